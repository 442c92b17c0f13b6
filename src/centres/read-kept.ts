import { existsSync } from 'node:fs';
import type { KeptCentre } from '../../knowledge/centre-roster.ts';
import { ImportError } from '../../knowledge/import/import-error.ts';
import { createLog } from '../log.ts';
import { type Database, reachDatabase } from '../storage/database.ts';
import { listRecords } from './centre-store.ts';

/** What became of centres while servers ran; none where there is no database yet. Throws an ImportError. */
export async function readKeptCentres(databaseUrl: string): Promise<readonly KeptCentre[]> {
  if (databaseUrl.startsWith('sqlite:') && !existsSync(databaseUrl.slice('sqlite:'.length))) return [];
  let database: Database | undefined;
  try {
    database = await reachDatabase(databaseUrl, createLog('silent'));
    const tables = await database.db.introspection.getTables();
    // An earlier program's knows nothing of them.
    return tables.some(({ name }) => name === 'centres') ? await listRecords(database.db) : [];
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ImportError([`DATABASE_URL: the centres in it cannot be read. (${why})`], { cause });
  } finally {
    await database?.close();
  }
}
