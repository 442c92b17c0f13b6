import { message } from '../dialogs/dialog.ts';
import type { Closing } from '../knowledge/centre.ts';
import type { Library } from '../knowledge/library.ts';
import { hearDistress } from './hearing/distress.ts';
import { answerDistress } from './respond.ts';
import type { TurnFloor } from './turn-floor.ts';

/** Somebody new at a centre that is closed is told whom to ask; whoever is at risk gets the numbers all the same. */
export function refuseNewcomer(typed: string, { instead }: Closing, floor: TurnFloor, library: Library): void {
  if (hearDistress(typed)) answerDistress(typed, floor, library);
  else floor.say([message('contact.card.closed', { instead })]);
}
