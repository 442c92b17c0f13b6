import { CsvError, parse } from 'csv-parse/sync';

/** A table taken apart, each row with the line of the file at which it starts. */
export interface Table {
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly rows: readonly Row[];
  readonly separator: string;
}

export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What makes a text no table: the line, and what is wrong with it. */
export interface BrokenTable {
  readonly line: number;
  readonly message: string;
}

const separators = [';', ',', '\t'] as const;

/** Takes a CSV text apart by the separator of its header; blank lines and Excel's « sep= » line are passed over. */
export function readRows(text: string): Table | BrokenTable {
  const body = text.replace(/^sep=[;,\t]\r?\n/i, '\n');
  const separator = findSeparator(body);
  try {
    const [header, ...rows] = parseRows(body, separator).filter(({ cells }) => cells.some((cell) => cell !== ''));
    if (header === undefined) return { line: 1, message: 'is empty, expected a line of column names.' };
    return { header: header.cells, headerLine: header.line, rows, separator };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return {
      line: Number(error.lines ?? 1),
      message: 'has a quote (") that is not closed or stands inside a text, expected two quotes ("") inside a text.',
    };
  }
}

/** The separator that stands most often in the first line that says something, outside quotes. */
function findSeparator(text: string): string {
  const [first = ''] = text.match(/^.*\S.*$/m) ?? [];
  const bare = first.replace(/"[^"]*"/g, '');
  const count = (separator: string): number => bare.split(separator).length;
  return separators.toSorted((a, b) => count(b) - count(a))[0] ?? ';';
}

function parseRows(text: string, delimiter: string): readonly Row[] {
  const parsed = parseWithLines(text, delimiter);
  return parsed.map(({ record }, index) => ({
    line: (parsed[index - 1]?.info.lines ?? 0) + 1,
    cells: record.map((cell) => cell.replace(/[\s\u00a0\u202f]+$|^[\s\u00a0\u202f]+/g, '')),
  }));
}

interface ParsedRow {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function parseWithLines(text: string, delimiter: string): readonly ParsedRow[] {
  // With `info` the parser gives each record with the line at which it ends; its types do not tell.
  return parse(text, { delimiter, info: true, relax_column_count: true }) as unknown as readonly ParsedRow[];
}
