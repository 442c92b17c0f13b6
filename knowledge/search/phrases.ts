import { foldText } from '../fold-text.ts';
import type { Found } from '../library.ts';
import { makeNow, type Prepare } from '../prepared.ts';
import { createLargeTermIndex } from './create-term-index.ts';
import type { QueryWord } from './query.ts';
import { compareWording, createWording, groupByTerm } from './wording.ts';

/** Something known by the phrases that people say for it. */
export interface Phrased {
  readonly code: string;
  readonly label: string;
  readonly words: readonly string[];
}

/** What someone said. */
export interface Sentence {
  readonly text: string;
  /** Every word of it. */
  readonly all: readonly QueryWord[];
  /** The words that count: without what was refused, where that matters. */
  readonly told: readonly QueryWord[];
}

/** Finds what phrases stand for. */
export interface PhraseIndex {
  /** Whether any text here holds a word of this family. */
  knows(term: string): boolean;
  /** Best first. A phrase counts fully when all its telling words are said, close together. */
  find(sentence: Sentence): readonly Found<string>[];
}

/** One document a phrase, the label being one more; `name` tells under what it was prepared. */
export function createPhraseIndex(name: string, entries: readonly Phrased[], prepare?: Prepare): PhraseIndex {
  const phrases = (prepare ?? makeNow)(name, () =>
    entries.flatMap(({ code, label, words }) =>
      [label, ...words].map((text) => ({ code, wording: createWording(text), negative: negativeStart(text) })),
    ),
  );
  const index = createLargeTermIndex(
    `${name}Terms`,
    {
      documents: () => phrases.map(({ wording }) => ({ terms: wording.words.map(({ term }) => term) })),
      fields: ['terms'],
      groupOf: (place) => phrases[place]?.code,
    },
    prepare,
  );
  return {
    knows: (term) => index.weigh(term) > 0,
    find({ text, all, told }) {
      const allByTerm = groupByTerm(all.filter(({ isKnown }) => isKnown));
      const toldByTerm = all === told ? allByTerm : groupByTerm(told.filter(({ isKnown }) => isKnown));
      const folded = foldText(text);
      const best = new Map<string, ScoredPhrase[]>();
      for (const { index: place } of index.find([...allByTerm.keys()])) {
        const phrase = phrases[place];
        if (phrase === undefined) continue;
        if (phrase.negative !== undefined && !phrase.negative.test(folded)) continue;
        const byTerm = phrase.negative === undefined ? toldByTerm : allByTerm;
        const said = compareWording(phrase.wording, byTerm, index.weigh);
        const score = scorePhrase(said.coverage, said.isWhole, said.by, index.weigh);
        if (score > 0) best.set(phrase.code, [...(best.get(phrase.code) ?? []), { score, by: said.by }]);
      }
      const found = [...best].map(([code, scored]) => combine(code, scored)).sort((a, b) => b.score - a.score);
      return found.filter(({ score }) => score >= leastShare * (found[0]?.score ?? 0));
    },
  };
}

interface ScoredPhrase {
  readonly score: number;
  readonly by: readonly QueryWord[];
}

/** A phrase that starts with « pas » or « sans » means its words refused: it must be said so. */
function negativeStart(phrase: string): RegExp | undefined {
  const start = /^(pas|sans|ne pas) /.exec(foldText(phrase))?.[1];
  return start === undefined ? undefined : new RegExp(`\\b${start.replace('ne ', '')}\\b`);
}

/** Below this share of its words a phrase was not said. */
const leastCoverage = 0.54;
/** Beside a phrase clearly said, mere echoes of single words are dropped. */
const leastShare = 0.2;
/** What a phrase said in part, or scattered over the sentence, is worth beside one said whole. */
const partial = 0.4;

function scorePhrase(
  coverage: number,
  isWhole: boolean,
  by: readonly QueryWord[],
  weigh: (term: string) => number,
): number {
  if (coverage < leastCoverage) return 0;
  const weight = by.reduce((sum, { term, significance }) => sum + (significance === 'common' ? 0.4 : weigh(term)), 0);
  return weight * coverage * (isWhole ? 1 : partial);
}

/** The best phrase, and a quarter of each other that other words said. */
function combine(code: string, scored: readonly ScoredPhrase[]): Found<string> {
  const [best, ...others] = scored.toSorted((a, b) => b.score - a.score);
  const places = new Set(best?.by.map(({ place }) => place));
  const matched = [...(best?.by ?? [])];
  let score = best?.score ?? 0;
  for (const other of others) {
    const added = other.by.filter(({ place }) => !places.has(place));
    if (added.length === 0) continue;
    score += other.score / 4;
    for (const word of added) places.add(word.place);
    matched.push(...added);
  }
  return { code, score, matched: typedBy(matched) };
}

/** What was typed, in the order of the sentence, each once. */
export function typedBy(words: readonly QueryWord[]): readonly string[] {
  return [...new Set(words.toSorted((a, b) => a.place - b.place).flatMap(({ typed }) => typed))];
}
