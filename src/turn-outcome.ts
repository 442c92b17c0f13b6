/**
 * What became of a turn, for logs and figures. It tells nothing of what was said: a cry for help is an aside like any
 * other, so that no log singles a person out.
 */
export const turnOutcomes = [
  'understood',
  'nothing-found',
  'not-understood',
  'command',
  'question-answered',
  'question-unclear',
  'question-not-known',
  'aside',
  'unasked',
  'failed',
] as const;

export type TurnOutcome = (typeof turnOutcomes)[number];
