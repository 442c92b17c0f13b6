import type { TurnContext } from 'botbuilder';
import { findTurnWork } from './channels/bot.ts';
import type { Reception } from './handoff/reception.ts';
import type { TurnFloor } from './turn-floor.ts';

/** Does what a turn wants done about the person's case; it is written with the turn. */
export async function runErrands(context: TurnContext, floor: TurnFloor, reception: Reception): Promise<void> {
  if (floor.areWordsHidden) findTurnWork(context)?.hideWords();
  for (const errand of floor.errands) {
    const { handoff } = floor.conversation;
    switch (errand.kind) {
      case 'raise-case': {
        const { centreId } = floor.profile;
        const { reason, wish, dossier, callBack } = errand;
        const caseId = reception.raise(context, { centreId, reason, wish, dossier, callBack });
        floor.change({ handoff: { caseId, phase: 'waiting', name: null } });
        break;
      }
      case 'rate-case':
        await reception.rate(context, errand.caseId, errand);
        break;
      case 'change-wish':
        if (handoff !== null) await reception.changeWish(context, handoff.caseId, errand.wish, errand.callBack);
        break;
      case 'hear-case':
        if (handoff !== null) await reception.hear(context, handoff.caseId, errand.isAlarm);
        break;
      case 'cancel-case':
        if (handoff !== null) await reception.cancel(context, handoff.caseId);
        floor.change({ handoff: null });
        break;
    }
  }
}
