import type { Kysely, Transaction } from 'kysely';
import { isPostgres } from './is-postgres.ts';
import { leaseMs } from './lease.ts';
import type { NewMessage, Taken } from './messages.ts';
import { prepare } from './prepare.ts';
import type { Schema } from './schema.ts';
import { buildClaim, type Claim, type Claimed, insertRow } from './statements.ts';
import { type Place, takeAtOnce } from './take-at-once.ts';

/** Puts a message into the log and the inbox, in one transaction; the same message twice is the first one. */
export async function takeMessage(db: Kysely<Schema>, owner: string, message: NewMessage): Promise<Taken> {
  const taken = await tryToTake(db, owner, message);
  if (taken === 'duplicate') return { ...(await getEarlier(db, message)), isNew: false, isFirst: false, isOurs: false };
  if (taken !== 'unopened') return { ...taken, isNew: true, isFirst: false };
  await open(db, message);
  const first = await tryToTake(db, owner, message);
  // Another process may have opened it and taken the same message meanwhile.
  if (first === 'duplicate') return { ...(await getEarlier(db, message)), isNew: false, isFirst: false, isOurs: false };
  if (first === 'unopened') throw new Error(`conversation ${message.opening.conversationId}: expected to be open.`);
  return { ...first, isNew: true, isFirst: true };
}

/** Rolls a transaction back: the message is there already. */
class DuplicateError extends Error {}

async function tryToTake(db: Kysely<Schema>, owner: string, message: NewMessage): Promise<Place> {
  if (isPostgres(db) && message.address === null) return takeAtOnce(db, owner, message);
  try {
    return await db.transaction().execute(async (transaction) => {
      const place = await claimPlace(transaction, owner, message);
      if (place === undefined) return 'unopened';
      await write(transaction, message, place.position);
      if (message.address !== null) await keepAddress(transaction, message.opening.conversationId, message.address);
      return place;
    });
  } catch (error) {
    if (error instanceof DuplicateError) return 'duplicate';
    throw error;
  }
}

const claim = prepare<Claim, Claimed>(buildClaim);

/** The next place in the log, and who answers: whoever does already, if that is still to be believed, else we. */
async function claimPlace(
  transaction: Transaction<Schema>,
  owner: string,
  { opening: { conversationId }, now }: NewMessage,
): Promise<Pick<Taken, 'position' | 'isOurs'> | undefined> {
  const { rows } = await claim(transaction, { id: conversationId, owner, now, until: now + leaseMs });
  const [claimed] = rows;
  if (claimed === undefined) return undefined;
  return { position: claimed.next_position - 1, isOurs: claimed.lease_by === owner };
}

type Waiting = {
  readonly id: string;
  readonly position: number;
  readonly activity: string;
  readonly now: number;
};

const putInInbox = prepare<Waiting>((db, blank) =>
  db.insertInto('inbox').values({
    conversation_id: blank('id'),
    position: blank('position'),
    activity: blank('activity'),
    heard_at: blank('now'),
  }),
);

async function write(transaction: Transaction<Schema>, message: NewMessage, position: number): Promise<void> {
  const { opening, clientId, row, activity, now } = message;
  const id = opening.conversationId;
  const { numAffectedRows } = await insertRow(transaction, { id, position, clientId, row });
  if (numAffectedRows === 0n) throw new DuplicateError();
  await putInInbox(transaction, { id, position, activity, now });
}

async function keepAddress(transaction: Transaction<Schema>, conversationId: string, address: string): Promise<void> {
  await transaction
    .updateTable('conversations')
    .set({ address })
    .where('conversation_id', '=', conversationId)
    .execute();
}

/** What makes a conversation known, or known to go on. */
export type Visit = Pick<NewMessage, 'opening' | 'address' | 'now'>;

/** Notes that somebody is there who says nothing that is kept; opens the conversation where it has not begun. */
export async function noteVisit(db: Kysely<Schema>, visit: Visit): Promise<void> {
  const { opening, address, now } = visit;
  const { numUpdatedRows } = await db
    .updateTable('conversations')
    .set({ last_heard_at: now, ...(address === null ? {} : { address }) })
    .where('conversation_id', '=', opening.conversationId)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) await open(db, visit);
}

/** Writes the conversation and its welcome, unless another process is first. */
async function open(db: Kysely<Schema>, { opening, address, now }: Visit): Promise<void> {
  const { conversationId, channelId, userId, centreId, bornAt } = opening;
  const welcome = await opening.welcome();
  await db.transaction().execute(async (transaction) => {
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('conversations')
      .values({
        conversation_id: conversationId,
        channel_id: channelId,
        user_id: userId,
        centre_id: centreId,
        born_at: bornAt,
        last_heard_at: now,
        next_position: welcome.length,
        lease_by: null,
        lease_until: 0,
        address,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n || welcome.length === 0) return;
    const rows = welcome.map((activity, position) => ({
      conversation_id: conversationId,
      position,
      client_id: null,
      activity,
    }));
    await transaction.insertInto('log').values(rows).execute();
  });
}

async function getEarlier(
  db: Kysely<Schema>,
  { opening, clientId }: NewMessage,
): Promise<{ readonly position: number }> {
  return db
    .selectFrom('log')
    .select('position')
    .where('conversation_id', '=', opening.conversationId)
    .where('client_id', '=', clientId)
    .executeTakeFirstOrThrow();
}
