import type { Library } from '../knowledge/library.ts';
import { sumAuthored } from '../knowledge/load/sum-authored.ts';
import { findKnowledge, type Places } from './load-knowledge.ts';
import type { Log } from './log.ts';

/** Says once of compiled knowledge that it was made before the program was updated, and what to do. */
export async function warnOfOldKnowledge(library: Library, places: Places, log: Log): Promise<void> {
  const reasons = await findStaleness(library, findKnowledge(places)).catch((err: unknown): readonly string[] => {
    // Nothing waits for it: what is compiled holds all that is needed.
    log.warn({ err }, 'the authored knowledge cannot be compared with the compiled');
    return [];
  });
  if (reasons.length === 0) return;
  log.warn(
    { file: places.knowledgeFile, reasons },
    'the compiled knowledge is old: run npm run -s knowledge -- compile',
  );
}

/** Why compiled knowledge is older than the program with its authored knowledge in that folder; empty: it is not. */
export async function findStaleness({ compiled }: Library, folder: string): Promise<readonly string[]> {
  if (compiled === null) return [];
  return [
    ...(compiled.authored === (await sumAuthored(folder)) ? [] : ['its authored métiers are not those of today']),
    ...(compiled.isIndexed ? [] : ['its index is absent, or of another version: people wait longer at the start']),
  ];
}
