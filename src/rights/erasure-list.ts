import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../log.ts';
import { StartupError } from '../startup-error.ts';
import { openDatabase } from '../storage/database.ts';
import { deletePersonalData } from '../storage/personal-data.ts';

/** Beside the database and in no backup: a restore leaves it as it is. */
const fileOf = (dataDir: string): string => join(dataDir, 'erasures.txt');

/** Ids are drawn at random: a hash leads nobody back to one. */
const hashOf = (conversationId: string): string => createHash('sha256').update(conversationId).digest('hex');

/**
 * Notes that a conversation is erased now, so that a restored backup can erase it again: a time and a hash, no more. The
 * erasure itself is done: a folder that cannot be written costs the note only, and is told.
 */
export function noteErasures({ dataDir }: Pick<Restored, 'dataDir'>, log: Log): (conversationId: string) => void {
  return (conversationId) => {
    try {
      mkdirSync(dataDir, { recursive: true });
      const line = `${new Date().toISOString()} ${hashOf(conversationId)}\n`;
      appendFileSync(fileOf(dataDir), line, { mode: 0o600 });
    } catch (error) {
      log.error({ err: error }, 'an erasure is not noted: a restored backup will not know of it');
    }
  };
}

interface Restored {
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly log: Log;
}

/**
 * Erases from a restored database what was erased since; gives how many conversations went. `files`: the lists of other
 * instances, each of which notes its own. Throws a StartupError where one of them cannot be found.
 */
export async function replayErasures(
  { databaseUrl, dataDir, log }: Restored,
  files: readonly string[] = [],
): Promise<number> {
  const missing = files.filter((file) => !existsSync(file));
  if (missing.length > 0)
    throw new StartupError(missing.map((file) => `${file}: is no file, expected a list of erasures.`));
  const erasures = readErasures([fileOf(dataDir), ...files]);
  if (erasures.size === 0) return 0;
  const { db, close } = await openDatabase(databaseUrl, log);
  try {
    const kept = await db.selectFrom('conversations').select(['conversation_id', 'last_heard_at']).execute();
    // Whoever spoke after an erasure has it in the copy already; of the others at most an empty shell goes.
    const due = kept.filter(
      ({ conversation_id, last_heard_at }) => last_heard_at <= (erasures.get(hashOf(conversation_id)) ?? -1),
    );
    for (const { conversation_id } of due) await deletePersonalData(db, [conversation_id]);
    return due.length;
  } finally {
    await close();
  }
}

/** The last time for each hash; a line cut short by a crash is passed over. */
function readErasures(files: readonly string[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const file of files.filter((each) => existsSync(each))) {
    for (const [, at = '', hash = ''] of readFileSync(file, 'utf8').matchAll(/^(\S+Z) ([\da-f]{64})$/gm)) {
      last.set(hash, Math.max(last.get(hash) ?? 0, Date.parse(at)));
    }
  }
  return last;
}
