import type { Metier, MetierId, Title } from '../metier.ts';
import { makeNow, type Prepare } from '../prepared.ts';
import { createLargeTermIndex } from './create-term-index.ts';
import { listTerms, type PackedWordings, packWordings, unpackWording } from './packed-wordings.ts';
import type { QueryWord } from './query.ts';
import { compareWording, createWording, groupByTerm, type Said, type Wording } from './wording.ts';

/** A métier named, wholly or in part, by one of its titles. */
export interface FoundTitle {
  readonly metierId: MetierId;
  /** 1: a title said whole, in this form. */
  readonly score: number;
  readonly by: readonly QueryWord[];
}

/** Finds métiers by their label, appellations and code; the best title of each, in no order. */
export interface TitleIndex {
  /** Whether any text here holds a word of this family. */
  knows(term: string): boolean;
  /** Whether one title holds all the terms. */
  isHeldByOne(terms: readonly string[]): boolean;
  find(query: readonly QueryWord[]): readonly FoundTitle[];
}

/** One document a title, so that a métier of many names is not the worse for it. */
export function createTitleIndex(metiers: readonly Metier[], prepare?: Prepare): TitleIndex {
  const titles = (prepare ?? makeNow)('search.titles', () => packTitles(metiers));
  const metierIdOf = (place: number): MetierId | undefined => metiers[titles.metiers[place] ?? -1]?.metierId;
  const index = createLargeTermIndex(
    'search.titleTerms',
    {
      documents: () => listTerms(titles.wordings),
      fields: ['terms'],
      groupOf: (place) => titles.metiers[place],
    },
    prepare,
  );
  return {
    knows: (term) => index.weigh(term) > 0,
    isHeldByOne: index.isHeldByOne,
    find(query) {
      const known = query.filter(({ term }) => index.weigh(term) > 0);
      const byTerm = groupByTerm(known);
      const told = weightOf(query, index.weigh);
      const all = index.find([...byTerm.keys()]).flatMap(({ index: place }) => {
        const metierId = metierIdOf(place);
        if (metierId === undefined) return [];
        const said = compareWording(unpackWording(titles.wordings, place), byTerm, index.weigh);
        const share = Math.min(1, weightOf(said.by, index.weigh) / told);
        const sureness = titles.areNear[place] === 1 ? nearSureness : 1;
        return [{ metierId, said, score: sureness * scoreTitle(said, share) }];
      });
      return keepBest(demoteEchoes(all));
    },
  };
}

/** Every title, in flat arrays. */
interface PackedTitles {
  readonly wordings: PackedWordings;
  /** The place of each one's métier. */
  readonly metiers: Uint32Array;
  /** 1: it is the code of the métier next to this one. */
  readonly areNear: Uint8Array;
}

interface IndexedTitle {
  readonly metier: number;
  readonly wording: Wording;
  readonly isNear: boolean;
}

function packTitles(metiers: readonly Metier[]): PackedTitles {
  const titles = metiers.flatMap(titlesOf);
  return {
    wordings: packWordings(titles.map(({ wording }) => wording)),
    metiers: Uint32Array.from(titles, ({ metier }) => metier),
    areNear: Uint8Array.from(titles, ({ isNear }) => Number(isNear)),
  };
}

/** Being near a code is less than having it. */
const nearSureness = 0.8;

function titlesOf({ label, appellations, romeCode, nearestRomeCode }: Metier, metier: number): readonly IndexedTitle[] {
  const titles: readonly Title[] = [label, ...appellations];
  const texts = titles.flatMap(({ feminine, masculine }) => [masculine, feminine]);
  const codes = [romeCode, nearestRomeCode].flatMap((code) => code ?? []);
  // Both genders mostly have the same forms: one document then.
  const wordings = new Map(
    [...texts, ...codes]
      .map(createWording)
      .map((wording) => [wording.words.map(({ form }) => form).join(' '), wording]),
  );
  const near = nearestRomeCode?.toLowerCase();
  return Array.from(wordings, ([forms, wording]) => ({ metier, wording, isNear: forms === near }));
}

/** An unknown word counts as much as one that few titles hold. */
const unknownWeight = 3;

function weightOf(words: readonly QueryWord[], weigh: (term: string) => number): number {
  return words.reduce((sum, { term, significance, isKnown }) => {
    if (significance === 'common') return sum + 0.4;
    return sum + (isKnown ? weigh(term) || unknownWeight : unknownWeight);
  }, 0.01);
}

/**
 * A title in part tells by the share of it that was said, and a little by the share it makes of all that was said:
 * « chauffeur » alone asks for every chauffeur, one word among twenty does not.
 */
function scoreTitle({ coverage, isWhole, isOfSeveral, by }: Said, shareOfTold: number): number {
  // « un travail » is no part of « travailleuse sociale ».
  if (!isWhole && by.every(({ significance }) => significance === 'common')) return 0;
  if (isWhole) return coverage * (isOfSeveral && shareOfTold < 0.9 ? ofSeveral : 1);
  return 0.9 * coverage * (0.35 + 0.65 * shareOfTold);
}

/** Who tells more, and of several of a trade, is mostly not one of them: « former des téléconseillers ». */
const ofSeveral = 0.5;

interface ScoredTitle {
  readonly metierId: MetierId;
  readonly said: Said;
  readonly score: number;
}

/** The longest title wins: in « conseiller clientèle en banque », « conseiller clientèle » is an echo. */
const echo = 0.7;

function demoteEchoes(titles: readonly ScoredTitle[]): readonly ScoredTitle[] {
  const wholes = titles.filter(({ said }) => said.isWhole).map(({ said: { by } }) => locate(by));
  return titles.map((title) => {
    const { isWhole, by } = title.said;
    const isEcho = wholes.some((whole) => {
      const isPart = by.every(({ place }) => whole.places.has(place));
      return (isPart && (whole.places.size > by.length || !isWhole)) || isPartOfLed(by, whole);
    });
    return isEcho ? { ...title, score: title.score * echo } : title;
  });
}

/** Where the words of a title stand, and where what was typed for them does. */
interface Located {
  readonly places: ReadonlySet<number>;
  readonly typed: ReadonlySet<number>;
}

function locate(by: readonly QueryWord[]): Located {
  return { places: new Set(by.map(({ place }) => place)), typed: new Set(by.flatMap(({ at }) => at)) };
}

/** « Graphic designer » leads to a title by both of its words: « designer » alone, as it was typed, says less. */
function isPartOfLed(by: readonly QueryWord[], { typed }: Located): boolean {
  const [word] = by;
  return word !== undefined && by.length === 1 && typed.size > 1 && word.at[0] === word.place && typed.has(word.place);
}

function keepBest(titles: readonly ScoredTitle[]): readonly FoundTitle[] {
  const best = new Map<MetierId, ScoredTitle>();
  for (const title of titles) {
    if (title.score > (best.get(title.metierId)?.score ?? 0)) best.set(title.metierId, title);
  }
  return [...best.values()].map(({ metierId, score, said }) => ({ metierId, score, by: said.by }));
}
