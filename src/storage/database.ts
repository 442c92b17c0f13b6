import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely } from 'kysely';
import type pg from 'pg';
import type { Log } from '../log.ts';
import { StartupError } from '../startup-error.ts';
import { migrate } from './migrate.ts';
import type { Schema } from './schema.ts';
import { createSqliteDialect } from './sqlite-dialect.ts';

/** Where everything is kept that must outlive the process. */
export interface Database {
  readonly kind: 'sqlite' | 'postgres';
  readonly db: Kysely<Schema>;
  /** For a connection of one's own, beside the pool; undefined with SQLite, which has no other process to hear. */
  readonly connection: pg.ClientConfig | undefined;
  close(): Promise<void>;
}

/** Opens the database of a `DATABASE_URL` and brings its tables up to date. Throws a StartupError when it cannot. */
export async function openDatabase(url: string, log: Log): Promise<Database> {
  const database = await reachDatabase(url, log);
  try {
    await migrate(database);
    return database;
  } catch (cause) {
    await database.close();
    if (cause instanceof StartupError) throw cause;
    throw toStartupError(url, cause);
  }
}

/** The database of a `DATABASE_URL` as it is, its tables neither made nor changed. */
export async function reachDatabase(url: string, log: Log): Promise<Database> {
  if (url.startsWith('sqlite:')) return openSqlite(url);
  const { openPostgres } = await import('./open-postgres.ts');
  const { db, connection } = openPostgres(url, log);
  return { kind: 'postgres', db, connection, close: () => db.destroy() };
}

function openSqlite(url: string): Database {
  const file = url.slice('sqlite:'.length);
  try {
    mkdirSync(dirname(file), { recursive: true });
    const db = new Kysely<Schema>({ dialect: createSqliteDialect(file) });
    return { kind: 'sqlite', db, connection: undefined, close: () => db.destroy() };
  } catch (cause) {
    throw toStartupError(url, cause);
  }
}

/** The address without the password that may stand in it. */
function toStartupError(url: string, cause: unknown): StartupError {
  const shown = url.replace(/\/\/[^@/]*@/, '//…@');
  const expected = 'expected a database that can be opened and written';
  return new StartupError([
    `DATABASE_URL: is "${shown}", ${expected}. (${cause instanceof Error ? cause.message : String(cause)})`,
  ]);
}
