import type { ImportedSource } from '../import/imported-source.ts';
import { readSources } from '../import/write-source.ts';
import type { ImportSummary } from '../import-summary.ts';
import { KnowledgeError, readRecords } from '../load.ts';
import { compileWords } from './compile-words.ts';
import { type CompiledKnowledge, writeCompiled } from './compiled-file.ts';
import { findCompiledProblems } from './find-compiled-problems.ts';
import { mergers } from './mergers.ts';

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
}

/** What became of each source. */
export interface CompileReport {
  readonly merged: readonly { readonly name: string; readonly counts: Readonly<Record<string, number>> }[];
  readonly metiers: number;
  readonly bytes: number;
}

/**
 * Merges the authored knowledge with every imported source into the one file that servers load. Throws a KnowledgeError or
 * an ImportError with every problem; then the file stays as it was.
 */
export async function compileKnowledge({
  authored,
  sources,
  file,
  wordsFile,
  today,
}: CompileOptions): Promise<CompileReport> {
  const imported = await readSources(sources);
  let records = await readRecords(authored);
  const merged: CompileReport['merged'][number][] = [];
  for (const [name, merge] of mergers) {
    for (const source of imported.filter((each) => each.name === name)) {
      const result = merge(records, source, { today, sources: imported });
      records = result.records;
      merged.push({ name: source.centreId === null ? name : `${name} ${source.centreId}`, counts: result.counts });
    }
  }
  const problems = findCompiledProblems(records);
  if (problems.length > 0) throw new KnowledgeError(problems);
  // Before the knowledge: servers take the words together with it.
  if (wordsFile !== undefined) await compileWords(records, imported, wordsFile);
  const compiled: CompiledKnowledge = { compiledOn: today, imports: imported.map(summarise), records };
  return { merged, metiers: records.metiers.length, bytes: await writeCompiled(file, compiled) };
}

function summarise({ name, centreId, version, importedOn, report }: ImportedSource): ImportSummary {
  return { name, centreId, version, importedOn, counts: report.counts };
}
