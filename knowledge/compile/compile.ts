import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type KeptCentre, mergeCentres } from '../centre-roster.ts';
import { ImportError } from '../import/import-error.ts';
import type { ImportedSource } from '../import/imported-source.ts';
import { replaceFiles } from '../import/replace-file.ts';
import { readSources } from '../import/write-source.ts';
import type { ImportSummary } from '../import-summary.ts';
import { breathe } from '../latent/steps.ts';
import { sumAuthored } from '../load/sum-authored.ts';
import { KnowledgeError, readRecords } from '../load.ts';
import { unpackWords } from '../match/words-file.ts';
import { compileWords } from './compile-words.ts';
import { packCompiled } from './compiled-file.ts';
import { findCompiledProblems } from './find-compiled-problems.ts';
import { mergers } from './mergers.ts';
import { prepareParts } from './prepare-parts.ts';
import { indexFileOf, packPrepared } from './prepared-file.ts';

export interface CompileOptions {
  /** The folder of the authored knowledge. */
  readonly authored: string;
  /** The folder of the imported sources. */
  readonly sources: string;
  /** Where the result goes, in one step. */
  readonly file: string;
  /** Where goes what is learned of words; unset: nothing is learned, and search goes by the words themselves. */
  readonly wordsFile?: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** What became of centres while servers ran: asked where one has an offer. */
  readonly keptCentres?: () => Promise<readonly KeptCentre[]>;
  /** The wish to stop: nothing is written then. */
  readonly signal?: AbortSignal | undefined;
}

/** What became of each source. */
export interface CompileReport {
  readonly merged: readonly { readonly name: string; readonly counts: Readonly<Record<string, number>> }[];
  readonly metiers: number;
  readonly bytes: number;
}

/**
 * Merges the authored knowledge with every imported source into the one file that servers load. Throws a KnowledgeError or
 * an ImportError with every problem; then the files stay as they were.
 */
export async function compileKnowledge({
  authored,
  sources,
  file,
  wordsFile,
  today,
  keptCentres = async () => [],
  signal,
}: CompileOptions): Promise<CompileReport> {
  const imported = await readSources(sources);
  let records = await readRecords(authored);
  const kept = imported.some(({ name }) => name === 'formations') ? await keptCentres() : [];
  const shipped = records.centres.map(({ value }) => value);
  const centres = mergeCentres(shipped, kept).known;
  const merged: CompileReport['merged'][number][] = [];
  for (const [name, merge] of mergers) {
    for (const source of imported.filter((each) => each.name === name)) {
      await breathe(signal);
      const result = merge(records, source, { today, sources: imported, centres });
      records = result.records;
      merged.push({ name: source.centreId === null ? name : `${name} ${source.centreId}`, counts: result.counts });
    }
  }
  const problems = findCompiledProblems(records, centres.keys());
  if (problems.length > 0) throw new KnowledgeError(problems);
  const words =
    wordsFile === undefined ? undefined : await compileWords(records, imported, { file: wordsFile, signal });
  const summary = { compiledOn: today, imports: imported.map(summarise), authored: await sumAuthored(authored) };
  const { sum, bytes } = await packCompiled({ ...summary, records });
  const parts = await prepareParts(records, { readWords: () => words && unpackWords(words), signal });
  const index = await packPrepared({ knowledge: sum, parts });
  await keep({ file, compiled: bytes, index, wordsFile, words, signal });
  return { merged, metiers: records.metiers.length, bytes: bytes.length };
}

interface Kept extends Pick<CompileOptions, 'file' | 'wordsFile' | 'signal'> {
  readonly compiled: Uint8Array;
  readonly index: Uint8Array;
  readonly words: Buffer | undefined;
}

/** What stands beside the knowledge is there before it: servers take it together with it. */
async function keep({ file, compiled, index, wordsFile, words, signal }: Kept): Promise<void> {
  await mkdir(dirname(file), { recursive: true }).catch((cause: unknown) => {
    throw new ImportError([`${dirname(file)}: cannot be made, expected a folder to write to.`], { cause });
  });
  const learned = wordsFile === undefined || words === undefined ? [] : [{ file: wordsFile, content: words }];
  await replaceFiles([...learned, { file: indexFileOf(file), content: index }, { file, content: compiled }], signal);
  if (wordsFile !== undefined && words === undefined) await rm(wordsFile, { force: true });
}

function summarise({ name, centreId, version, importedOn, report }: ImportedSource): ImportSummary {
  return { name, centreId, version, importedOn, counts: report.counts };
}
