import { type Activity, ActivityTypes } from 'botbuilder-core';
import { foldText } from '../../knowledge/fold-text.ts';
import type { Library } from '../../knowledge/library.ts';
import { toPlainMessage } from '../channels/teams/public/plain-message.ts';
import { isAtLeast } from '../desk/counsellor.ts';
import type { Db } from '../handoff/case-store.ts';
import { type CaseChannel, chooseCaseChannel, leaveCaseChannel } from './case-channels.ts';
import { findEntrant } from './entrance.ts';
import { findThread, formatAddress } from './place.ts';
import type { Say } from './say.ts';
import { mentionsBot } from './thread-words.ts';

export type ChannelCommand = 'here' | 'stop';

/** « @aiguilleur dossiers ici » and « @aiguilleur dossiers stop », said in a channel; undefined for anything else. */
export function readChannelCommand(activity: Activity): ChannelCommand | undefined {
  if (activity.type !== ActivityTypes.Message || findThread(activity) === undefined) return undefined;
  if (!mentionsBot(activity)) return undefined;
  const [, what] = /^dossiers? (ici|stop)$/.exec(foldText(toPlainMessage(activity.text ?? '')).trim()) ?? [];
  return what === undefined ? undefined : what === 'ici' ? 'here' : 'stop';
}

/** What is needed to choose a channel. */
export interface ChannelMeans {
  readonly db: Db;
  readonly centres: Pick<Library, 'findCentre' | 'centres' | 'closingCentres'>;
  readonly say: Say;
  readonly clock: () => number;
}

/** Does it for the centre of whoever says it; gives what they are told. */
export async function obeyInChannel(
  { db, centres, say, clock }: ChannelMeans,
  command: ChannelCommand,
  activity: Activity,
): Promise<string> {
  const now = clock();
  const { me, aadObjectId } = await findEntrant(db, activity, now);
  // Whoever sets up reads it off here; a colleague finds the same in the directory.
  if (me === undefined) return say('teams-desk.answer.link-first', { id: aadObjectId });
  const centre = centres.findCentre(me.centreId);
  const thread = findThread(activity);
  if (centre === undefined || thread === undefined || !isAtLeast(me.role, 'responsable')) {
    return say('teams-desk.channel.not-allowed');
  }
  const { centreId, name } = centre;
  if (command === 'stop') {
    await leaveCaseChannel(db, centreId);
    return say('teams-desk.channel.stopped', { centre: name });
  }
  const teamId: unknown = activity.channelData?.team?.id;
  const { channel } = thread;
  const chosen = {
    centreId,
    channel,
    teamId: typeof teamId === 'string' ? teamId : '',
    address: formatAddress(activity),
  };
  if (isOfAnother(centres, chosen) || !(await chooseCaseChannel(db, chosen, now))) {
    return say('teams-desk.channel.of-another');
  }
  return say('teams-desk.channel.chosen', { centre: name });
}

/** Who reads along there are the people of another centre. */
function isOfAnother(
  { centres, closingCentres }: ChannelMeans['centres'],
  { centreId, teamId }: Pick<CaseChannel, 'centreId' | 'teamId'>,
): boolean {
  const named = [...centres, ...closingCentres].filter(({ teams }) => teams.includes(teamId));
  return named.length > 0 && named.every((each) => each.centreId !== centreId);
}
