import { foldText } from '../fold-text.ts';
import type { Found } from '../library.ts';
import { makeNow, type Prepare } from '../prepared.ts';
import { createLargeTermIndex } from './create-term-index.ts';
import { listTerms, type PackedWordings, packWordings, unpackWording } from './packed-wordings.ts';
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
  const phrases = (prepare ?? makeNow)(name, () => packPhrases(entries));
  const index = createLargeTermIndex(
    `${name}Terms`,
    {
      documents: () => listTerms(phrases.wordings),
      fields: ['terms'],
      groupOf: (place) => phrases.entries[place],
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
        const code = entries[phrases.entries[place] ?? -1]?.code;
        if (code === undefined) continue;
        const refusal = refusals[phrases.refusals[place] ?? 0];
        if (refusal !== undefined && !refusal.test(folded)) continue;
        const byTerm = refusal === undefined ? toldByTerm : allByTerm;
        const said = compareWording(unpackWording(phrases.wordings, place), byTerm, index.weigh);
        const score = scorePhrase(said.coverage, said.isWhole, said.by, index.weigh);
        if (score > 0) best.set(code, [...(best.get(code) ?? []), { score, by: said.by }]);
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

/** Every phrase, in flat arrays. */
interface PackedPhrases {
  readonly wordings: PackedWordings;
  /** The place of each one's entry. */
  readonly entries: Uint32Array;
  /** Which of the refusals each one starts with. */
  readonly refusals: Uint8Array;
}

/** A phrase that starts with « pas » or « sans » means its words refused: it must be said so. The first: it does not. */
const refusals: readonly (RegExp | undefined)[] = [undefined, /\bpas\b/, /\bsans\b/];

function packPhrases(entries: readonly Phrased[]): PackedPhrases {
  const phrases = entries.flatMap(({ label, words }, entry) => [label, ...words].map((text) => ({ entry, text })));
  return {
    wordings: packWordings(phrases.map(({ text }) => createWording(text))),
    entries: Uint32Array.from(phrases, ({ entry }) => entry),
    refusals: Uint8Array.from(phrases, ({ text }) => {
      const start = /^(?:ne )?(pas|sans) /.exec(foldText(text))?.[1];
      return start === undefined ? 0 : refusals.findIndex((refusal) => refusal?.test(start));
    }),
  };
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
