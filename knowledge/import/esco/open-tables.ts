import { ImportError } from '../import-error.ts';
import { findFile } from '../open-source.ts';
import { type CsvOptions, type CsvRow, readCsv } from '../read-csv.ts';
import type { SourceFile, SourceFiles } from '../source-files.ts';

const tableNames = [
  'skills',
  'occupations',
  'occupationSkillRelations',
  'ISCOGroups',
  'broaderRelationsOccPillar',
] as const;

export type EscoTable = (typeof tableNames)[number];

/** Reads a table row by row. */
export type ReadTable = <Column extends string>(
  name: EscoTable,
  columns: readonly Column[],
  onRow: (row: CsvRow<Column>) => void,
) => Promise<void>;

/** Finds the five tables in French. Throws an ImportError that names each one that is missing. */
export function openTables(
  source: SourceFiles,
  {
    onProgress,
    signal,
  }: { onProgress(done: number, all: number): void; readonly signal: CsvOptions<string>['signal'] },
): ReadTable {
  const files = new Map<EscoTable, SourceFile>();
  const problems: string[] = [];
  for (const name of tableNames) {
    const file = findFile(source, new RegExp(`^${name}_fr\\.csv$`));
    if (file !== undefined) files.set(name, file);
    else problems.push(`${source.path}: has no ${name}_fr.csv${describeOthers(source, name)}.`);
  }
  if (problems.length > 0) throw new ImportError(problems);
  const all = [...files.values()].reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  return async (name, columns, onRow) => {
    const file = files.get(name);
    if (file === undefined) throw new Error(`The table ${name} was not looked for`);
    const onBytes = (bytes: number): void => {
      done += bytes;
      onProgress(done, all);
    };
    await readCsv(source, file, { columns, onProgress: onBytes, signal }, onRow);
  };
}

function describeOthers({ files }: SourceFiles, name: EscoTable): string {
  const other = files.find((file) => new RegExp(`^${name}_[a-z]{2}\\.csv$`).test(file.name));
  if (other !== undefined) return `, only ${other.name}, expected the classification in French`;
  return ', expected the folder or zip of the ESCO classification as CSV, in French';
}
