import { createHash, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Schema } from '../../storage/schema.ts';
import type { Checks } from './provider.ts';

/** As long as it takes to find one's telephone for the second factor. */
export const pendingMs = 10 * 60_000;

/** Keeps what a browser must come back with; gives the key that it alone holds. */
export async function keepPending(db: Kysely<Schema>, checks: Checks, now: number): Promise<string> {
  const key = randomBytes(32).toString('base64url');
  const row = { key_hash: hash(key), ...checks, expires_at: now + pendingMs };
  await db.insertInto('sign_ons').values(row).execute();
  return key;
}

/** What was kept, once: whoever comes a second time with it, at any instance, has nothing. */
export async function takePending(db: Kysely<Schema>, key: string, now: number): Promise<Checks | null> {
  const row = await db.deleteFrom('sign_ons').where('key_hash', '=', hash(key)).returningAll().executeTakeFirst();
  if (row === undefined || row.expires_at <= now) return null;
  return { state: row.state, nonce: row.nonce, verifier: row.verifier };
}

function hash(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
