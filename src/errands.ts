import type { TurnContext } from 'botbuilder-core';
import { message, option } from '../dialogs/dialog.ts';
import { findTurnWork } from './channels/bot.ts';
import type { FollowUpBook } from './follow-up/follow-up-book.ts';
import type { Reception } from './handoff/reception.ts';
import type { TurnFloor } from './turn-floor.ts';

/** Does what a turn wants done about the person's case and follow-up; it is written with the turn. */
export async function runErrands(
  context: TurnContext,
  floor: TurnFloor,
  { reception, followUps }: { readonly reception: Reception; readonly followUps: FollowUpBook },
): Promise<void> {
  if (floor.areWordsHidden) findTurnWork(context)?.hideWords();
  for (const errand of floor.errands) {
    const { handoff } = floor.conversation;
    switch (errand.kind) {
      case 'raise-case': {
        const { centreId } = floor.profile;
        const { reason, wish, dossier, callBack } = errand;
        // Asked again by whoever waits already, late or after « retour »: it is the same case.
        if (handoff !== null) {
          await reception.change(context, handoff.caseId, { wish, dossier, callBack });
          break;
        }
        const caseId = reception.raise(context, { centreId, reason, wish, dossier, callBack, heldBy: null });
        floor.change({ handoff: { caseId, phase: 'waiting', name: null } });
        break;
      }
      case 'accept-help': {
        const { centreId } = floor.profile;
        const { counsellorId, name, dossier } = errand;
        const request = { centreId, reason: 'offered', wish: 'now', dossier, callBack: null } as const;
        const caseId = handoff?.caseId ?? reception.raise(context, { ...request, heldBy: counsellorId });
        if (handoff !== null) await reception.accept(context, caseId, counsellorId);
        floor.change({ handoff: { caseId, phase: 'held', name } });
        const wayOut = { options: [option('leave-counsellor', 'hand-over.choice.leave')] };
        floor.say([message('hand-over.taken', { name }, wayOut)]);
        break;
      }
      case 'agree-follow-up':
        followUps.agree(context, floor.profile);
        break;
      case 'withdraw-follow-up':
        followUps.withdraw(context);
        break;
      case 'answer-follow-up':
        followUps.answer(context, errand);
        break;
      case 'rate-case':
        await reception.rate(context, errand.caseId, errand);
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
