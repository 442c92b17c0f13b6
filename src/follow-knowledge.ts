import { type Stats, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { errorCode } from '../knowledge/import/error-code.ts';
import type { LiveLibrary } from '../knowledge/live-library.ts';
import { KnowledgeError } from '../knowledge/load.ts';
import { loadKnowledge, type Places } from './load-knowledge.ts';
import type { Log } from './log.ts';
import { warmUp } from './warm-up.ts';
import { warnOfOldKnowledge } from './warn-of-old-knowledge.ts';

/** A new file is looked for so often: it is to be in use within five seconds. */
const lookEveryMs = 2000;

/** Puts each new file of knowledge in the place of what is in use. A broken one is logged, and the old stays. */
export function followKnowledge(
  places: Places & { readonly knowledgeFile: string },
  { live, log, everyMs = lookEveryMs }: { readonly live: LiveLibrary; readonly log: Log; readonly everyMs?: number },
): { close(): void } {
  const { knowledgeFile } = places;
  const found = statSync(knowledgeFile, { throwIfNoEntry: false });
  // What came while the program started may not be what it has loaded.
  let seen = found !== undefined && found.mtimeMs >= performance.timeOrigin ? 'unknown' : nameVersion(found);
  let isLooking = false;
  const take = async (): Promise<void> => {
    try {
      const next = await loadKnowledge(places);
      // Made ready before anybody waits for it, and beside those who talk with the old.
      await warmUp(next);
      live.replace(next);
      log.info({ metiers: next.metiers.length }, 'the knowledge was replaced');
      await warnOfOldKnowledge(next, places, log);
    } catch (error) {
      if (!(error instanceof KnowledgeError)) throw error;
      log.error({ problems: error.problems }, 'the new knowledge is of no use; the old stays');
    }
  };
  const look = async (): Promise<void> => {
    const now = nameVersion(await findStats(knowledgeFile));
    if (now === seen) return;
    seen = now;
    await take();
  };
  // Polling works on every disk, shared ones too, and before the file is there.
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    look()
      .catch((error: unknown) => log.error({ err: error }, 'the knowledge cannot be replaced'))
      .finally(() => {
        isLooking = false;
      });
  }, everyMs).unref();
  return { close: () => clearInterval(timer) };
}

/** A rename makes another file of it, even within one tick of the clock. */
function nameVersion(stats: Stats | undefined): string {
  return stats === undefined ? 'none' : `${stats.ino} ${stats.size} ${stats.mtimeMs}`;
}

async function findStats(file: string): Promise<Stats | undefined> {
  try {
    return await stat(file);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
