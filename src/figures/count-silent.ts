import { setTimeout as wait } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Schema } from '../storage/schema.ts';
import { countConversation } from './count-conversation.ts';
import { addMonths, monthOf } from './month.ts';

/** A conversation is over for now when nothing was said for half a day; it may go on later, and is counted again. */
const silentMs = 12 * 3600_000;

/** Each in a transaction of its own: people are answered meanwhile. */
const batchSize = 20;
const pauseMs = 20;

interface Means {
  readonly db: Kysely<Schema>;
  readonly now: number;
  /** What fell silent before is counted already: the end of the last round. */
  readonly since?: number;
  /** Months that figures are kept. */
  readonly months: number;
  readonly isStopped: () => boolean;
}

/**
 * Counts the conversations that have fallen silent since the last round; must come before they are deleted. Gives the
 * moment up to which all is counted.
 */
export async function countSilent({ db, now, since = 0, months, isStopped }: Means): Promise<number> {
  const oldest = addMonths(monthOf(now), -months);
  await db.deleteFrom('figure_counts').where('month', '<', oldest).execute();
  await db.deleteFrom('follow_up_counts').where('day', '<', `${oldest}-01`).execute();
  const before = now - silentMs;
  let last = '';
  while (!isStopped()) {
    const batch = await listSilent(db, { since, before }, last);
    for (const conversationId of batch) {
      await db.transaction().execute((transaction) => countConversation(transaction, conversationId, now));
    }
    last = batch.at(-1) ?? last;
    if (batch.length < batchSize) return before;
    await wait(pauseMs, undefined, { ref: false });
  }
  return since;
}

async function listSilent(
  db: Kysely<Schema>,
  { since, before }: { readonly since: number; readonly before: number },
  after: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('conversations')
    .innerJoin('states', 'states.conversation_id', 'conversations.conversation_id')
    .leftJoin('counted_conversations as counted', 'counted.conversation_id', 'conversations.conversation_id')
    .select('conversations.conversation_id')
    .distinct()
    .where('conversations.last_heard_at', '>=', since)
    .where('conversations.last_heard_at', '<', before)
    .where('conversations.conversation_id', '>', after)
    .where((eb) => eb.or([eb('counted.heard_at', 'is', null), eb('counted.heard_at', '<', eb.ref('last_heard_at'))]))
    .orderBy('conversations.conversation_id')
    .limit(batchSize)
    .execute();
  return rows.map(({ conversation_id }) => conversation_id);
}
