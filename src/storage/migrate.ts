import { type Kysely, sql, type Transaction } from 'kysely';
import { StartupError } from '../startup-error.ts';
import { migrations } from './migrations.ts';
import type { Schema } from './schema.ts';

/** Any number, as long as nobody else who uses this database takes it. */
const lockNumber = 728_410_357;

interface Target {
  readonly kind: 'sqlite' | 'postgres';
  readonly db: Kysely<Schema>;
}

/** Applies what is missing, in one transaction that only one process at a time can hold. */
export async function migrate({ kind, db }: Target, steps = migrations): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    // SQLite's transactions lock the file by themselves.
    if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${lockNumber})`.execute(transaction);
    await sql`create table if not exists schema_versions (version integer primary key, applied_at bigint not null)`.execute(
      transaction,
    );
    const current = await findVersion(transaction);
    if (current > steps.length) {
      throw new StartupError([
        `DATABASE_URL: its tables are of version ${current}, expected at most ${steps.length}. Start the newer program.`,
      ]);
    }
    for (const [index, statements] of steps.entries()) {
      if (index >= current) await apply(transaction, index + 1, statements);
    }
  });
}

async function findVersion(transaction: Transaction<Schema>): Promise<number> {
  const last = await transaction
    .selectFrom('schema_versions')
    .select('version')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.version ?? 0;
}

async function apply(transaction: Transaction<Schema>, version: number, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(transaction);
  await transaction.insertInto('schema_versions').values({ version, applied_at: Date.now() }).execute();
}
