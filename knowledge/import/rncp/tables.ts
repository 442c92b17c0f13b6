/** One table of an export: the word in its file name, and the columns that are read. */
interface Table {
  /** Matches that word; letters with accents may come in any form, and garbled from an archive. */
  readonly word: RegExp;
  /** The word as the publisher writes it. */
  readonly shown: string;
  readonly columns: readonly string[];
}

const table = (shown: string, columns: readonly string[], word = new RegExp(`^${shown}$`)): Table => ({
  shown,
  columns: ['Numero_Fiche', ...columns],
  word,
});

/** The tables that are read; Partenaires and CCN tell nothing that a person is shown. */
export const tables = {
  standard: table('Standard', [
    'Intitule',
    'Abrege_Libelle',
    'Abrege_Intitule',
    'Nomenclature_Europe_Niveau',
    'Date_Fin_Enregistrement',
    'Actif',
  ]),
  rome: table('Rome', ['Codes_Rome_Code']),
  continuity: table('Ancienne_Nouvelle_Certification', ['Ancienne_Certification', 'Nouvelle_Certification']),
  certifiers: table('Certificateurs', ['Nom_Certificateur']),
  nsf: table('Nsf', ['Nsf_Code', 'Nsf_Intitule']),
  formacodes: table('Formacode', ['Formacode_Code', 'Formacode_Libelle']),
  blocs: table(
    'Blocs_De_Compétences',
    ['Bloc_Competences_Code', 'Bloc_Competences_Libelle'],
    /^Blocs_De_Comp[^_]*tences$/,
  ),
  accessWays: table('VoixdAccès', ['Si_Jury'], /^VoixdAcc[^_]*s$/),
} satisfies Readonly<Record<string, Table>>;

export type TableName = keyof typeof tables;

export const tableNames = Object.keys(tables).filter((name): name is TableName => name in tables);

/** The files of one day’s export, by table. */
export interface ExportFiles {
  readonly date: string;
  readonly files: ReadonlyMap<TableName, string>;
}

const fileName = /^export_fiches_CSV_(.+)_(\d{4})_(\d{2})_(\d{2})\.csv$/;

/**
 * Finds the tables of an export among names of files, which may stand in folders. Gives instead the one problem that
 * the operator must solve first: no export at all, files of several days, a table twice, or tables that are missing.
 */
export function findTables(paths: readonly string[]): ExportFiles | { readonly problem: string } {
  const found = paths.flatMap(readPath);
  const dates = [...new Set(found.map(({ date }) => date))].sort();
  const [date] = dates;
  if (date === undefined) return { problem: tellNoExport(paths) };
  if (dates.length > 1) return { problem: tellMixedDates(found, dates) };
  const files = new Map(found.flatMap(({ name, path }) => (name === undefined ? [] : [[name, path] as const])));
  const twice = found.find(({ name, path }) => name !== undefined && files.get(name) !== path);
  if (twice !== undefined) {
    return { problem: `${twice.path}: holds the same table as ${files.get(twice.name ?? 'rome')}, expected one file.` };
  }
  const missing = tableNames.filter((name) => !files.has(name));
  return missing.length === 0 ? { date, files } : { problem: tellMissing(missing, date) };
}

interface FoundFile {
  readonly path: string;
  readonly date: string;
  readonly name: TableName | undefined;
}

function readPath(path: string): readonly FoundFile[] {
  const match = fileName.exec((path.split('/').at(-1) ?? '').normalize('NFC'));
  if (match === null) return [];
  const [, word = '', year, month, day] = match;
  return [{ path, date: `${year}-${month}-${day}`, name: tableNames.find((name) => tables[name].word.test(word)) }];
}

function tellNoExport(paths: readonly string[]): string {
  const shown = paths.length === 0 ? 'nothing' : paths.slice(0, 3).join(', ');
  return `holds ${shown}, expected the files export_fiches_CSV_<name>_<date>.csv of France compétences. ${download}`;
}

function tellMixedDates(found: readonly FoundFile[], dates: readonly string[]): string {
  const examples = dates.map((date) => found.find((file) => file.date === date)?.path ?? date);
  return `holds files of ${dates.length} days (${examples.join(', ')}), expected those of one export.`;
}

function tellMissing(missing: readonly TableName[], date: string): string {
  const names = missing.map((name) => `export_fiches_CSV_${tables[name].shown}_${date.replaceAll('-', '_')}.csv`);
  const standard = missing.includes('standard')
    ? ' Without Standard no certification has a title, a level, a state or an end date.'
    : '';
  return `lacks ${names.join(', ')}, expected the whole export of one day.${standard} ${download}`;
}

const download =
  'Download « export-fiches-csv » from the data set « Répertoire national des certifications professionnelles et répertoire spécifique » on data.gouv.fr.';

/** A row of a table, by column. */
export type Row = Readonly<Record<string, string>>;

/** A cell of a row whose header was checked: every column that is read is there. */
export function cellOf(row: Row, column: string): string {
  return row[column] ?? '';
}
