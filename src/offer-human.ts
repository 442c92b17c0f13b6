import { message } from '../dialogs/dialog.ts';
import { hearSensitive } from './hearing/sensitive.ts';
import type { TurnFloor } from './turn-floor.ts';

/** Offers a human where something grave is told, once a conversation; the message itself is answered as any other. */
export function offerHumanOnSensitive(typed: string, floor: TurnFloor): void {
  const { isSensitive, handoff } = floor.conversation;
  if (isSensitive || handoff !== null || !hearSensitive(typed)) return;
  floor.change({ isSensitive: true });
  floor.say([message('hand-over.sensitive')]);
}
