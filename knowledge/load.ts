import { createLibrary } from './create-library.ts';
import type { Library } from './library.ts';
import { readKnowledgeFiles } from './load/files.ts';
import { deepFreeze } from './load/freeze.ts';
import { loadRecords } from './load/load-records.ts';
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
  readonly cacheFile?: string | undefined;
  /** The clock by which offers end; none: they never do. */
  readonly today?: () => Date;
}

/** Loads and checks all knowledge below a folder. Throws one `KnowledgeError` that names every problem. */
export async function loadLibrary(folder: string, { cacheFile, today }: LoadOptions = {}): Promise<Library> {
  return createLibrary(deepFreeze(await readRecords(folder, cacheFile)), today);
}

/** The checked records below a folder. Throws one `KnowledgeError` that names every problem. */
export async function readRecords(folder: string, cacheFile?: string): Promise<Records> {
  const files = await readKnowledgeFiles(folder).catch((cause: unknown) => {
    throw new KnowledgeError([`${folder}: cannot be read, expected the folder of the knowledge.`], { cause });
  });
  if (files.length === 0) throw new KnowledgeError([`${folder}: holds no YAML file, expected the knowledge.`]);
  const loaded = await loadRecords(files, cacheFile);
  if (loaded.kind === 'problems') throw new KnowledgeError(loaded.problems.map((each) => formatProblem(folder, each)));
  return loaded.records;
}

/** `knowledge/data/metiers/boulanger.yaml, romeCode: is "D110", expected …` */
function formatProblem(folder: string, { file, where, message }: Problem): string {
  return `${folder.replace(/\/$/, '')}/${file}${where === '' ? '' : `, ${where}`}: ${message}`;
}
