import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { StartupError } from '../startup-error.ts';

/** How long it waits for a server that writes. */
const busyTimeoutMs = 10_000;

export const keyFile = 'token.key';

interface Places {
  readonly databaseFile: string;
  readonly dataDir: string;
  /** A new one: nothing is ever written over. */
  readonly folder: string;
}

/** What a backup holds. */
export interface BackUp {
  readonly files: readonly string[];
  readonly conversations: number;
}

/**
 * Copies what a server on SQLite keeps, as it stands at one moment, while the server writes on. What was deleted is not
 * in the copy. Throws a StartupError where there is nothing to copy, or something in the way.
 */
export function backUp({ databaseFile, dataDir, folder }: Places): BackUp {
  if (!existsSync(databaseFile)) throw new StartupError([`DATABASE_URL: ${databaseFile} is no file, expected one.`]);
  if (existsSync(folder)) throw new StartupError([`backup: ${folder} is there already, expected a new folder.`]);
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(folder, { mode: 0o700 });
  const copy = join(folder, 'aiguilleur.db');
  const database = new BetterSqlite(databaseFile, { timeout: busyTimeoutMs });
  try {
    database.prepare('vacuum into ?').run(copy);
  } finally {
    database.close();
  }
  const key = join(dataDir, keyFile);
  const hasKey = existsSync(key);
  if (hasKey) copyFileSync(key, join(folder, keyFile));
  return { files: hasKey ? ['aiguilleur.db', keyFile] : ['aiguilleur.db'], conversations: check(copy) };
}

/** Gives how many conversations a copy holds, once it is known to be whole. */
function check(copy: string): number {
  const database = new BetterSqlite(copy, { readonly: true });
  try {
    const found = database.pragma('quick_check', { simple: true });
    if (found !== 'ok') throw new StartupError([`${copy}: is damaged, expected a whole copy. (${String(found)})`]);
    return Number(database.prepare('select count(*) from conversations').pluck().get());
  } finally {
    database.close();
  }
}
