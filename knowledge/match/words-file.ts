import { existsSync, readFileSync } from 'node:fs';
import type { Int8Rows } from '../latent/int8-rows.ts';
import type { WordSpace } from '../latent/word-space.ts';
import type { Subjects } from './shelf.ts';

/** What `compile` learned of words, and where each métier and occupation stands by them. */
export interface Words {
  /** Tells what it was learned from: the same lessons need not be learned again. */
  readonly lessons: string;
  readonly space: WordSpace;
  readonly lists: Readonly<Record<ListName, Subjects>>;
}

/** `metiers`: those of the compiled knowledge; `occupations`: those of ESCO. */
export type ListName = (typeof listNames)[number];
const listNames = ['metiers', 'occupations'] as const;

/** Another number: a program of another version wrote it. */
const layout = 1;

/** Words in bytes: a first line that tells what follows, then the numbers as they are. */
export function packWords({ lessons, space, lists }: Words): Buffer {
  const parts = [space.weights, ...packRows(space.beside), ...packRows(space.topic)];
  const named = listNames.map((name) => {
    const { ids, labels, beside, topic } = lists[name];
    parts.push(...packRows(beside), ...packRows(topic));
    return { ids, labels };
  });
  const { unknownWeight, places, beside, topic } = space;
  const header = {
    layout,
    lessons,
    unknownWeight,
    widths: [beside.width, topic.width],
    words: [...places.keys()],
    lists: named,
    lengths: parts.map(({ byteLength }) => byteLength),
  };
  const bytes = parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength));
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...bytes]);
}

function packRows({ scales, values }: Int8Rows): [Float32Array, Int8Array] {
  return [scales, values];
}

/** Beside the compiled knowledge. */
export function wordsFileOf(knowledgeFile: string): string {
  return `${knowledgeFile.replace(/\.json$/, '')}.words`;
}

/** What a file holds; undefined where there is none, or one of another version or cut off: search does without it then. */
export function readWords(file: string): Words | undefined {
  return existsSync(file) ? unpackWords(readFileSync(file)) : undefined;
}

/** What packed words hold; undefined where they are of another version or cut off. */
export function unpackWords(bytes: Buffer): Words | undefined {
  const end = bytes.indexOf('\n');
  if (end < 0) return undefined;
  const header = parseHeader(bytes.toString('utf8', 0, end));
  const length = header?.lengths.reduce((sum, part) => sum + part, end + 1);
  return header?.layout === layout && length === bytes.length ? unpack(header, bytes, end + 1) : undefined;
}

interface Header {
  readonly layout: number;
  readonly lessons: string;
  readonly unknownWeight: number;
  readonly widths: readonly [number, number];
  readonly words: readonly string[];
  readonly lists: readonly Pick<Subjects, 'ids' | 'labels'>[];
  readonly lengths: readonly number[];
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

function unpack(
  { lessons, unknownWeight, widths, words, lists, lengths }: Header,
  bytes: Buffer,
  start: number,
): Words {
  let from = start;
  const parts = lengths.map((length) => {
    const part = Uint8Array.prototype.slice.call(bytes, from, from + length).buffer;
    from += length;
    return part;
  });
  const next = (): ArrayBufferLike => parts.shift() ?? new ArrayBuffer();
  const [besideWidth, topicWidth] = widths;
  const readRows = (width: number): Int8Rows => ({
    width,
    scales: new Float32Array(next()),
    values: new Int8Array(next()),
  });
  const weights = new Float32Array(next());
  const space = {
    places: new Map(words.map((word, place) => [word, place])),
    weights,
    unknownWeight,
    beside: readRows(besideWidth),
    topic: readRows(topicWidth),
  };
  const readList = (place: number): Subjects => {
    const { ids, labels } = lists[place] ?? { ids: [], labels: [] };
    return { ids, labels, beside: readRows(besideWidth), topic: readRows(topicWidth) };
  };
  return { lessons, space, lists: { metiers: readList(0), occupations: readList(1) } };
}
