import { analyse, type Token } from './analyse.ts';
import type { QueryWord } from './query.ts';
import { isPlural } from './stem.ts';

/** A title or phrase made ready for comparing with what a person says. */
export interface Wording {
  readonly words: readonly WordingWord[];
  /** How many words it spans, little words included. */
  readonly span: number;
}

export interface WordingWord {
  readonly term: string;
  readonly form: string;
  readonly isCommon: boolean;
  readonly isPlural: boolean;
}

/** Each family once. A wording made of little words only keeps them all: « avec eux » must be said whole. */
export function createWording(text: string): Wording {
  const tokens = analyse(text);
  const telling = tokens.filter(({ significance }) => significance !== 'grammar');
  const kept = telling.length > 0 ? telling : tokens;
  const first = kept[0];
  const last = kept.at(-1);
  const span = first === undefined || last === undefined ? 0 : tokens.indexOf(last) - tokens.indexOf(first) + 1;
  const isAllCommon = kept.every(({ significance }) => significance !== 'full');
  const words = kept.map((token) => wordOf(token, token.significance !== 'full' && !isAllCommon));
  return { words: words.filter(({ term }, index) => words.findIndex((word) => word.term === term) === index), span };
}

/** Words repeat in titles and phrases: all share one record of each. Bounded, since anyone may type anything. */
const wordsKept = { common: new Map<string, WordingWord>(), telling: new Map<string, WordingWord>() };
const mostKept = 20_000;

function wordOf({ word, term, form }: Token, isCommon: boolean): WordingWord {
  const kept = isCommon ? wordsKept.common : wordsKept.telling;
  const known = kept.get(word);
  if (known !== undefined) return known;
  const made = { term, form, isCommon, isPlural: isPlural(word) };
  if (kept.size < mostKept) kept.set(word, made);
  return made;
}

/** How far a sentence says a wording. */
export interface Said {
  /** Weight of the words said, in the share of the wording's whole weight, 0 to 1. */
  readonly coverage: number;
  /** Every word of it said, close together. */
  readonly isWhole: boolean;
  /** Its first word said in the plural where it is singular: « former des téléconseillers ». */
  readonly isOfSeveral: boolean;
  /** The person's words that said it. */
  readonly by: readonly QueryWord[];
}

/** Words of a family in another form say a title less surely: « coiffer » for « coiffeur ». */
const otherForm = 0.85;
/** A title of one word in another form says it less surely still: « téléphone » is no téléphoniste. */
const otherFormAlone = 0.55;
/** Words that any work has, beside weights of 1 to 5. */
const commonWeight = 0.4;
/** How many words may come between: « conseillère dans une banque » says « conseillère en banque ». */
const slack = 2;

/** Compares a wording with what was said; `weigh` tells how much a term tells. */
export function compareWording(
  wording: Wording,
  query: ReadonlyMap<string, readonly QueryWord[]>,
  weigh: (term: string) => number,
): Said {
  const [first = 0, ...others] = findAnchors(wording, query);
  let best = compareFrom(first, wording, query, weigh);
  for (const from of others) {
    if (best.isWhole) break;
    const next = compareFrom(from, wording, query, weigh);
    if (next.isWhole) best = next;
  }
  return best;
}

function compareFrom(
  from: number,
  wording: Wording,
  query: ReadonlyMap<string, readonly QueryWord[]>,
  weigh: (term: string) => number,
): Said {
  const other = wording.words.length === 1 ? otherFormAlone : otherForm;
  let whole = 0;
  let said = 0;
  const by: QueryWord[] = [];
  for (const { term, form, isCommon } of wording.words) {
    const weight = isCommon ? commonWeight : weigh(term);
    whole += weight;
    const word = nearest(query.get(term), from);
    if (word === undefined) continue;
    said += weight * word.sureness * (word.form === form ? 1 : other);
    by.push(word);
  }
  const places = by.map(({ place }) => place);
  const isNear = Math.max(...places) - Math.min(...places) < wording.span + slack;
  const [head] = wording.words;
  return {
    coverage: whole === 0 ? 0 : said / whole,
    isWhole: by.length === wording.words.length && isNear,
    isOfSeveral: head?.isPlural === false && by.some((word) => word.isPlural && word.term === head.term),
    by,
  };
}

/** Each place where the wording's least repeated word was said: « agent d'entretien puis agent de sécurité » says both. */
function findAnchors(wording: Wording, query: ReadonlyMap<string, readonly QueryWord[]>): readonly number[] {
  let rarest: readonly QueryWord[] | undefined;
  for (const { term } of wording.words) {
    const said = query.get(term);
    if (said !== undefined && said.length < (rarest?.length ?? Number.POSITIVE_INFINITY)) rarest = said;
  }
  return rarest?.map(({ place }) => place) ?? [];
}

function nearest(words: readonly QueryWord[] | undefined, place: number): QueryWord | undefined {
  if (words === undefined || words.length === 1) return words?.[0];
  return words.toSorted((a, b) => Math.abs(a.place - place) - Math.abs(b.place - place))[0];
}

/** The words of a sentence by family. */
export function groupByTerm(query: readonly QueryWord[]): ReadonlyMap<string, readonly QueryWord[]> {
  return Map.groupBy(query, ({ term }) => term);
}
