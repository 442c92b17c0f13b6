import { type Stats, unwatchFile, watchFile } from 'node:fs';
import type { LiveLibrary } from '../knowledge/live-library.ts';
import { KnowledgeError } from '../knowledge/load.ts';
import { loadKnowledge, type Places } from './load-knowledge.ts';
import type { Log } from './log.ts';
import { releaseMemory } from './release-memory.ts';

/** A new file is looked for so often: it is to be in use within five seconds. */
const lookEveryMs = 2000;

/** Puts each new file of knowledge in the place of what is in use. A broken one is logged, and the old stays. */
export function followKnowledge(
  places: Places & { readonly knowledgeFile: string },
  { live, log, everyMs = lookEveryMs }: { readonly live: LiveLibrary; readonly log: Log; readonly everyMs?: number },
): { close(): void } {
  const { knowledgeFile } = places;
  let taking = Promise.resolve();
  const take = async (): Promise<void> => {
    try {
      const next = await loadKnowledge(places);
      // Built before anybody waits for it.
      void next.search;
      live.replace(next);
      releaseMemory();
      log.info({ metiers: next.metiers.length }, 'the knowledge was replaced');
    } catch (error) {
      if (!(error instanceof KnowledgeError)) throw error;
      log.error({ problems: error.problems }, 'the new knowledge is of no use; the old stays');
    }
  };
  const look = (now: Stats, before: Stats): void => {
    // A rename makes another file of it, even within one tick of the clock.
    if (now.mtimeMs === before.mtimeMs && now.ino === before.ino && now.size === before.size) return;
    taking = taking.then(take).catch((error: unknown) => log.error({ err: error }, 'the knowledge cannot be replaced'));
  };
  // Polling works on every disk, shared ones too, and before the file is there.
  watchFile(knowledgeFile, { interval: everyMs, persistent: false }, look);
  return { close: () => unwatchFile(knowledgeFile, look) };
}
