import { type Heard, message } from '../dialogs/dialog.ts';
import { hearAnswer } from './hearing/hear-answer.ts';
import { hearPrivateDetail } from './hearing/private-details.ts';
import type { TurnFloor } from './turn-floor.ts';

/** What is left to answer, and whether the detail itself was asked about. */
interface WordsLeft {
  readonly left: { readonly words: string; readonly typed: string; readonly heard: Heard };
  readonly isAskedAbout: boolean;
}

/**
 * The words without what the person need not tell (health, religion, opinions, sexual life, origin, judicial record): it
 * enters no profile and no statistics. That it is not needed is said once a conversation. Undefined: nothing of the kind.
 */
export function leaveOutDetails(words: string, floor: TurnFloor): WordsLeft | undefined {
  const detail = hearPrivateDetail(words);
  if (detail === undefined) return undefined;
  const { subject, rest, isAskedAbout } = detail;
  if (floor.conversation.isWarned !== true) floor.say([message(`discretion.${subject}`)]);
  floor.change({ isWarned: true });
  const { choices, pick } = floor.conversation.offered;
  const heard = hearAnswer(rest, choices, { multiple: pick === 'many' });
  floor.hearInstead(heard);
  return { left: { words: rest, typed: rest, heard }, isAskedAbout };
}
