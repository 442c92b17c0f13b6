import { readFile } from 'node:fs/promises';
import { createBreath } from '../breathe.ts';
import { errorCode } from '../import/error-code.ts';
import type { ImportSummary } from '../import-summary.ts';
import { deepFreeze } from '../load/freeze.ts';
import type { Kind, Located, Records } from '../load/records.ts';
import type { PartialDate } from '../source.ts';
import { sumOf } from '../sum-of.ts';

/** All that a server knows, merged and checked. */
export interface CompiledKnowledge {
  /** YYYY-MM-DD. */
  readonly compiledOn: PartialDate;
  readonly imports: readonly ImportSummary[];
  /** The sum of the authored knowledge; unset in files of older programs. */
  readonly authored?: string;
  readonly records: Records;
}

/** Compiled knowledge as bytes, and what tells it from any other. */
export interface PackedKnowledge {
  readonly sum: string;
  readonly bytes: Buffer;
}

/** Another number: a program of another version wrote it, and must write it anew. */
const layout = 3;

/** So many records stand on one line: a reader then never holds the text of all of them, and can breathe between lines. */
const recordsOfLine = 100;

/** What the file holds: a first line with the sum of what follows, the summary, then the records. */
export async function packCompiled({ records, ...summary }: CompiledKnowledge): Promise<PackedKnowledge> {
  const lines = Object.entries(records).flatMap(([kind, located]) => {
    const values = located.map(({ value }: Located<unknown>) => value);
    return cut(values, recordsOfLine).map((some) => JSON.stringify({ kind, values: some }));
  });
  const body = Buffer.from(`${[JSON.stringify(summary), ...lines].join('\n')}\n`);
  const sum = await sumOf(body);
  const header = `${JSON.stringify({ layout, sum })}\n`;
  return { sum, bytes: Buffer.concat([Buffer.from(header), body]) };
}

/** What a file holds, or one sentence on why it is of no use; undefined where there is none. */
export async function readCompiled(
  file: string,
): Promise<(CompiledKnowledge & Pick<PackedKnowledge, 'sum'>) | { readonly problem: string } | undefined> {
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
  const sum = await sumOf(body);
  if (header.sum !== sum) return { problem: `${file}: is broken, or was changed by hand; ${remedy}` };
  return { sum, ...(await parseBody(body, file)) };
}

const remedy = 'run npm run -s knowledge -- compile, or take the file away to use the authored knowledge alone.';
const lineEnd = 10;

function cut<Value>(values: readonly Value[], most: number): readonly (readonly Value[])[] {
  const count = Math.max(1, Math.ceil(values.length / most));
  return Array.from({ length: count }, (_, index) => values.slice(index * most, (index + 1) * most));
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

/** The sum proves that this module wrote it, after every check. People are served between the lines. */
async function parseBody(body: Buffer, file: string): Promise<CompiledKnowledge> {
  const lines = linesOf(body);
  const breathe = createBreath();
  const first = lines.next().value;
  const summary = JSON.parse(first ?? '{}') as Omit<CompiledKnowledge, 'records'>;
  const records: Partial<Record<Kind, Located<unknown>[]>> = {};
  for (const line of lines) {
    const { kind, values } = JSON.parse(line) as { kind: Kind; values: readonly unknown[] };
    const list = records[kind] ?? [];
    records[kind] = list;
    for (const value of values) list.push({ file, value: deepFreeze(value) });
    await breathe();
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
