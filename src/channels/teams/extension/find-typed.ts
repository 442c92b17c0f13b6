import { foldText } from '../../../../knowledge/fold-text.ts';
import type { Formation } from '../../../../knowledge/formation.ts';
import type { Library } from '../../../../knowledge/library.ts';
import type { Metier } from '../../../../knowledge/metier.ts';
import { dateOf, yearOf } from '../../../../knowledge/order-facts.ts';

/** More is not read while one types. */
const mostFound = 15;
/** Before anything is typed, a few show what there is. */
const mostShown = 8;
/** Of what search finds beside, only what fits about as well as the best. */
const leastShare = 0.5;
/** Formations are shown for so many of the métiers that the words mean. */
const mostMeant = 3;

/** Little words that stand between those of a title. */
const littleWords: ReadonlySet<string> = new Set('a au aux d de des du en et l la le les pour un une'.split(' '));

/** Métiers for what somebody is typing: those whose titles begin so, else those that search finds; best first. */
export function findTypedMetiers(typed: string, library: Library): readonly Metier[] {
  const words = wordsOf(typed);
  if (words.length === 0) return listLedTo(library);
  const begun = rankBegun(words, library);
  return (begun.length > 0 ? begun : findMeant(typed, library)).slice(0, mostFound);
}

/**
 * Formations for what somebody is typing: by their own names, then those that lead to the métiers it means. Of what centres
 * offer, only what this one does.
 */
export function findTypedFormations(typed: string, library: Library, centreId: string): readonly Formation[] {
  const words = wordsOf(typed);
  const offered = listOffered(library, centreId);
  if (words.length === 0) return listNewest(offered, library);
  const named = offered.filter(({ label, certification, provider }) =>
    isBegun(words, wordsOf(`${label} ${certification ?? ''} ${provider ?? ''}`)),
  );
  const begun = rankBegun(words, library);
  const led = (named.length > 0 || begun.length > 0 ? begun : findMeant(typed, library))
    .slice(0, mostMeant)
    .flatMap(({ metierId }) => library.findFormationsTo(metierId, centreId));
  return [...new Set([...named, ...led])].slice(0, mostFound);
}

/** The centre's own first. */
function listOffered(library: Library, centreId: string): readonly Formation[] {
  const current = library.formations.flatMap(({ formationId }) => library.findFormation(formationId) ?? []);
  const own = current.filter((formation) => formation.centreId === centreId);
  return [...own, ...current.filter((formation) => formation.centreId === null)];
}

/** Titles of a métier as they are compared with what is typed: the label first. */
interface Titled {
  readonly metier: Metier;
  readonly titles: readonly (readonly string[])[];
}

/** By the list of métiers: new knowledge brings a new one. */
const titledOf = new WeakMap<readonly Metier[], readonly Titled[]>();

function listTitled({ metiers }: Library): readonly Titled[] {
  const known = titledOf.get(metiers);
  if (known !== undefined) return known;
  const titled = metiers.map((metier) => ({
    metier,
    titles: [metier.label, ...metier.appellations].flatMap(({ feminine, masculine }) => [
      wordsOf(masculine),
      wordsOf(feminine),
    ]),
  }));
  titledOf.set(metiers, titled);
  return titled;
}

/** Both genders of the label. */
const labelTitles = 2;

/** A label that begins with the words, one that holds them, another name that does; the shortest first. */
function rankBegun(words: readonly string[], library: Library): readonly Metier[] {
  const ranked = listTitled(library).flatMap(({ metier, titles }) => {
    const at = titles.findIndex((title) => isBegun(words, title));
    if (at === -1) return [];
    const opens = titles.slice(0, labelTitles).some(([first = '']) => first.startsWith(words[0] ?? ''));
    return [{ metier, rank: at >= labelTitles ? 2 : opens ? 0 : 1, length: titles[at]?.length ?? 0 }];
  });
  return ranked
    .toSorted((one, other) => one.rank - other.rank || one.length - other.length)
    .map(({ metier }) => metier);
}

/** Each word that is typed begins a word of the title. */
function isBegun(words: readonly string[], title: readonly string[]): boolean {
  return words.every((word) => title.some((of) => of.startsWith(word)));
}

function findMeant(typed: string, library: Library): readonly Metier[] {
  const found = library.search.findMetiers(typed);
  const best = found[0]?.score ?? 0;
  return found.filter(({ score }) => score >= leastShare * best).map(({ metierId }) => library.getMetier(metierId));
}

/** The métiers to which most formations lead. */
function listLedTo(library: Library): readonly Metier[] {
  return library.metiers
    .map((metier) => ({ metier, count: library.findFormationsTo(metier.metierId).length }))
    .toSorted((one, other) => other.count - one.count)
    .slice(0, mostShown)
    .map(({ metier }) => metier);
}

/** What was described last. */
function listNewest(formations: readonly Formation[], library: Library): readonly Formation[] {
  const yearFor = (formation: Formation): number => {
    const date = dateOf(formation, library);
    return date === null ? 0 : yearOf(date);
  };
  return formations.toSorted((one, other) => yearFor(other) - yearFor(one)).slice(0, mostShown);
}

function wordsOf(text: string): readonly string[] {
  const words = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !littleWords.has(word));
  return telling.length > 0 ? telling : words;
}
