import type { Activity } from 'botbuilder-core';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { forgetAll } from '../../../knowledge/remember.ts';
import type { CaseChanges } from '../../handoff/case-changes.ts';
import { toConversationId } from '../../storage/conversation-id.ts';
import type { Notices } from '../../storage/notices.ts';
import { deletePersonalData } from '../../storage/personal-data.ts';
import type { Schema } from '../../storage/schema.ts';
import type { Turns } from '../turns.ts';
import { channelId, conversationIdOf } from './activities.ts';

interface Means {
  readonly db: Kysely<Schema>;
  readonly turns: Turns;
  readonly notices: Notices;
  readonly caseChanges: CaseChanges;
}

const addressSchema = z.object({ channelData: z.object({ team: z.object({ id: z.string() }) }) });

/** Deletes all that is kept of where the bot was taken away: of a chat, or of every thread of a team. */
export async function forgetPlace(activity: Activity, { db, turns, notices, caseChanges }: Means): Promise<void> {
  const conversationIds = [conversationIdOf(activity), ...(await findThreads(db, activity))];
  await deletePersonalData(db, conversationIds);
  forgetAll();
  for (const conversationId of conversationIds) {
    turns.forget(conversationId);
    // Other instances remember its state too, and the desk may show a case of it.
    notices.tell({ kind: 'said', conversationId });
    caseChanges.tell(conversationId);
  }
}

/** Threads know their team by their address alone. */
async function findThreads(db: Kysely<Schema>, activity: Activity): Promise<readonly string[]> {
  const teamId: unknown = activity.channelData?.team?.id;
  if (typeof teamId !== 'string') return [];
  const rows = await db
    .selectFrom('conversations')
    .select(['conversation_id', 'address'])
    .where('conversation_id', 'like', `${toConversationId(channelId, activity.channelId)}/%`)
    .where('address', 'like', '%"team":%')
    .execute();
  return rows.filter(({ address }) => findTeam(address) === teamId).map(({ conversation_id }) => conversation_id);
}

function findTeam(address: string | null): string | undefined {
  return addressSchema.safeParse(JSON.parse(address ?? 'null')).data?.channelData.team.id;
}
