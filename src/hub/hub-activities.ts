import { type Activity, ActivityTypes, BotAdapter, EventFactory, RoleTypes, TurnContext } from 'botbuilder';
import type { Centre } from '../../knowledge/centre.ts';
import type { Line } from '../desk/case-wire.ts';
import type { Case } from '../handoff/case.ts';

/** The two who speak, as the hub knows them: nothing of the person's channel goes out. */
const person = { id: 'person', name: '', role: RoleTypes.User };
const bot = { id: 'aiguilleur', name: 'Aiguilleur', role: RoleTypes.Bot };

/** What the hub is told first: `handoff.initiate`, with the dossier that the person has agreed to, and the transcript. */
export function createInitiation(
  found: Case,
  centre: Pick<Centre, 'centreId' | 'name'>,
  lines: readonly Line[],
): Partial<Activity> {
  const { caseId, reason, wish, dossier } = found;
  const context = new TurnContext(new Envelope(), { ...addressOf(caseId), type: ActivityTypes.Event, recipient: bot });
  const { centreId, name } = centre;
  const told = { caseId, centre: { centreId, name }, reason, wish, dossier };
  return EventFactory.createHandoffInitiation(context, told, {
    activities: lines.map((line) => toSaid(caseId, line)),
  });
}

/** What the person says to whoever holds the case. */
export function createMessage(caseId: string, text: string): Partial<Activity> {
  return { ...addressOf(caseId), type: ActivityTypes.Message, text, textFormat: 'plain', locale: 'fr-FR' };
}

/** The case is none of the hub's any more; `code` tells why. */
export function createEnd(caseId: string, why: string): Partial<Activity> {
  return { ...addressOf(caseId), type: ActivityTypes.EndOfConversation, value: { why } };
}

function addressOf(caseId: string): Partial<Activity> {
  return {
    channelId: 'aiguilleur',
    conversation: { id: caseId, name: '', isGroup: false, conversationType: '' },
    from: person,
  };
}

/** A line as the transcript of the Bot Framework has it; cards are read aloud. */
function toSaid(caseId: string, { position, at, by, name, text, cards }: Line): Activity {
  const speakers = { person, bot, counsellor: { ...bot, name: name ?? '' } };
  const said: Partial<Activity> = {
    ...addressOf(caseId),
    id: `${caseId}-log-${position}`,
    type: ActivityTypes.Message,
    timestamp: new Date(at),
    from: speakers[by],
    text: [text, ...cards].filter((part) => part !== '').join('\n'),
    textFormat: 'plain',
  };
  return parseActivity(said);
}

/** The SDK's type wants every field, of which this has those that a transcript needs. */
function parseActivity(activity: Partial<Activity>): Activity {
  return activity as Activity;
}

/** The SDK makes the event of a turn; this one sends nothing. */
class Envelope extends BotAdapter {
  override sendActivities(): never {
    throw new Error('sendActivities: expected nothing to be sent.');
  }
  override updateActivity(): never {
    throw new Error('updateActivity: expected nothing to be sent.');
  }
  override deleteActivity(): never {
    throw new Error('deleteActivity: expected nothing to be sent.');
  }
  override continueConversation(): never {
    throw new Error('continueConversation: expected no turn.');
  }
  override continueConversationAsync(): never {
    throw new Error('continueConversationAsync: expected no turn.');
  }
}
