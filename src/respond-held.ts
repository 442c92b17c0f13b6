import { message, option } from '../dialogs/dialog.ts';
import { foldText } from '../knowledge/fold-text.ts';
import { hearCommand } from './commands.ts';
import { hearDistress } from './hearing/distress.ts';
import { hearSpeechAct } from './hearing/speech-act.ts';
import { type OpenStage, obey } from './obey.ts';
import type { Received } from './receive.ts';
import { answerDistress, type Responder } from './respond.ts';
import type { TurnFloor } from './turn-floor.ts';

/** Dialogs that go on while a counsellor talks: they are about the person's own data. */
const ownDialogs: ReadonlySet<string> = new Set(['my-data', 'erase-data']);

/** While a counsellor holds the case the bot is silent, but for help, the way out, one's own data, and safety. */
export async function respondHeld(
  { words, typed, heard }: Received,
  floor: TurnFloor,
  openStage: OpenStage,
  responder: Responder,
): Promise<void> {
  if (hearDistress(typed)) return answerDistress(typed, floor, responder.library);
  const pending = openStage().pending;
  if (pending !== undefined && ownDialogs.has(pending) && heard.kind !== 'words') return openStage().hear();
  // « un » or « 1 » said to a counsellor is an answer to them: only the button's own words are the button.
  const isLeaving = floor.conversation.offered.choices.some(
    ({ id, label }) => id === 'leave-counsellor' && foldText(label) === foldText(words),
  );
  const command = isLeaving ? ({ kind: 'leave' } as const) : hearCommand(words);
  switch (command?.kind) {
    case 'leave':
    case 'my-data':
    case 'erase-data':
      return obey(command, floor, openStage, responder);
    case 'help':
    case 'human':
      floor.say([
        message(
          'hand-over.held.help',
          { name: floor.conversation.handoff?.name ?? '' },
          { options: [option('leave-counsellor', 'hand-over.choice.leave')] },
        ),
      ]);
      return;
    default:
      // What they tell a counsellor of themselves is not asked for again afterwards.
      if (hearSpeechAct(words) === 'about-oneself') floor.learn(responder.read(words));
      floor.errands.push({ kind: 'hear-case', isAlarm: false });
      floor.keepOffer();
  }
}
