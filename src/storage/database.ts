import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
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

/** Connections of one process: turns are short, and PostgreSQL takes a hundred by default. */
const poolSize = 10;

/** A database that answers later than this is away; whoever waits is told to come back. */
const patienceMs = 5000;

/** Opens the database of a `DATABASE_URL` and brings its tables up to date. Throws a StartupError when it cannot. */
export async function openDatabase(url: string, log: Log): Promise<Database> {
  const database = open(url, log);
  try {
    await migrate(database);
    return database;
  } catch (cause) {
    await database.close();
    if (cause instanceof StartupError) throw cause;
    throw toStartupError(url, cause);
  }
}

function open(url: string, log: Log): Database {
  return url.startsWith('sqlite:') ? openSqlite(url) : openPostgres(url, log);
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

function openPostgres(url: string, log: Log): Database {
  const connection: pg.ClientConfig = {
    connectionString: url,
    connectionTimeoutMillis: patienceMs,
    query_timeout: 2 * patienceMs,
    statement_timeout: patienceMs,
    keepAlive: true,
    types: { getTypeParser: findTypeParser },
    application_name: 'aiguilleur',
  };
  const pool = new pg.Pool({ ...connection, max: poolSize });
  // A connection may be lost while a query has it, or none has: the query is told, the next one opens another.
  const tell = (error: Error): void => log.warn({ err: error }, 'connection to the database lost');
  pool.on('error', tell);
  pool.on('connect', (client) => client.on('error', tell));
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  return { kind: 'postgres', db, connection, close: () => db.destroy() };
}

/** PostgreSQL's 64-bit numbers come as text by default; our times and counts fit in a number. */
const findTypeParser: pg.CustomTypesConfig['getTypeParser'] = (id, format) =>
  id === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(id, format);

/** The address without the password that may stand in it. */
function toStartupError(url: string, cause: unknown): StartupError {
  const shown = url.replace(/\/\/[^@/]*@/, '//…@');
  const expected = 'expected a database that can be opened and written';
  return new StartupError([
    `DATABASE_URL: is "${shown}", ${expected}. (${cause instanceof Error ? cause.message : String(cause)})`,
  ]);
}
