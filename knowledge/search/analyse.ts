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
  let before = '';
  return Array.from(blankInclusiveEndings(text).matchAll(wordPattern), ({ 0: typed, index }) => {
    const { word, form, term, significance: usual } = partsOf(typed);
    const significance = judge(word, before, usual);
    before = word;
    return { typed, start: index, end: index + typed.length, word, form, term, significance };
  });
}

/** The different families of a text's words that tell something, in the order of the text. */
export function termsOf(text: string, least: 'common' | 'full' = 'full'): readonly string[] {
  const terms = new Set<string>();
  let before = '';
  for (const typed of blankInclusiveEndings(text).match(wordPattern) ?? []) {
    const { word, term, significance: usual } = partsOf(typed);
    const significance = judge(word, before, usual);
    before = word;
    if (significance === 'full' || significance === least) terms.add(term);
  }
  return [...terms];
}

/** « le son », « un car » are nouns that look like little words; « je m'appelle » speaks of no call. */
function judge(word: string, before: string, usual: Significance): Significance {
  if ((word === 'son' || word === 'car') && ['le', 'un', 'du', 'de', 'au', 'en'].includes(before)) return 'full';
  if (word === 'son' && soundTrades.has(before)) return 'full';
  return word === 'appelle' && before === 'm' ? 'grammar' : usual;
}

/** « Assistant son », « régisseuse son »: of no one else’s than sound. */
const soundTrades = new Set(
  `assistant assistante technicien technicienne regisseur regisseuse ingenieur ingenieure operateur operatrice monteur
  monteuse mixeur mixeuse detecteur detectrice concepteur conceptrice chef cheffe designer responsable`.split(/\s+/),
);

const wordPattern = /t[ée]l[ée][- ](?=\p{L}{5})[\p{L}\p{M}]+|[\p{L}\p{M}\p{N}]+/giu;

/** A second gender glued to a word; short endings only after a sign that never parts two words. */
const inclusiveEnding =
  /(?<=\p{L}{3})(?:\((?:e|ne|le|se|te|ve|fe|[èe]re|i[èe]re|trice|euse|i?enne|onne|rice)s?\)s?|[·•‧.](?:e|ne|le|se|te|ve|[èe]re|i[èe]re|trice|euse|i?enne|onne|rice)(?:[·•‧.]?s)?(?!\p{L})|[-/](?:[èe]re|i[èe]re|trice|euse|i?enne|onne|rice|ne|e)s?(?!\p{L}))/giu;

/** The same length, so that what is found keeps its place in the text. */
function blankInclusiveEndings(text: string): string {
  if (!/[(·•‧./-]/.test(text)) return text;
  return text.replace(inclusiveEnding, (ending) => ' '.repeat(ending.length));
}

type TokenParts = Pick<Token, 'word' | 'form' | 'term' | 'significance'>;

/** Words repeat: their parts are computed once. Bounded, since anyone may type anything. */
const tokenParts = new Map<string, TokenParts>();
const maxTokenParts = 40_000;

function partsOf(typed: string): TokenParts {
  const known = tokenParts.get(typed);
  if (known !== undefined) return known;
  const word = foldText(typed).replace(/[- ]/g, '');
  const parts = { word, form: formOf(word), term: familyOf(word), significance: significanceOf(word) };
  if (tokenParts.size < maxTokenParts) tokenParts.set(typed, parts);
  return parts;
}
