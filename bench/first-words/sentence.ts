import { z } from 'zod';

/** One first sentence, and what a good counsellor would accept as an answer to it. */
export interface Sentence {
  readonly id: string;
  readonly text: string;
  /** `metierId`s or ROME codes that fit; empty: nothing should be proposed; undefined: nobody judged it. */
  readonly expected: readonly string[] | undefined;
  /** The part of the file it belongs to, such as « dev » or « test ». */
  readonly split: string | undefined;
}

/** The file holds something else than sentences. */
export class UnreadableError extends Error {}

const forms = [
  'JSON {"items":[{"id","text","metiers":[…] or "rome":[…]}]} or the list alone',
  'lines of id, text and expected ids parted by tabs, the expected ones by commas',
  'lines of plain text',
].join('; ');

/** Reads sentences in any of the forms; throws an UnreadableError that names the place and what was expected. */
export function parseSentences(content: string, file: string): readonly Sentence[] {
  const text = content.replace(/^\uFEFF/, '');
  if (text.trim() === '') throw new UnreadableError(`${file}: is empty, expected ${forms}.`);
  if (/^\s*[[{]/.test(text)) return parseJson(text, file);
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.some((line) => line.includes('\t')) ? parseTable(lines, file) : lines.map(parseLine);
}

const codes = z.array(z.string().trim().min(1));
const item = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string(),
  metiers: codes.optional(),
  rome: codes.optional(),
  split: z.string().optional(),
});
const items = z.union([z.object({ items: z.array(item) }).transform((it) => it.items), z.array(item)]);

function parseJson(text: string, file: string): readonly Sentence[] {
  const parsed = items.safeParse(readJson(text, file));
  if (!parsed.success)
    throw new UnreadableError(`${file}: is other JSON, expected ${forms}.\n${z.prettifyError(parsed.error)}`);
  return checkIds(
    parsed.data.map(({ id, text: said, metiers, rome, split }) => ({
      id,
      text: said,
      expected: metiers === undefined && rome === undefined ? undefined : [...(metiers ?? []), ...(rome ?? [])],
      split,
    })),
    file,
  );
}

function readJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnreadableError(`${file}: begins as JSON and is none, expected ${forms}.`, { cause });
  }
}

function parseTable(lines: readonly string[], file: string): readonly Sentence[] {
  const [first = ''] = lines;
  const rows = /^id\ttext(\t|$)/i.test(first) ? lines.slice(1) : lines;
  const sentences = rows.map((line) => {
    const [id = '', text = '', expected, ...more] = line.split('\t');
    if (id.trim() === '' || text.trim() === '' || more.length > 0)
      throw new UnreadableError(`${file}: has the line "${line}", expected id, text and expected ids parted by tabs.`);
    return { id: id.trim(), text: text.trim(), expected: expected === undefined ? undefined : splitCodes(expected) };
  });
  return checkIds(
    sentences.map((each) => ({ ...each, split: undefined })),
    file,
  );
}

function splitCodes(list: string): readonly string[] {
  return list.split(/[\s,;|]+/).filter((code) => code !== '');
}

function parseLine(line: string, index: number): Sentence {
  return { id: `line-${index + 1}`, text: line.trim(), expected: undefined, split: undefined };
}

/** The rows of a run are found again by id. */
function checkIds(sentences: readonly Sentence[], file: string): readonly Sentence[] {
  const seen = new Set<string>();
  for (const { id } of sentences) {
    if (seen.has(id)) throw new UnreadableError(`${file}: has the id "${id}" twice, expected each once.`);
    seen.add(id);
  }
  return sentences;
}
