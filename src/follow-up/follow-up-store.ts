import type { Kysely, Transaction } from 'kysely';
import type { Happened, Helped } from '../../guidance/follow-up.ts';
import type { Manner } from '../../guidance/profile.ts';
import { StaleError } from '../storage/messages.ts';
import type { Schema } from '../storage/schema.ts';

/** Whom to write to some months later: all that is kept for it. */
export interface FollowUp {
  readonly conversationId: string;
  readonly centreId: string;
  readonly register: Manner['register'];
  readonly dueAt: number;
}

/** Days that an answer is waited for, and that a message which cannot be sent is tried again. */
export const patienceDays = 30;

/** Agreed to again, it begins anew. */
export async function keepFollowUp(transaction: Transaction<Schema>, followUp: FollowUp): Promise<void> {
  const { conversationId, centreId, register, dueAt } = followUp;
  await transaction.deleteFrom('follow_ups').where('conversation_id', '=', conversationId).execute();
  await transaction
    .insertInto('follow_ups')
    .values({ conversation_id: conversationId, centre_id: centreId, register, due_at: dueAt })
    .execute();
}

export async function forgetFollowUp(transaction: Transaction<Schema>, conversationId: string): Promise<void> {
  await transaction.deleteFrom('follow_ups').where('conversation_id', '=', conversationId).execute();
}

/** Those to be written to, the longest due first. */
export async function listDue(db: Kysely<Schema>, now: number, most: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('follow_ups')
    .select('conversation_id')
    .where('told_at', 'is', null)
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .limit(most)
    .execute();
  return rows.map(({ conversation_id }) => conversation_id);
}

/** Undefined where it was told already, or taken back. */
export async function findDue(db: Kysely<Schema>, conversationId: string, now: number): Promise<FollowUp | undefined> {
  const row = await db
    .selectFrom('follow_ups')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .where('told_at', 'is', null)
    .where('due_at', '<=', now)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const register = row.register === 'tu' ? 'tu' : 'vous';
  return { conversationId, centreId: row.centre_id, register, dueAt: row.due_at };
}

/** Written with the message itself; throws a StaleError where another instance was first. */
export async function markTold(transaction: Transaction<Schema>, conversationId: string, now: number): Promise<void> {
  const { numUpdatedRows } = await transaction
    .updateTable('follow_ups')
    .set({ told_at: now })
    .where('conversation_id', '=', conversationId)
    .where('told_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new StaleError();
}

/** Counts an answer by its day and centre, and forgets whose it is; counted once, whoever sends it twice. */
export async function countAnswer(
  transaction: Transaction<Schema>,
  conversationId: string,
  { helped, happened, day }: { readonly helped: Helped; readonly happened: Happened; readonly day: string },
): Promise<void> {
  const gone = await transaction
    .deleteFrom('follow_ups')
    .where('conversation_id', '=', conversationId)
    .returning('centre_id')
    .executeTakeFirst();
  if (gone === undefined) return;
  await transaction
    .insertInto('follow_up_counts')
    .values({ centre_id: gone.centre_id, day, helped, happened, answers: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['centre_id', 'day', 'helped', 'happened'])
        .doUpdateSet((eb) => ({ answers: eb('follow_up_counts.answers', '+', 1) })),
    )
    .execute();
}

/** Deletes those that nobody answers, or that cannot be told. */
export async function deleteOldFollowUps(db: Kysely<Schema>, before: number): Promise<void> {
  await db
    .deleteFrom('follow_ups')
    .where((eb) => eb.or([eb('told_at', '<', before), eb.and([eb('told_at', 'is', null), eb('due_at', '<', before)])]))
    .execute();
}
