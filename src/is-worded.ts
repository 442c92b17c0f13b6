import { type AskedTrait, traitKey } from '../dialogs/message.ts';
import type { Voice } from './voice.ts';

/** Whether people have words for a trait: one without is never asked. */
export function createIsWorded(voice: Pick<Voice, 'knows'>): (trait: AskedTrait) => boolean {
  return (trait) => voice.knows(traitKey(trait));
}
