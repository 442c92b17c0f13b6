import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { decodeStrictly, type FileEncoding } from './decode-strictly.ts';
import { ImportError } from './import-error.ts';
import type { SourceFile, SourceFiles } from './source-files.ts';

export interface CsvOptions<Column extends string> {
  /** The columns that are wanted; others are passed over, a missing one is a problem. */
  readonly columns: readonly Column[];
  /** Comma where unset. */
  readonly delimiter?: ',' | ';';
  /** UTF-8 where unset. */
  readonly encoding?: FileEncoding;
  /** Bytes as they are read, for whoever waits. */
  readonly onProgress?: (bytes: number) => void;
  /** Stops the reading: the promise rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
}

export type CsvRow<Column extends string> = Readonly<Record<Column, string>>;

/**
 * Reads a table record by record, one call of `onRow` each, in the order of the file; blank lines are passed over. Throws
 * one ImportError that names the file, the line and what was expected.
 */
export async function readCsv<Column extends string>(
  { path }: Pick<SourceFiles, 'path'>,
  file: SourceFile,
  options: CsvOptions<Column>,
  onRow: (row: CsvRow<Column>) => void,
): Promise<void> {
  const where = `${path}, ${file.name}`;
  let hasHeader = false;
  const parser = parse<Readonly<Record<string, string>>>({
    bom: true,
    delimiter: options.delimiter ?? ',',
    columns: (header) => {
      hasHeader = true;
      return pickColumns(header, options, where);
    },
    skip_empty_lines: true,
    max_record_size: longestRecord,
    // Rows are taken here, one by one: a queue of them would cost more than the parsing.
    on_record: (row) => {
      onRow(parseRow(row));
      return null;
    },
  });
  try {
    const text = decodeStrictly(options.encoding ?? 'utf-8', where, options.onProgress);
    await pipeline(await file.open(), text, parser.resume(), { ...(options.signal && { signal: options.signal }) });
  } catch (error) {
    throw explain(error, where);
  }
  if (!hasHeader) throw new ImportError([`${where}: is empty, expected a table.`]);
}

/** The longest text of a source, with room; a quote that is never closed would otherwise take the whole file. */
const longestRecord = 1_000_000;

function pickColumns<Column extends string>(
  header: readonly string[],
  { columns }: CsvOptions<Column>,
  where: string,
): (string | false)[] {
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length > 0) {
    const found = header.map((name) => `"${name}"`).join(', ');
    throw new ImportError(
      missing.map((column) => `${where}: has no column "${column}"; found ${found.slice(0, 400)}.`),
    );
  }
  return header.map((name) => columns.some((column) => column === name) && name);
}

/** The header was checked, and the parser refuses a row with fewer fields. */
function parseRow<Column extends string>(row: Readonly<Record<string, string>>): CsvRow<Column> {
  return row as CsvRow<Column>;
}

function explain(error: unknown, where: string): unknown {
  if (!(error instanceof CsvError)) return error;
  const line = typeof error.lines === 'number' ? `, line ${error.lines}` : '';
  const messages: Readonly<Record<string, string>> = {
    CSV_QUOTE_NOT_CLOSED: 'ends within quotes, expected a whole table; fetch it again.',
    CSV_MAX_RECORD_SIZE: 'has a quote that is never closed, expected a whole table.',
    CSV_RECORD_INCONSISTENT_COLUMNS: 'has another number of fields than the first line, expected as many.',
  };
  return new ImportError([`${where}${line}: ${messages[error.code] ?? `is no table (${error.message}).`}`], {
    cause: error,
  });
}
