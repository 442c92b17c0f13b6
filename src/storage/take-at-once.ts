import { type Kysely, sql } from 'kysely';
import { leaseMs } from './lease.ts';
import type { NewMessage, Taken } from './messages.ts';
import { isPostgresError } from './postgres-error.ts';
import { prepare } from './prepare.ts';
import type { Schema } from './schema.ts';
import { buildClaim, type Claim, type Claimed } from './statements.ts';

/** Where a message was put, and whether we answer it; or why it was not. */
export type Place = Pick<Taken, 'position' | 'isOurs'> | 'unopened' | 'duplicate';

/** Puts a message into the log and the inbox in one statement, which PostgreSQL can: one wait for it instead of five. */
export async function takeAtOnce(db: Kysely<Schema>, owner: string, message: NewMessage): Promise<Place> {
  const { opening, clientId, row, activity, now } = message;
  const values = { id: opening.conversationId, owner, now, until: now + leaseMs, clientId, row, activity };
  try {
    const { rows } = await write(db, values);
    const [claimed] = rows;
    if (claimed === undefined) return 'unopened';
    return { position: claimed.next_position - 1, isOurs: claimed.lease_by === owner };
  } catch (error) {
    // The statement is taken back as a whole, the place in the log too.
    if (isPostgresError(error, uniqueViolation)) return 'duplicate';
    throw error;
  }
}

/** PostgreSQL's own name of it. */
const uniqueViolation = '23505';

type Values = Claim & { readonly clientId: string | null; readonly row: string; readonly activity: string };

const write = prepare<Values, Claimed>((db, blank) => {
  const logged = sql`insert into log (conversation_id, position, client_id, activity)
    select ${blank('id')}, next_position - 1, ${blank('clientId')}, ${blank('row')} from claimed`;
  const heard = sql`insert into inbox (conversation_id, position, activity, heard_at)
    select ${blank('id')}, next_position - 1, ${blank('activity')}, ${blank('now')} from claimed`;
  const whole = sql<Claimed>`with claimed as (${buildClaim(db, blank)}), logged as (${logged}), heard as (${heard})
    select next_position, lease_by from claimed`;
  return { compile: () => whole.compile(db) };
});
