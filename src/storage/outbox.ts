import type { Kysely, Transaction } from 'kysely';
import { deliveryLeaseMs } from './lease.ts';
import type { Schema } from './schema.ts';

/** What a channel outside must be told next in a conversation. */
export interface Outgoing {
  readonly conversationId: string;
  readonly position: number;
  /** JSON, as its channel gave it. */
  readonly activity: string;
  /** Not to be tried before. */
  readonly dueAt: number;
  readonly attempts: number;
  readonly writtenAt: number;
}

/** What channels outside must still be told: in order within a conversation, by one process at a time. */
export interface Outbox {
  /** Conversations with something due that no process delivers; they are this one's from now on. */
  adopt(leasedBefore: number, now: number): Promise<readonly string[]>;
  /** Takes a conversation, or keeps it; false when another process has it. */
  claim(conversationId: string, now: number): Promise<boolean>;
  findNext(conversationId: string): Promise<Outgoing | undefined>;
  /**
   * Takes it out: delivered, with the channel's own id where it told one, or never to be. Gives whether this process
   * goes on; false when another one has taken over.
   */
  settle(outgoing: Outgoing, sentId: string | null, now: number): Promise<boolean>;
  /** Gives the same. */
  postpone(outgoing: Outgoing, dueAt: number, now: number): Promise<boolean>;
  /** Leaves a conversation to whoever comes next; false, and still ours, when something is due. */
  release(conversationId: string, now: number): Promise<boolean>;
}

/** Conversations adopted at once; the next round takes the rest. */
const mostAdopted = 100;

/** `owner` is this process, as the others know it. */
export function createOutbox(db: Kysely<Schema>, owner: string): Outbox {
  return {
    async adopt(leasedBefore, now) {
      const waiting = await findWaiting(db, leasedBefore, now);
      if (waiting.length === 0) return [];
      const adopted = await db
        .updateTable('conversations')
        .set({ delivery_by: owner, delivery_until: now + deliveryLeaseMs })
        .where('conversation_id', 'in', waiting)
        .where(({ or, eb }) => or([eb('delivery_by', 'is', null), eb('delivery_until', '<', leasedBefore)]))
        .returning('conversation_id')
        .execute();
      return adopted.map(({ conversation_id }) => conversation_id);
    },

    claim: (conversationId, now) => claimDelivery(db, owner, conversationId, now),

    async findNext(conversationId) {
      const row = await selectNext(db, conversationId).executeTakeFirst();
      if (row === undefined) return undefined;
      const { position, activity, due_at, attempts, written_at } = row;
      return { conversationId, position, activity, dueAt: due_at, attempts, writtenAt: written_at };
    },

    settle: (outgoing, sentId, now) =>
      db.transaction().execute(async (transaction) => {
        // In the order of an erasure, which could wait for this one while this one waits for it.
        if (sentId !== null) await keepSentId(transaction, outgoing, sentId);
        await deleteOutgoing(transaction, outgoing);
        return claimDelivery(transaction, owner, outgoing.conversationId, now);
      }),

    postpone: ({ conversationId, position }, dueAt, now) =>
      db.transaction().execute(async (transaction) => {
        await transaction
          .updateTable('outbox')
          .set((eb) => ({ due_at: dueAt, attempts: eb('attempts', '+', 1) }))
          .where('conversation_id', '=', conversationId)
          .where('position', '=', position)
          .execute();
        return claimDelivery(transaction, owner, conversationId, now);
      }),

    release: (conversationId, now) => release(db, owner, conversationId, now),
  };
}

/** Lets a process deliver a conversation unless another one does; gives whether it may. */
export async function claimDelivery(
  db: Kysely<Schema>,
  owner: string,
  conversationId: string,
  now: number,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('conversations')
    .set({ delivery_by: owner, delivery_until: now + deliveryLeaseMs })
    .where('conversation_id', '=', conversationId)
    .where(({ or, eb }) =>
      or([eb('delivery_by', 'is', null), eb('delivery_by', '=', owner), eb('delivery_until', '<', now)]),
    )
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** By their first rows: what comes after one that is not due has to wait with it. */
async function findWaiting(db: Kysely<Schema>, leasedBefore: number, now: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('outbox')
    .innerJoin('conversations', 'conversations.conversation_id', 'outbox.conversation_id')
    .select('outbox.conversation_id')
    .where('outbox.due_at', '<=', now)
    .where(({ or, eb }) => or([eb('delivery_by', 'is', null), eb('delivery_until', '<', leasedBefore)]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('outbox as earlier')
            .select('earlier.position')
            .whereRef('earlier.conversation_id', '=', 'outbox.conversation_id')
            .whereRef('earlier.position', '<', 'outbox.position'),
        ),
      ),
    )
    .limit(mostAdopted)
    .execute();
  return rows.map(({ conversation_id }) => conversation_id);
}

function selectNext(db: Kysely<Schema>, conversationId: string) {
  return db
    .selectFrom('outbox')
    .select(['position', 'activity', 'due_at', 'attempts', 'written_at'])
    .where('conversation_id', '=', conversationId)
    .orderBy('position')
    .limit(1);
}

async function deleteOutgoing(transaction: Transaction<Schema>, { conversationId, position }: Outgoing): Promise<void> {
  await transaction
    .deleteFrom('outbox')
    .where('conversation_id', '=', conversationId)
    .where('position', '=', position)
    .execute();
}

async function keepSentId(
  transaction: Transaction<Schema>,
  { conversationId, position }: Outgoing,
  sentId: string,
): Promise<void> {
  await transaction
    .updateTable('log')
    .set({ sent_id: sentId })
    .where('conversation_id', '=', conversationId)
    .where('position', '=', position)
    .execute();
}

/** Rolls a release back: something has become due meanwhile. */
class StillDueError extends Error {}

/** A turn writes its conversation's row too: either it sees the release, or the release sees what it wrote. */
async function release(db: Kysely<Schema>, owner: string, conversationId: string, now: number): Promise<boolean> {
  try {
    await db.transaction().execute(async (transaction: Transaction<Schema>) => {
      const { numUpdatedRows } = await transaction
        .updateTable('conversations')
        .set({ delivery_by: null })
        .where('conversation_id', '=', conversationId)
        .where('delivery_by', '=', owner)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return;
      const next = await selectNext(transaction, conversationId).executeTakeFirst();
      if (next !== undefined && next.due_at <= now) throw new StillDueError();
    });
    return true;
  } catch (error) {
    if (error instanceof StillDueError) return false;
    throw error;
  }
}
