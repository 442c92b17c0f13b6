import type { CentreInteret, Competence, ContexteTravail } from '../competence.ts';
import type { Lexique } from '../lexique.ts';
import type { FoundMetier, Meanings, Search } from '../library.ts';
import type { Words } from '../match/words-file.ts';
import type { Metier } from '../metier.ts';
import { once } from '../once.ts';
import { makeNow, type Prepare } from '../prepared.ts';
import { asSaid, rememberFew } from '../remember.ts';
import { createContentIndex, type FoundContent } from './content.ts';
import { createLexiqueIndex } from './lexique.ts';
import { createMeaningIndex, putMeantFirst } from './meanings.ts';
import { createNearIndex, type FoundNear } from './near.ts';
import { splitNegation } from './negation.ts';
import { createPassageIndex } from './passages.ts';
import { createPhraseIndex, type Sentence, typedBy } from './phrases.ts';
import { type QueryWord, understand } from './query.ts';
import { createTitleIndex, type FoundTitle } from './titles.ts';
import { createVocabulary, rankWords } from './vocabulary.ts';
import { wakeLexique } from './wake-lexique.ts';

/** What search is built from. */
export interface Searched {
  readonly metiers: readonly Metier[];
  readonly competences: ReadonlyMap<string, Competence>;
  readonly contextes: ReadonlyMap<string, ContexteTravail>;
  readonly centresInteret: ReadonlyMap<string, CentreInteret>;
  readonly lexique: readonly Lexique[];
  /** Reads what `compile` learned of words; gives undefined where nothing was learned. */
  readonly readWords?: (() => Words | undefined) | undefined;
  /** Gives what `compile` prepared; undefined where nothing was imported. */
  readonly prepare?: Prepare | undefined;
}

/**
 * Builds every index once, when it is first needed. What a sentence refuses (« pas la nuit ») never counts for métiers, compétences and
 * interests; `findContextes` takes all words as they come, so that the caller may ask for what was told or refused.
 */
export function createSearch(searched: Searched): Search {
  const { titles, content, competences, centresInteret, contextes, near, lexique, meanings, passages } =
    createIndexes(searched);
  const vocabulary = createVocabulary(
    (term) =>
      [titles, content, competences, centresInteret, contextes].some((get) => get().knows(term)) ||
      lexique().knows(term),
    () => (searched.prepare ?? makeNow)('search.words', () => rankWords(textsOf(searched, lexique().said))),
  );
  const hearTold = (text: string): Sentence => {
    const all = understand(text, vocabulary);
    const { told, refused } = splitNegation(text);
    return { text, all, told: refused === '' ? all : understand(told, vocabulary) };
  };
  const hearAll = (text: string): Sentence => {
    const all = understand(text, vocabulary);
    return { text, all, told: all };
  };

  // « Vendeuse, mais plus debout » tells more than the word; « content manager » says a title.
  const findMeant = ({ all, told }: Sentence): Meanings | undefined => {
    const meant = all === told ? meanings().find(told) : undefined;
    return meant === undefined || findSaidWhole(told).length > 0 ? undefined : meant;
  };

  const findSaidWhole = (told: readonly QueryWord[]): readonly FoundTitle[] =>
    titles()
      .find(told)
      .filter(({ score, by }) => score >= wholeTitle && by.length > 1);

  return Object.freeze({
    findMetiers: rememberFew(asSaid, (words) => {
      const sentence = hearTold(words);
      const { told } = sentence;
      const namedSo = titles()
        .find(told)
        .filter(({ score, by }) => score >= mostOfTitle && by.length > 1);
      const query = lexique().expand(
        told,
        words,
        vocabulary,
        namedSo.map(({ by }) => by),
      );
      const named = titles().find(query);
      const found = rank(named, content().find(query));
      const meant = findMeant(sentence);
      if (meant !== undefined)
        return putMeantFirst(meant, found, (text) => titles().find(understand(text, vocabulary)));
      return isAllNamed(named, told) ? found : addNear(found, near.find(told));
    }),
    findMeanings: (words) => findMeant(hearTold(words)),
    findCompetences: rememberFew(asSaid, (words) => competences().find(hearTold(words))),
    findCentresInteret: rememberFew(asSaid, (words) => centresInteret().find(hearTold(words))),
    findContextes: rememberFew(asSaid, (words) => contextes().find(hearAll(words))),
    findPassages: (words, within = {}) => passages().find(understand(words, vocabulary), within),
    parts: [titles, content, competences, centresInteret, contextes, ...near.parts, lexique, vocabulary.makeReady],
  } satisfies Search);
}

