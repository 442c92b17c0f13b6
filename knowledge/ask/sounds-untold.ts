import type { Answer } from './answer.ts';
import type { HeardQuestion } from './hear-question.ts';
import { getUntoldVoice } from './untold-voice.ts';

/** Said nearly as a known question is, whatever the voice says. */
const nearlyWhole = 0.82;
/** « quels horaires ? » asks for what every fiche tells: only something particular may be told nowhere. */
const leastParticular = 2;
/** Of many words one thing is enough: « la formation du Forem, elle commence quel jour ? » */
const manyWords = 10;

/** Whether what was found is no answer: the question sounds like those that no source answers. */
export function soundsUntold(answer: Answer, { plain, asked, near }: HeardQuestion): boolean {
  if (answer.kind !== 'answer') return false;
  const isParticular = asked.length >= (plain.split(' ').length >= manyWords ? 1 : leastParticular);
  if (!isParticular) return false;
  // A catalogue tells prices and dates where the embedded sources do not.
  if (answer.formations.some(({ price, sessions }) => price !== null || sessions.length > 0)) return false;
  return getUntoldVoice()(plain) > 0 && Math.max(0, ...near.facts.values()) < nearlyWhole;
}
