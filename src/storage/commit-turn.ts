import type { Kysely, Transaction } from 'kysely';
import { stateKeyOf } from './conversation-id.ts';
import { type Committed, type FinishedTurn, StaleError } from './messages.ts';
import { personalTables } from './personal-data.ts';
import type { Schema } from './schema.ts';

/** Writes a turn, all of it or nothing: only if its message still waits, first of all, and its state is the newest. */
export async function commitTurn(db: Kysely<Schema>, turn: FinishedTurn): Promise<Committed> {
  try {
    const first = await db.transaction().execute(async (transaction) => {
      await markAnswered(transaction, turn);
      await writeState(transaction, turn);
      for (const write of turn.along) await write(transaction);
      if (turn.erasedRow !== undefined) await eraseUntil(transaction, turn, turn.erasedRow);
      return writeAnswers(transaction, turn);
    });
    return { kind: 'committed', first };
  } catch (error) {
    if (error instanceof StaleError) return { kind: 'stale' };
    throw error;
  }
}

async function markAnswered(
  transaction: Transaction<Schema>,
  { conversationId, position }: FinishedTurn,
): Promise<void> {
  if (position === null) return;
  const { numDeletedRows } = await transaction
    .deleteFrom('inbox')
    .where('conversation_id', '=', conversationId)
    .where('position', '=', position)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('inbox as earlier')
            .select('earlier.position')
            .where('earlier.conversation_id', '=', conversationId)
            .where('earlier.position', '<', position),
        ),
      ),
    )
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw new StaleError();
}

async function writeState(transaction: Transaction<Schema>, turn: FinishedTurn): Promise<void> {
  const { conversationId, version, state } = turn;
  if (state === undefined) return;
  const key = stateKeyOf(conversationId);
  if (version === 0) {
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('states')
      .values({ state_key: key, conversation_id: conversationId, version: 1, state })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n) throw new StaleError();
    return;
  }
  const { numUpdatedRows } = await transaction
    .updateTable('states')
    .set({ state, version: version + 1 })
    .where('state_key', '=', key)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new StaleError();
}

/**
 * Blanks what was said up to the message that asks for it, and deletes all else but the state that the turn leaves;
 * what the person has said since stays.
 */
async function eraseUntil(
  transaction: Transaction<Schema>,
  { conversationId, position }: FinishedTurn,
  erasedRow: string,
): Promise<void> {
  const until = position ?? lastPosition;
  const log = transaction.updateTable('log').where('conversation_id', '=', conversationId);
  await log.set({ activity: erasedRow }).where('position', '<=', until).execute();
  // The message that asks keeps its client's id: sent twice, it is still one.
  await log.set({ client_id: null }).where('position', '<', until).execute();
  await transaction
    .deleteFrom('states')
    .where('conversation_id', '=', conversationId)
    .where('state_key', '!=', stateKeyOf(conversationId))
    .execute();
  for (const table of personalTables) {
    if (keptTables.has(table)) continue;
    await transaction.deleteFrom(table).where('conversation_id', '=', conversationId).execute();
  }
}

/** PostgreSQL's greatest integer. */
const lastPosition = 2 ** 31 - 1;

/** What goes on being needed by a conversation that is open: its name, its places, what was said since, its new state. */
const keptTables: ReadonlySet<string> = new Set(['conversations', 'log', 'inbox', 'states']);

/** Gives the place of the first answer. */
async function writeAnswers(transaction: Transaction<Schema>, turn: FinishedTurn): Promise<number> {
  const { conversationId, said, outgoing, isMoreWaiting, now } = turn;
  const { next_position } = await transaction
    .updateTable('conversations')
    .set((eb) => ({
      next_position: eb('next_position', '+', said.length),
      // Whoever hears the next message may answer it.
      ...(isMoreWaiting ? {} : { lease_by: null }),
    }))
    .where('conversation_id', '=', conversationId)
    .returning('next_position')
    .executeTakeFirstOrThrow();
  const first = next_position - said.length;
  const place = (index: number) => ({ conversation_id: conversationId, position: first + index });
  if (said.length > 0) {
    const rows = said.map((activity, index) => ({ ...place(index), client_id: null, activity }));
    await transaction.insertInto('log').values(rows).execute();
  }
  if (outgoing.length > 0) {
    const rows = outgoing.map((activity, index) => ({ ...place(index), activity, due_at: now }));
    await transaction.insertInto('outbox').values(rows).execute();
  }
  return first;
}
