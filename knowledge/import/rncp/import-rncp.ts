import { ImportError } from '../import-error.ts';
import type { ImportContext, Importer } from '../imported-source.ts';
import { openSource } from '../open-source.ts';
import { readCsv } from '../read-csv.ts';
import type { SourceFiles } from '../source-files.ts';
import type { Certification } from './certification.ts';
import { readCertifications, type TableRows } from './read-certifications.ts';
import { type ExportFiles, findTables, type Row, type TableName, tables } from './tables.ts';

/** The certifications of one day’s export. */
export interface RncpContent {
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly certifications: readonly Certification[];
}

/** Reads one export of France compétences, a folder or a zip, whole or not at all. */
export const importRncp: Importer = async (path, context) => {
  const source = await openSource(path);
  try {
    const found = findTables(source.files.map(({ name }) => name));
    if ('problem' in found) throw new ImportError([`${path}: ${found.problem}`]);
    const { certifications, tally, problems } = readCertifications(await readTables(source, found, context));
    if (problems.length > 0) throw new ImportError(problems.map((problem) => `${path}, ${problem}`));
    const content: RncpContent = { date: found.date, certifications };
    return { version: found.date, report: tally.report(count(certifications, context.today)), content };
  } finally {
    await source.close();
  }
};

async function readTables(
  source: SourceFiles,
  { files }: ExportFiles,
  { onProgress, signal }: ImportContext,
): Promise<TableRows> {
  const wanted = source.files.filter(({ name }) => [...files.values()].includes(name));
  const all = wanted.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  const readTable = async (table: TableName): Promise<readonly Row[]> => {
    const rows: Row[] = [];
    const file = wanted.find(({ name }) => name === files.get(table));
    if (file === undefined) throw new Error(`The table ${table} was found, but not its file`);
    const { columns } = tables[table];
    const advance = (bytes: number): void => {
      done += bytes;
      onProgress(done, all);
    };
    await readCsv(source, file, { columns, delimiter: ';', onProgress: advance, signal }, (row) => rows.push(row));
    return rows;
  };
  return {
    standard: await readTable('standard'),
    rome: await readTable('rome'),
    continuity: await readTable('continuity'),
    certifiers: await readTable('certifiers'),
    nsf: await readTable('nsf'),
    formacodes: await readTable('formacodes'),
    blocs: await readTable('blocs'),
    accessWays: await readTable('accessWays'),
  };
}

function count(certifications: readonly Certification[], today: string): Readonly<Record<string, number>> {
  const sum = (of: (certification: Certification) => number): number =>
    certifications.reduce((total, certification) => total + of(certification), 0);
  return {
    certifications: certifications.length,
    'of the register of complementary skills (RS)': sum(({ number }) => Number(number.startsWith('RS'))),
    'in force today': sum(({ isActive, endDate }) => Number(isActive && endDate !== null && endDate > today)),
    'links to codes of ROME 3': sum(({ romeCodes }) => romeCodes.length),
    'blocs de compétences': sum(({ blocs }) => blocs.length),
    'ways of access': sum(({ accessWays }) => accessWays.length),
  };
}
