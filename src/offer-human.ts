import { message } from '../dialogs/dialog.ts';
import { findInstitutions } from '../guidance/institutions.ts';
import type { Library } from '../knowledge/library.ts';
import { hearRoofless, hearSensitive } from './hearing/sensitive.ts';
import type { TurnFloor } from './turn-floor.ts';

/**
 * Offers a human where something grave is told, once a conversation; the message itself is answered as any other. Who has
 * nowhere to sleep is told whom to call.
 */
export function offerHumanOnSensitive(typed: string, floor: TurnFloor, library: Library): void {
  const { isSensitive, handoff } = floor.conversation;
  if (isSensitive || handoff !== null || !hearSensitive(typed)) return;
  floor.change({ isSensitive: true });
  floor.say([message('hand-over.sensitive')]);
  const institutions = hearRoofless(typed) ? findInstitutions('roof', floor.profile, library) : [];
  if (institutions.length > 0) {
    floor.say([message('institutions.who.roof', {}, { show: { kind: 'institutions', institutions } })]);
  }
}
