import type { Library } from '../knowledge/library.ts';
import { sumAuthored } from '../knowledge/load/sum-authored.ts';
import { findKnowledge, type Places } from './load-knowledge.ts';
import type { Log } from './log.ts';

/** Says once of compiled knowledge that it was made before the program was updated, and what to do. */
export async function warnOfOldKnowledge({ compiled }: Library, places: Places, log: Log): Promise<void> {
  if (compiled === null) return;
  const authored = await sumAuthored(findKnowledge(places)).catch((err: unknown) => {
    // Nothing waits for it: what is compiled holds all that is needed.
    log.warn({ err }, 'the authored knowledge cannot be compared with the compiled');
    return compiled.authored;
  });
  const reasons = [
    ...(compiled.authored === authored ? [] : ['its authored métiers are not those of today']),
    ...(compiled.isIndexed ? [] : ['its index is absent, or of another version: people wait longer at the start']),
  ];
  if (reasons.length === 0) return;
  log.warn(
    { file: places.knowledgeFile, reasons },
    'the compiled knowledge is old: run npm run -s knowledge -- compile',
  );
}