/** Each is built when it is first called for. */
function createIndexes(searched: Searched) {
  const { metiers, prepare } = searched;
  const titles = once(() => createTitleIndex(metiers, prepare));
  const woken = once(() => wakeLexique(searched.lexique, titles().isHeldByOne));
  return {
    titles,
    content: once(() => createContentIndex(metiers, searched, prepare)),
    competences: once(() => createPhraseIndex('search.competences', [...searched.competences.values()], prepare)),
    centresInteret: once(() => createPhraseIndex('search.centresInteret', [...searched.centresInteret.values()])),
    contextes: once(() => createPhraseIndex('search.contextes', [...searched.contextes.values()])),
    near: createNearIndex(
      metiers.map(({ metierId }) => metierId),
      () => searched.readWords?.(),
      prepare,
    ),
    lexique: once(() => createLexiqueIndex(woken().filter(({ asked }) => asked === undefined))),
    meanings: once(() => createMeaningIndex(woken())),
    passages: once(() => createPassageIndex(metiers)),
  };
}

/** Below this a match says nothing: « nothing found » is better. */
const leastScore = 0.12;
/** How much the weaker of two signs adds to the stronger. */
const support = 0.3;

function rank(titles: readonly FoundTitle[], contents: readonly FoundContent[]): readonly FoundMetier[] {
  const contentOf = new Map(contents.map((found) => [found.metierId, found]));
  const titleOf = new Map(titles.map((found) => [found.metierId, found]));
  return [...new Set([...titleOf.keys(), ...contentOf.keys()])]
    .map((metierId) => ({ metierId, title: titleOf.get(metierId), content: contentOf.get(metierId) }))
    .map((signs) => ({ ...signs, score: combine(signs.title?.score ?? 0, signs.content?.score ?? 0) }))
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score)
    .map(({ metierId, title, content, score }) => ({
      metierId,
      score,
      matched: typedBy([...(title?.by ?? []), ...(content?.by ?? [])]),
      by: (title?.score ?? 0) >= (content?.score ?? 0) ? 'label' : 'content',
    }));
}

/** Whether one title says every telling word: then nobody need be sought in other words. */
function isAllNamed(named: readonly FoundTitle[], told: readonly QueryWord[]): boolean {
  const telling = new Set(told.filter(({ significance }) => significance === 'full').map(({ term }) => term));
  return named.some(({ score, by }) => score >= wholeTitle && by.length >= telling.size);
}

/** A title said whole, in this form. */
const wholeTitle = 0.95;
/** A title of which so much was said: « les livraisons à vélo » are no « livraisons ». */
const mostOfTitle = 0.6;

/** Nearness backs what the words themselves found, and brings in whom they did not find, a little below. */
const nearSupport = 0.5;
const nearAlone = 0.8;

function addNear(found: readonly FoundMetier[], near: readonly FoundNear[]): readonly FoundMetier[] {
  if (near.length === 0) return found;
  const nearOf = new Map(near.map((each) => [each.metierId, each.score]));
  const known = new Set(found.map(({ metierId }) => metierId));
  const backed = found.map((each) => {
    const backing = nearSupport * (nearOf.get(each.metierId) ?? 0);
    return { ...each, score: each.score + (1 - each.score) * backing };
  });
  const added = near
    .filter(({ metierId, score }) => !known.has(metierId) && nearAlone * score >= leastScore)
    .map(({ metierId, score, by }) => ({
      metierId,
      score: nearAlone * score,
      matched: typedBy(by),
      by: 'content' as const,
    }));
  return [...backed, ...added].sort((a, b) => b.score - a.score);
}

function combine(named: number, told: number): number {
  const strong = Math.max(named, told);
  return strong + (1 - strong) * support * Math.min(named, told);
}

/** Every text whose words search may meet; `said` are those of the lexique. */
function* textsOf(
  { metiers, competences, contextes, centresInteret }: Searched,
  said: readonly string[],
): Iterable<string> {
  for (const { label, appellations, romeCode, nearestRomeCode, activites, facts } of metiers) {
    for (const { feminine, masculine } of [label, ...appellations]) yield `${feminine} ${masculine}`;
    yield `${romeCode ?? ''} ${nearestRomeCode ?? ''}`;
    for (const activite of activites) yield activite.label;
    for (const { text } of facts) yield text;
  }
  for (const entries of [competences, contextes, centresInteret]) {
    for (const { label, words } of entries.values()) yield [label, ...words].join(' ');
  }
  yield* said;
}
