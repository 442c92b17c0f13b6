import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { StartupError } from '../startup-error.ts';
import { keyFile } from './back-up.ts';
import { migrations } from './migrations.ts';

interface Places {
  /** What `backUp` has made. */
  readonly folder: string;
  readonly databaseFile: string;
  readonly dataDir: string;
  /** Part of the name under which what was there before is kept. */
  readonly stamp: string;
}

/** What a restore has put in, and where what was there before is now. */
export interface Restored {
  readonly files: readonly string[];
  /** Null: there was nothing. */
  readonly setAside: string | null;
}

/**
 * Puts a backup in the place of what a server on SQLite keeps. The server must not run. What was there before is set
 * aside, not deleted. Throws a StartupError where the backup is not whole, and then changes nothing.
 */
export function restore({ folder, databaseFile, dataDir, stamp }: Places): Restored {
  const copy = join(folder, 'aiguilleur.db');
  checkCopy(copy);
  mkdirSync(dirname(databaseFile), { recursive: true });
  const key = join(dataDir, keyFile);
  const hasKey = existsSync(join(folder, keyFile));
  const aside = join(dataDir, `before-restore-${stamp}`);
  // Its write-ahead log belongs to the database: the new one must not meet it.
  const old = [databaseFile, `${databaseFile}-wal`, `${databaseFile}-shm`, ...(hasKey ? [key] : [])].filter(existsSync);
  if (old.length > 0) mkdirSync(aside, { mode: 0o700 });
  for (const file of old) renameSync(file, join(aside, basename(file)));
  copyFileSync(copy, databaseFile);
  if (hasKey) copyFileSync(join(folder, keyFile), key);
  return {
    files: hasKey ? [basename(databaseFile), keyFile] : [basename(databaseFile)],
    setAside: old.length > 0 ? aside : null,
  };
}

function checkCopy(copy: string): void {
  if (!existsSync(copy)) throw new StartupError([`restore: ${copy} is no file, expected a backup.`]);
  const database = new BetterSqlite(copy, { readonly: true });
  try {
    const found = database.pragma('quick_check', { simple: true });
    if (found !== 'ok') throw new StartupError([`${copy}: is damaged, expected a whole copy. (${String(found)})`]);
    const version = Number(database.prepare('select max(version) from schema_versions').pluck().get());
    if (version > migrations.length) {
      throw new StartupError([
        `${copy}: its tables are of version ${version}, expected at most ${migrations.length}. Restore it with the newer program.`,
      ]);
    }
  } catch (cause) {
    if (cause instanceof StartupError) throw cause;
    throw new StartupError([`${copy}: cannot be read, expected a backup. (${String(cause)})`]);
  } finally {
    database.close();
  }
}
