import { fingerprint, readCache, writeCache } from './cache.ts';
import type { KnowledgeFile } from './files.ts';
import { checkAuthored, checkLinks } from './links.ts';
import type { Problem, Records } from './records.ts';

/** Checked records, or all that is wrong with them. */
export type Loaded =
  | { readonly kind: 'records'; readonly records: Records }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** The records of these files, from the cache where it holds them; what is checked is kept there for the next time. */
export async function loadRecords(files: readonly KnowledgeFile[], cacheFile?: string): Promise<Loaded> {
  const key = cacheFile === undefined ? '' : await fingerprint(files);
  const cached = cacheFile === undefined ? undefined : await readCache(cacheFile, key);
  if (cached !== undefined) return { kind: 'records', records: cached };
  // Loaded only when needed: YAML and zod cost more than all the rest of a start.
  const { parseRecords } = await import('./parse-records.ts');
  const parsed = parseRecords(files);
  const problems = [...parsed.problems, ...checkAuthored(parsed.records), ...checkLinks(parsed)];
  if (problems.length > 0) return { kind: 'problems', problems };
  if (cacheFile !== undefined) await writeCache(cacheFile, key, parsed.records);
  return { kind: 'records', records: parsed.records };
}
