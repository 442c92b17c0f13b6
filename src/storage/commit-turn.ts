import type { Kysely, Transaction } from 'kysely';
import { keepCardRemains } from './card-remains.ts';
import { commitAtOnce, isOrdinary } from './commit-at-once.ts';
import { stateKeyOf } from './conversation-id.ts';
import { isPostgres } from './is-postgres.ts';
import { type Committed, type FinishedTurn, StaleError } from './messages.ts';
import { claimDelivery } from './outbox.ts';
import { personalTables } from './personal-data.ts';
import { prepare } from './prepare.ts';
import type { Schema } from './schema.ts';
import {
  type Advance,
  type Advanced,
  type Answered,
  buildAdvance,
  buildInsertState,
  buildTakeFromInbox,
  buildUpdateState,
  insertRow,
  type NewState,
} from './statements.ts';

/** Writes a turn, all of it or nothing: only if its message still waits, first of all, and its state is the newest. */
export async function commitTurn(db: Kysely<Schema>, owner: string, turn: FinishedTurn): Promise<Committed> {
  if (isPostgres(db) && isOrdinary(turn)) return commitAtOnce(db, turn);
  try {
    const written = await db.transaction().execute(async (transaction) => {
      await markAnswered(transaction, turn);
      await writeState(transaction, turn);
      for (const write of turn.along) await write(transaction);
      if (turn.hiddenRow !== undefined) await hideMessage(transaction, turn, turn.hiddenRow);
      if (turn.erasedRow !== undefined) await eraseUntil(transaction, turn, turn.erasedRow);
      const first = await writeAnswers(transaction, turn);
      return { first, isOursToDeliver: await writeOutgoing(transaction, owner, turn, first) };
    });
    return { kind: 'committed', ...written };
  } catch (error) {
    if (error instanceof StaleError) return { kind: 'stale' };
    throw error;
  }
}

const takeFromInbox = prepare<Answered>(buildTakeFromInbox);

async function markAnswered(
  transaction: Transaction<Schema>,
  { conversationId, position }: FinishedTurn,
): Promise<void> {
  if (position === null) return;
  const { numAffectedRows } = await takeFromInbox(transaction, { id: conversationId, position });
  if (numAffectedRows === 0n) throw new StaleError();
}

const insertState = prepare<NewState>(buildInsertState);
const updateState = prepare<NewState>(buildUpdateState);

async function writeState(transaction: Transaction<Schema>, turn: FinishedTurn): Promise<void> {
  const { conversationId: id, version, state } = turn;
  if (state === undefined) return;
  const key = stateKeyOf(id);
  const { numAffectedRows } =
    version === 0
      ? await insertState(transaction, { key, id, version, state })
      : await updateState(transaction, { key, id, version, state });
  if (numAffectedRows === 0n) throw new StaleError();
}

async function hideMessage(
  transaction: Transaction<Schema>,
  { conversationId, position }: FinishedTurn,
  hiddenRow: string,
): Promise<void> {
  if (position === null) return;
  await transaction
    .updateTable('log')
    .set({ activity: hiddenRow })
    .where('conversation_id', '=', conversationId)
    .where('position', '=', position)
    .execute();
}

/**
 * Blanks what was said up to the message that asks for it, and deletes all else but the state that the turn leaves;
 * what the person has said since stays. Tokens from before open nothing any more, but the one that asked.
 */
async function eraseUntil(
  transaction: Transaction<Schema>,
  { conversationId, position, askedWith = null }: FinishedTurn,
  erasedRow: string,
): Promise<void> {
  await transaction
    .updateTable('conversations')
    .set((eb) => ({ erasures: eb('erasures', '+', 1), kept_token: askedWith }))
    .where('conversation_id', '=', conversationId)
    .execute();
  const until = position ?? lastPosition;
  const log = transaction.updateTable('log').where('conversation_id', '=', conversationId);
  await log.set({ activity: erasedRow }).where('position', '<=', until).execute();
  // The message that asks keeps its client's id: sent twice, it is still one.
  await log.set({ client_id: null, sent_id: null }).where('position', '<', until).execute();
  await transaction
    .deleteFrom('states')
    .where('conversation_id', '=', conversationId)
    .where('state_key', '!=', stateKeyOf(conversationId))
    .execute();
  await keepCardRemains(transaction, [conversationId]);
  for (const table of personalTables) {
    if (keptTables.has(table)) continue;
    await transaction.deleteFrom(table).where('conversation_id', '=', conversationId).execute();
  }
}

/** PostgreSQL's greatest integer. */
const lastPosition = 2 ** 31 - 1;

/** What goes on being needed by a conversation that is open: its name, its places, what was said since, its new state. */
const keptTables: ReadonlySet<string> = new Set(['conversations', 'log', 'inbox', 'states']);

const advance = {
  stay: prepareAdvance(true),
  leave: prepareAdvance(false),
};

function prepareAdvance(isMoreWaiting: boolean) {
  return prepare<Advance, Advanced>((db, blank) => buildAdvance(db, blank, isMoreWaiting));
}

/** Gives the place of the first answer. */
async function writeAnswers(transaction: Transaction<Schema>, turn: FinishedTurn): Promise<number> {
  const { conversationId: id, said, isMoreWaiting } = turn;
  const { rows } = await advance[isMoreWaiting ? 'stay' : 'leave'](transaction, { id, count: said.length });
  const [moved] = rows;
  if (moved === undefined) throw new Error(`conversation ${id}: expected one that is open.`);
  const first = moved.next_position - said.length;
  for (const [index, row] of said.entries()) {
    const { numAffectedRows } = await insertRow(transaction, { id, position: first + index, clientId: null, row });
    if (numAffectedRows === 0n) throw new Error(`conversation ${id}: its log has a row ${first + index} already.`);
  }
  return first;
}

/** Gives whether this process delivers them. */
async function writeOutgoing(
  transaction: Transaction<Schema>,
  owner: string,
  { conversationId, outgoing, now }: FinishedTurn,
  first: number,
): Promise<boolean> {
  if (outgoing.length === 0) return false;
  const rows = outgoing.map((activity, index) => ({
    conversation_id: conversationId,
    position: first + index,
    activity,
    due_at: now,
    written_at: now,
  }));
  await transaction.insertInto('outbox').values(rows).execute();
  return claimDelivery(transaction, owner, conversationId, now);
}
