import type { Library } from '../knowledge/library.ts';
import { loadLibrary } from '../knowledge/load.ts';
import { loadCompiledLibrary } from '../knowledge/load-compiled.ts';
import { shippedKnowledge } from './shipped-knowledge.ts';

/** Where knowledge may stand; null: nothing is compiled, or the authored knowledge is the program’s own. */
export interface Places {
  readonly knowledgeFile: string | null;
  readonly knowledgeDir: string | null;
}

/**
 * Loads what `compile` has written, where there is such a file; else the authored knowledge, once `cacheReady` where it is
 * the program’s own. Throws a KnowledgeError.
 */
export async function loadKnowledge(places: Places, cacheReady: Promise<void> = Promise.resolve()): Promise<Library> {
  const today = (): Date => new Date();
  const { knowledgeFile, knowledgeDir } = places;
  const compiled = knowledgeFile === null ? undefined : await loadCompiledLibrary(knowledgeFile, today);
  if (compiled !== undefined) return compiled;
  if (knowledgeDir !== null) return loadLibrary(knowledgeDir, { today });
  await cacheReady;
  return loadLibrary(findKnowledge(places), { cacheFile: shippedKnowledge.cacheFile, today });
}

/** The folder of the authored knowledge, as short as possible in messages: below the folder one works in. */
export function findKnowledge({ knowledgeDir }: Pick<Places, 'knowledgeDir'>): string {
  return knowledgeDir ?? shippedKnowledge.folder.replace(`${process.cwd()}/`, '');
}
