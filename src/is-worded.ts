import { choiceKey } from '../dialogs/message.ts';
import type { Choice } from '../guidance/next-screen.ts';
import type { Voice } from './voice.ts';

/** Whether people have words for a choice: one without is never asked. */
export function createIsWorded(voice: Pick<Voice, 'knows'>): (choice: Choice) => boolean {
  return (choice) => voice.knows(choiceKey(choice));
}
