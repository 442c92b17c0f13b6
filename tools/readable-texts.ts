/** Finds what a person reads in locales/ and in knowledge/data/, with its place in the file. */
import { readdirSync, readFileSync } from 'node:fs';
import { isPair, LineCounter, parseDocument, visit } from 'yaml';

export interface ReadableText {
  readonly file: string;
  readonly line: number;
  /** Keys from the root of the file: `definition.text`. */
  readonly path: string;
  readonly text: string;
  /** Its characters in the source, quotation marks included. */
  readonly range: readonly [start: number, end: number];
  readonly style: string | undefined;
}

/** Keys of knowledge/data/ whose values nobody reads: codes, links, dates, and words as people type them. */
const unread = new Set([
  ...['code', 'competences', 'contextes', 'centresInteret', 'leadsTo', 'macroCompetence', 'savoirEtreList', 'savoirs'],
  ...['country', 'id', 'kind', 'modality', 'quality', 'riasec', 'rubrique', 'sources', 'to'],
  ...['date', 'end', 'reviewed', 'start', 'validAt', 'validUntil'],
  ...['colours', 'email', 'link', 'phone'],
  ...['means', 'said', 'words'],
]);

/** Every file with French words for people, sorted. */
export function listReadableFiles(): readonly string[] {
  const files = ['locales/fr', 'knowledge/data'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  );
  // Sentences for learners, in their own languages.
  const french = files.filter((file) => file !== 'locales/fr/languages.json');
  return french.filter((file) => /\.(json|yaml)$/.test(file)).sort();
}

/** The texts of one file, in its order. */
export function readTexts(file: string): readonly ReadableText[] {
  return findReadableTexts(file, readFileSync(file, 'utf8'));
}

/** The texts of a source; JSON is read as the YAML that it also is. Throws on a source that cannot be read. */
export function findReadableTexts(file: string, source: string): readonly ReadableText[] {
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter });
  const error = document.errors[0];
  if (error !== undefined) throw new Error(`${file}: ${error.message}`, { cause: error });
  const texts: ReadableText[] = [];
  visit(document, {
    Scalar(key, { value, range, type }, parents) {
      const keys = parents.filter(isPair).map((pair) => String(pair.key));
      if (key === 'key' || typeof value !== 'string' || !range || !isRead(file, keys, value)) return;

      const { line } = lineCounter.linePos(range[0]);
      texts.push({ file, line, path: keys.join('.'), text: value, range: [range[0], range[1]], style: type });
    },
  });
  return texts;
}

function isRead(file: string, keys: readonly string[], value: string): boolean {
  if (file.startsWith('locales/')) return true;
  // Questions as people ask them.
  if (file.startsWith('knowledge/data/questions/')) return false;
  if (/^https?:\/\//.test(value)) return false;
  return !keys.some((key) => unread.has(key) || /(Codes?|Ids?|Uri|Number)$/.test(key));
}
