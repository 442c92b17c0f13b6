import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Log } from '../log.ts';
import type { Schema } from './schema.ts';

/** Connections of one process: turns are short, and PostgreSQL takes a hundred by default. */
const poolSize = 10;

/** A database that answers later than this is away; whoever waits is told to come back. */
const patienceMs = 5000;

/** What speaks to one PostgreSQL: the pool under `db`, and how to make a connection beside it. */
export interface Postgres {
  readonly db: Kysely<Schema>;
  readonly connection: pg.ClientConfig;
}

/** The database of a `postgres:` address, not yet spoken to. A module of its own: SQLite has no use for the client. */
export function openPostgres(url: string, log: Log): Postgres {
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
  return { db: new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) }), connection };
}

/** PostgreSQL's 64-bit numbers come as text by default; our times and counts fit in a number. */
const findTypeParser: pg.CustomTypesConfig['getTypeParser'] = (id, format) =>
  id === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(id, format);
