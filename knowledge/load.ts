import { createLibrary } from './create-library.ts';
import type { Library } from './library.ts';
import { fingerprint, readCache, writeCache } from './load/cache.ts';
import { type KnowledgeFile, readKnowledgeFiles } from './load/files.ts';
import { deepFreeze } from './load/freeze.ts';
import { checkLinks } from './load/links.ts';
import type { Problem, Records } from './load/records.ts';

/** Knowledge that cannot be used: every problem, one sentence each. */
export class KnowledgeError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[], options?: ErrorOptions) {
    super(problems.join('\n'), options);
    this.name = 'KnowledgeError';
    this.problems = problems;
  }
}

export interface LoadOptions {
  /** Where checked records are kept for the next start, by content; none: nothing is kept. */
  readonly cacheFile?: string;
}

/** Loads and checks all knowledge below a folder. Throws one `KnowledgeError` that names every problem. */
export async function loadLibrary(folder: string, { cacheFile }: LoadOptions = {}): Promise<Library> {
  const files = await readKnowledgeFiles(folder).catch((cause: unknown) => {
    throw new KnowledgeError([`${folder}: cannot be read, expected the folder of the knowledge.`], { cause });
  });
  if (files.length === 0) throw new KnowledgeError([`${folder}: holds no YAML file, expected the knowledge.`]);
  const records = await loadRecords(folder, files, cacheFile);
  return createLibrary(deepFreeze(records));
}

async function loadRecords(
  folder: string,
  files: readonly KnowledgeFile[],
  cacheFile: string | undefined,
): Promise<Records> {
  const key = cacheFile === undefined ? '' : await fingerprint(files);
  const cached = cacheFile === undefined ? undefined : await readCache(cacheFile, key);
  if (cached !== undefined) return cached;
  // Loaded only when needed: YAML and zod cost more than all the rest of a start.
  const { parseRecords } = await import('./load/parse-records.ts');
  const parsed = parseRecords(files);
  const problems = [...parsed.problems, ...checkLinks(parsed)];
  if (problems.length > 0) throw new KnowledgeError(problems.map((problem) => formatProblem(folder, problem)));
  if (cacheFile !== undefined) await writeCache(cacheFile, key, parsed.records);
  return parsed.records;
}

/** `knowledge/data/metiers/boulanger.yaml, romeCode: is "D110", expected …` */
function formatProblem(folder: string, { file, where, message }: Problem): string {
  return `${folder.replace(/\/$/, '')}/${file}${where === '' ? '' : `, ${where}`}: ${message}`;
}
