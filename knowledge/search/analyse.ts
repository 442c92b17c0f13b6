import { foldText } from '../fold-text.ts';
import { familyOf, formOf } from './stem.ts';
import { type Significance, significanceOf } from './stop-words.ts';

/** One word of a text, as typed and as search compares it. */
export interface Token {
  /** As it stands in the text. */
  readonly typed: string;
  /** Where it starts in the text, and where the next character is. */
  readonly start: number;
  readonly end: number;
  /** Folded. */
  readonly word: string;
  /** Free of gender and number. */
  readonly form: string;
  /** The family of words it belongs to: what is indexed and looked up. */
  readonly term: string;
  readonly significance: Significance;
}

/**
 * The one French analysis, for what is indexed and for what people type. Inclusive writing (« conseiller(ère) »,
 * « conseiller/ère ») reads as one word; an apostrophe or a hyphen parts words, but « télé-conseiller » is one.
 */
export function analyse(text: string): readonly Token[] {
  return [...blankInclusiveEndings(text).matchAll(wordPattern)].map(({ 0: typed, index }) =>
    createToken(typed, index, index + typed.length),
  );
}

/** The different families of a text's words that tell something, in the order of the text. */
export function termsOf(text: string, least: 'common' | 'full' = 'full'): readonly string[] {
  const telling = analyse(text).filter(
    ({ significance }) => significance === 'full' || (significance === 'common' && least === 'common'),
  );
  return [...new Set(telling.map(({ term }) => term))];
}

const wordPattern = /t[ée]l[ée][- ](?=\p{L}{5})[\p{L}\p{M}]+|[\p{L}\p{M}\p{N}]+/giu;

/** A second gender glued to a word; short endings only after a sign that never parts two words. */
const inclusiveEnding =
  /(?<=\p{L}{3})(?:\((?:e|ne|le|se|te|ve|[èe]re|i[èe]re|trice|euse|i?enne|onne|rice)s?\)s?|[·•‧.](?:e|ne|le|se|te|ve|[èe]re|i[èe]re|trice|euse|i?enne|onne|rice)(?:[·•‧.]?s)?(?!\p{L})|[-/](?:[èe]re|i[èe]re|trice|euse|i?enne|onne|rice|ne|e)s?(?!\p{L}))/giu;

/** The same length, so that what is found keeps its place in the text. */
function blankInclusiveEndings(text: string): string {
  return text.replace(inclusiveEnding, (ending) => ' '.repeat(ending.length));
}

function createToken(typed: string, start: number, end: number): Token {
  const word = foldText(typed).replace(/[- ]/g, '');
  const known = tokenParts.get(word) ?? createParts(word);
  return { typed, start, end, ...known };
}

type TokenParts = Pick<Token, 'word' | 'form' | 'term' | 'significance'>;

/** People's words repeat: their parts are computed once. Bounded, since anyone may type anything. */
const tokenParts = new Map<string, TokenParts>();
const maxTokenParts = 20_000;

function createParts(word: string): TokenParts {
  const parts = { word, form: formOf(word), term: familyOf(word), significance: significanceOf(word) };
  if (tokenParts.size < maxTokenParts) tokenParts.set(word, parts);
  return parts;
}
