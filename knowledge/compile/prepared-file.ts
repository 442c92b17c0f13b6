import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import { errorCode } from '../import/error-code.ts';
import type { Prepare } from '../prepared.ts';
import { sumOf } from '../sum-of.ts';

/** What was prepared, and of what: of any other knowledge, and by any other code, it is of no use. */
export interface Prepared {
  /** The sum of the compiled knowledge. */
  readonly knowledge: string;
  readonly parts: ReadonlyMap<string, unknown>;
}

/** Beside the compiled knowledge. */
export function indexFileOf(knowledgeFile: string): string {
  return `${knowledgeFile.replace(/\.json$/, '')}.index`;
}

/** What the file holds: a first line that tells what follows, then each part. */
export async function packPrepared({ knowledge, parts }: Prepared): Promise<Buffer> {
  const bodies = [...parts.values()].map((part) => serialize(part));
  const body = Buffer.concat(bodies);
  const lengths = [...parts.keys()].map((name, place) => [name, bodies[place]?.length ?? 0] as const);
  const header: Header = { knowledge, code: await sumCode(), sum: await sumOf(body), lengths };
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), body]);
}

/**
 * Gives what a file holds, each part once, when it is asked for; undefined where there is no such file, or one of other
 * knowledge or code, or a broken one.
 */
export async function readPrepared(file: string, knowledge: string): Promise<Prepare | undefined> {
  const bytes = await readFile(file).catch((error: unknown) => {
    if (errorCode(error) === undefined) throw error;
    return Buffer.alloc(0);
  });
  const end = Math.max(bytes.indexOf('\n'), 0);
  const header = parseHeader(bytes.toString('utf8', 0, end));
  const body = bytes.subarray(end + 1);
  if (header?.knowledge !== knowledge || header.code !== (await sumCode()) || header.sum !== (await sumOf(body)))
    return undefined;
  const parts = cut(header, body);
  return (name, make) => {
    const part = parts.get(name);
    parts.delete(name);
    return part === undefined ? make() : parsePart(part);
  };
}

interface Header {
  readonly knowledge: string;
  readonly code: string;
  readonly sum: string;
  readonly lengths: readonly (readonly [name: string, bytes: number])[];
}

/** Only this module writes the file; what is cut off or another file is no header. */
function parseHeader(line: string): Header | undefined {
  try {
    return JSON.parse(line) as Header;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function cut({ lengths }: Header, body: Buffer): Map<string, Buffer> {
  let from = 0;
  return new Map(
    lengths.map(([name, length]) => {
      from += length;
      return [name, body.subarray(from - length, from)];
    }),
  );
}

/** The sums prove that the same code wrote it. A copy: what it holds of it would keep all other parts in memory. */
function parsePart<Value>(part: Buffer): Value {
  return deserialize(Buffer.from(part)) as Value;
}

/** The folders whose code tells how texts are read. */
const readers = ['../ask/', '../latent/', '../match/', '../search/'] as const;

/** A sum of the code that prepares. */
async function sumCode(): Promise<string> {
  const hash = createHash('sha256').update(process.versions.v8);
  for (const folder of readers) {
    const names = (await readdir(new URL(folder, import.meta.url))).sort();
    for (const name of names) hash.update(await readFile(new URL(`${folder}${name}`, import.meta.url)));
  }
  return hash.update(await readFile(new URL('../fold-text.ts', import.meta.url))).digest('hex');
}
