import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { errorCode } from '../import/error-code.ts';
import type { ImportSummary } from '../import-summary.ts';
import type { Kind, Located, Records } from '../load/records.ts';
import type { PartialDate } from '../source.ts';

/** All that a server knows, merged and checked. */
export interface CompiledKnowledge {
  /** YYYY-MM-DD. */
  readonly compiledOn: PartialDate;
  readonly imports: readonly ImportSummary[];
  readonly records: Records;
}

/** Another number: a program of another version wrote it, and must write it anew. */
const layout = 2;

/** So many records stand on one line: a reader then never holds the text of all of them. */
const recordsOfLine = 500;

/** What the file holds: a first line with the sum of what follows, the summary, then the records. */
export function packCompiled({ records, ...summary }: CompiledKnowledge): Buffer {
  const lines = Object.entries(records).flatMap(([kind, located]) => {
    const values = located.map(({ value }: Located<unknown>) => value);
    return cut(values, recordsOfLine).map((some) => JSON.stringify({ kind, values: some }));
  });
  const body = Buffer.from(`${[JSON.stringify(summary), ...lines].join('\n')}\n`);
  const header = `${JSON.stringify({ layout, sum: sumOf(body) })}\n`;
  return Buffer.concat([Buffer.from(header), body]);
}

/** What a file holds, or one sentence on why it is of no use; undefined where there is none. */
export async function readCompiled(
  file: string,
): Promise<CompiledKnowledge | { readonly problem: string } | undefined> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    // Absent, or below what is no folder, which whoever keeps that folder tells.
    if (['ENOENT', 'ENOTDIR'].some((code) => code === errorCode(error))) return undefined;
    return { problem: `${file}: cannot be read, expected the compiled knowledge.` };
  }
  const end = Math.max(bytes.indexOf(lineEnd), 0);
  const body = bytes.subarray(end + 1);
  const header = parseHeader(bytes.toString('utf8', 0, end));
  if (header === undefined) return { problem: `${file}: is broken or cut off; ${remedy}` };
  if (header.layout !== layout) return { problem: `${file}: is of another version of the program; ${remedy}` };
  if (header.sum !== sumOf(body)) return { problem: `${file}: is broken, or was changed by hand; ${remedy}` };
  return parseBody(body, file);
}

const remedy = 'run npm run -s knowledge -- compile, or take the file away to use the authored knowledge alone.';
const lineEnd = 10;

function cut<Value>(values: readonly Value[], most: number): readonly (readonly Value[])[] {
  const count = Math.max(1, Math.ceil(values.length / most));
  return Array.from({ length: count }, (_, index) => values.slice(index * most, (index + 1) * most));
}

function sumOf(body: Buffer): string {
  return createHash('sha256').update(body).digest('hex');
}

function parseHeader(line: string): { readonly layout: unknown; readonly sum: unknown } | undefined {
  try {
    const header: unknown = JSON.parse(line);
    return typeof header === 'object' && header !== null && 'layout' in header && 'sum' in header ? header : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The sum proves that this module wrote it, after every check. */
function parseBody(body: Buffer, file: string): CompiledKnowledge {
  const lines = linesOf(body);
  const first = lines.next().value;
  const summary = JSON.parse(first ?? '{}') as Omit<CompiledKnowledge, 'records'>;
  const records: Partial<Record<Kind, Located<unknown>[]>> = {};
  for (const line of lines) {
    const { kind, values } = JSON.parse(line) as { kind: Kind; values: readonly unknown[] };
    const list = records[kind] ?? [];
    records[kind] = list;
    for (const value of values) list.push({ file, value });
  }
  return { ...summary, records: records as Records };
}

/** One line at a time: each is let go before the next is read. */
function* linesOf(body: Buffer): Generator<string, undefined> {
  for (let from = 0; from < body.length; ) {
    const end = body.indexOf(lineEnd, from);
    yield body.toString('utf8', from, end);
    from = end + 1;
  }
}
