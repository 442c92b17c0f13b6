import type { ReadableText } from '../../tools/readable-texts.ts';
import { countWords, splitSentences } from '../../tools/typography.ts';

/** One sentence that a person reads, and what makes it hard. */
export interface Sentence {
  readonly surface: Surface;
  readonly where: string;
  readonly text: string;
  readonly words: number;
  /** Words that few texts use. */
  readonly rare: readonly string[];
}

/** Where people read. */
export const surfaces = [
  'chat',
  'cards',
  'lines to tap',
  'errors',
  'widget',
  'bilan',
  'pages',
  'desk',
  'Teams',
  'definitions',
  'facts',
  'other knowledge',
] as const;
export type Surface = (typeof surfaces)[number];

const ofSection: Readonly<Record<string, Surface>> = {
  choices: 'lines to tap',
  refusals: 'errors',
  widget: 'widget',
  bilan: 'bilan',
  pages: 'pages',
  'fiche-page': 'pages',
  'personal-data': 'pages',
  desk: 'desk',
  statistics: 'desk',
  'teams-desk': 'desk',
  teams: 'Teams',
  'teams-app': 'Teams',
  extension: 'Teams',
  public: 'Teams',
};

/** The surface on which a text of locales/ or knowledge/data/ is read. */
export function findSurface({ file, path }: Pick<ReadableText, 'file' | 'path'>): Surface {
  const section = /^locales\/fr\/([^.]+)\.json$/.exec(file)?.[1];
  if (section !== undefined) return ofSection[section] ?? (/(?:^|\.)card\./.test(path) ? 'cards' : 'chat');
  if (file.includes('/metiers/') && path.startsWith('definition')) return 'definitions';
  if (file.includes('/metiers/') && path.startsWith('facts')) return 'facts';
  return 'other knowledge';
}

/** The sentences of a text, labels left out: what ends without a mark is one. A line to tap is read whole. */
export function measureText(text: ReadableText, isCommon: (word: string) => boolean): readonly Sentence[] {
  const where = `${text.file}, line ${text.line}`;
  const surface = findSurface(text);
  return splitSentences(text.text)
    .filter((sentence) => surface === 'lines to tap' || /[.?!…:]\s*»?$/.test(sentence))
    .map((sentence) => ({
      surface,
      where,
      text: sentence,
      words: countWords(sentence),
      rare: findRare(sentence, isCommon),
    }));
}

/** Lower-case words of three letters and more that are not common; a name or a number is no rare word. */
function findRare(sentence: string, isCommon: (word: string) => boolean): readonly string[] {
  const words = sentence.replace(/\S+@\S+|\S+\.(?:fr|be|org|com|eu)\b/g, ' ').match(/[\p{L}’-]+/gu) ?? [];
  const bare = words.map((word) => word.replace(/^(?:[cdjlmnst]|qu|quelqu|jusqu|lorsqu|puisqu)’/i, ''));
  return bare.filter((word) => word.length > 2 && word === word.toLowerCase() && !isCommon(word));
}

/**
 * Common are the ten thousand commonest forms of a list and their plain plurals, feminines and compounds. Without the
 * whole language a rare verb form counts as a rare word: the share is an upper bound.
 */
export function createIsCommon(commonest: Iterable<string>): (word: string) => boolean {
  const known = new Set(Array.from(commonest, (word) => word.trim().toLowerCase()));
  const isKnown = (word: string): boolean =>
    known.has(word) || endings.some(([ending, instead]) => known.has(word.replace(ending, instead)));
  return (word) => isKnown(word) || (word.includes('-') && word.split('-').every(isKnown));
}

const endings: readonly (readonly [RegExp, string])[] = [
  [/s$|x$/, ''],
  [/es?$/, ''],
  [/(?:ez|ons|ent|e|es|é|ée|és|ées|ant)$/, 'er'],
  [/(?:euses?|rices?)$/, 'eur'],
];

/** What a table shows of one surface. */
export interface Measured {
  readonly sentences: number;
  readonly meanWords: number;
  readonly over20: number;
  /** Among a hundred words. */
  readonly rareShare: number;
  /** Kandel and Moles’ figure for French, after Flesch: 100 very easy, 60 ordinary, 30 hard. */
  readonly ease: number;
}

/** The figures of some sentences together. */
export function sum(sentences: readonly Sentence[]): Measured {
  const total = (count: (sentence: Sentence) => number): number => sentences.reduce((all, one) => all + count(one), 0);
  const words = Math.max(
    1,
    total((one) => one.words),
  );
  const meanWords = words / Math.max(1, sentences.length);
  const syllables = total(({ text }) => countSyllables(text)) / words;
  return {
    sentences: sentences.length,
    meanWords,
    over20: sentences.filter((one) => one.words > 20).length,
    rareShare: (100 * total(({ rare }) => rare.length)) / words,
    ease: 207 - 1.015 * meanWords - 73.6 * syllables,
  };
}

/** Groups of vowels that are heard: a mute « e » at the end of a long word is not. */
export function countSyllables(text: string): number {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.reduce((count, word) => {
    const heard = word.replace(/(?<=[aeiouyàâéèêëîïôöùûü].*[^aeiouyàâéèêëîïôöùûü])(?:es?|ent)$/u, '');
    return count + Math.max(word.length > 1 ? 1 : 0, heard.match(/[aeiouyàâéèêëîïôöùûüœ]+/gu)?.length ?? 0);
  }, 0);
}

/** The hardest first: long ones, and those of rare words. */
export function hardest(sentences: readonly Sentence[], most: number): readonly Sentence[] {
  const hardness = ({ words, rare }: Sentence): number => words + 3 * rare.length;
  return [...new Map(sentences.map((one) => [one.text, one])).values()]
    .sort((a, b) => hardness(b) - hardness(a))
    .slice(0, most);
}
