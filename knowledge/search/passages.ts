import type { Fact, Rubrique } from '../fact.ts';
import type { FoundPassage } from '../library.ts';
import type { Metier, MetierId } from '../metier.ts';
import { termsOf } from './analyse.ts';
import { createTermIndex } from './create-term-index.ts';
import type { QueryWord } from './query.ts';
import { rubriqueWords } from './rubrique-words.ts';

/** Finds facts for a question; best first. */
export interface PassageIndex {
  find(query: readonly QueryWord[], within: PassageScope): readonly FoundPassage[];
}

/** Where to look; everything where nothing is given. */
export interface PassageScope {
  readonly metierId?: MetierId;
  readonly rubrique?: Rubrique;
}

/** What a word tells by where it stands: in the fact itself, in what its rubrique is about, in the métier's titles. */
const fieldWeight = { text: 1, rubrique: 1.2, titles: 1.5 } as const;

/** One document a fact, known by its text, the words of its rubrique and the métier's titles. */
export function createPassageIndex(metiers: readonly Metier[]): PassageIndex {
  const passages = metiers.flatMap(({ metierId, label, appellations, facts }) => {
    const titles = [label, ...appellations].flatMap(({ feminine, masculine }) => [feminine, masculine]);
    const titleTerms = [...new Set(titles.flatMap((title) => termsOf(title)))];
    return facts.map((fact) => ({ metierId, fact, terms: describe(fact, titleTerms) }));
  });
  const index = createTermIndex({
    documents: () => passages.map(({ terms }) => terms),
    fields: ['text', 'rubrique', 'titles'],
  });
  return {
    find(query, within) {
      const sureness = new Map(query.map((word) => [word.term, word.sureness]));
      return index
        .find([...sureness.keys()])
        .flatMap(({ index: place, match }) => {
          const passage = passages[place];
          if (passage === undefined || !isWithin(passage, within)) return [];
          const score = Object.entries(match).reduce(
            (sum, [term, fields]) => sum + index.weigh(term) * (sureness.get(term) ?? 0) * weightOf(fields),
            0,
          );
          return [{ metierId: passage.metierId, fact: passage.fact, score }];
        })
        .sort((a, b) => b.score - a.score);
    },
  };
}

function describe(fact: Fact, titleTerms: readonly string[]): Record<keyof typeof fieldWeight, readonly string[]> {
  return {
    text: termsOf(fact.text, 'common'),
    rubrique: termsOf(rubriqueWords[fact.rubrique], 'common'),
    titles: titleTerms,
  };
}

function isWithin(passage: { readonly metierId: MetierId; readonly fact: Fact }, scope: PassageScope): boolean {
  if (scope.metierId !== undefined && passage.metierId !== scope.metierId) return false;
  return scope.rubrique === undefined || passage.fact.rubrique === scope.rubrique;
}

function weightOf(fields: readonly string[]): number {
  return Math.max(...fields.map((field) => Object.entries(fieldWeight).find(([name]) => name === field)?.[1] ?? 0));
}
