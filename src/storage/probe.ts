import { setTimeout as wait } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** How long an answer is believed: whoever asks more often costs nothing more. */
const beliefMs = 1000;

/** A database that is slower than this is away for whoever asks. */
const patienceMs = 2000;

/** Tells whether the database takes what a turn writes: one that can only be read, or is locked, does not. */
export function createProbe(db: Kysely<Schema>): () => Promise<boolean> {
  let asking: Promise<boolean> | undefined;
  const ask = async (): Promise<boolean> => {
    const answers = await tryToWrite(db);
    setTimeout(() => {
      asking = undefined;
    }, beliefMs).unref();
    return answers;
  };
  return () => {
    // One that is slow is not asked again meanwhile.
    asking ??= ask();
    return Promise.race([asking, wait(patienceMs, false, { ref: false })]);
  };
}

async function tryToWrite(db: Kysely<Schema>): Promise<boolean> {
  try {
    await db
      .transaction()
      .setAccessMode('read write')
      .execute((transaction) => transaction.selectFrom('schema_versions').select('version').limit(1).execute());
    return true;
  } catch {
    // Why is told by the turns that need it.
    return false;
  }
}
