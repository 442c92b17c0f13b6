import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from '../import/error-code.ts';
import { replaceFile } from '../import/replace-file.ts';
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
const layout = 1;

/** Writes the file in one step: a first line with the sum of the second, which holds the records. Gives its bytes. */
export async function writeCompiled(file: string, { records, ...summary }: CompiledKnowledge): Promise<number> {
  const values = Object.fromEntries(
    Object.entries(records).map(([kind, located]) => [kind, located.map(({ value }: Located<unknown>) => value)]),
  );
  const body = JSON.stringify({ ...summary, values });
  const text = `${JSON.stringify({ layout, sum: sumOf(body) })}\n${body}\n`;
  await mkdir(dirname(file), { recursive: true });
  await replaceFile(file, text);
  return Buffer.byteLength(text);
}

/** What a file holds, or one sentence on why it is of no use; undefined where there is none. */
export async function readCompiled(
  file: string,
): Promise<CompiledKnowledge | { readonly problem: string } | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    // Absent, or below what is no folder, which whoever keeps that folder tells.
    if (['ENOENT', 'ENOTDIR'].some((code) => code === errorCode(error))) return undefined;
    return { problem: `${file}: cannot be read, expected the compiled knowledge.` };
  }
  const end = text.indexOf('\n');
  const body = text.slice(end + 1, -1);
  const header = parseHeader(text.slice(0, Math.max(end, 0)));
  if (header === undefined || !text.endsWith('\n')) return { problem: `${file}: is broken or cut off; ${remedy}` };
  if (header.layout !== layout) return { problem: `${file}: is of another version of the program; ${remedy}` };
  if (header.sum !== sumOf(body)) return { problem: `${file}: is broken, or was changed by hand; ${remedy}` };
  return parseBody(body, file);
}

const remedy = 'run npm run -s knowledge -- compile, or take the file away to use the authored knowledge alone.';

function sumOf(body: string): string {
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
function parseBody(body: string, file: string): CompiledKnowledge {
  const { values, ...summary } = JSON.parse(body) as Omit<CompiledKnowledge, 'records'> & {
    values: Record<Kind, readonly unknown[]>;
  };
  const located = Object.entries(values).map(([kind, list]) => [kind, list.map((value) => ({ file, value }))]);
  return { ...summary, records: Object.fromEntries(located) as Records };
}
