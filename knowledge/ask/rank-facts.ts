import type { Fact } from '../fact.ts';
import type { Library } from '../library.ts';
import type { MetierId } from '../metier.ts';
import type { Asking } from './asking.ts';
import { isOfField } from './field.ts';
import { generalMetierId, isSameDomaine } from './find-subject.ts';
import type { Concept } from './hear-question.ts';
import { isFromNamedSource } from './named-source.ts';
import { listNumbers } from './numbers-said.ts';
import { compare } from './relevance.ts';
import { termsOfOthers } from './terms-of-others.ts';

/** Facts in the order in which they answer. */
export interface RankedFacts {
  readonly facts: readonly Fact[];
  /** How near the nearest known question is that one of them answers, 0 to 1. */
  readonly near: number;
}

/** From here on a question is one that is known. */
export const surelyNear = 0.6;
/** Farther from every known question than this, only words and cues tell. */
export const leastNear = 0.35;
/** Facts of other métiers are told only where a known question comes this near to them. */
const nearElsewhere = 0.4;
/** What the wider fiche tells is told of another métier only where it is surely asked about. */
const nearWider = 0.7;
/** A fact that scores less than this share of the best answers another question. */
const besideThePoint = 0.55;

// What each sign counts beside how near a known question is: found by trying the questions of the tests.
const wordsCount = 0.3;
const cueCounts = 0.2;
const ownCounts = 0.08;
/** Where a question names its métier, facts of others stand back. */
const elsewhereCosts = 0.12;
const sourceCounts = 0.4;
/** « après 7 mois », where a fact says seven months. */
const numberCounts = 0.25;
const otherCountryCosts = 0.25;

/** The facts that answer best, best first; of other métiers only where the field is asked about. */
export function rankFacts(metierId: MetierId, asking: Asking): RankedFacts {
  const { heard, library, index } = asking;
  const own = library.getMetier(metierId).facts.map(({ factId }) => factId);
  const others = termsOfOthers(heard, metierId);
  const isTitled =
    heard.named.some((each) => each.metierId === metierId) || (metierId === generalMetierId && isOfField(heard.plain));
  const ownNear = Math.max(0, ...own.map((factId) => heard.near.facts.get(factId) ?? 0));
  const elsewhere = [...heard.near.facts].flatMap(([factId, near]) =>
    near >= Math.min(...leastOf(factId, metierId, ownNear, asking)) ? [factId] : [],
  );
  const rated = [...new Set([...own, ...elsewhere])].flatMap((factId) => {
    const found = index.factOf(factId);
    const near = heard.near.facts.get(factId) ?? 0;
    const isOwn = factId.startsWith(`${metierId}/`);
    if (found === undefined) return [];
    return [
      {
        ...found,
        near,
        score: near + (isOwn ? ownCounts : isTitled ? -elsewhereCosts : 0) + weighSigns(found, asking, others),
      },
    ];
  });
  const ranked = rated.sort((a, b) => b.score - a.score);
  const best = ranked[0]?.score ?? 0;
  const near = Math.max(0, ...ranked.map((each) => each.near));
  const nearest = ranked.find((each) => each.near === near);
  const [first, ...later] = ranked.filter(({ score }) => score >= best * besideThePoint);
  // The nearest of all speaks first or second, whatever cues add to others.
  const facts = [first, nearest, ...later].flatMap((each) => each?.fact ?? []);
  return { facts: [...new Set(facts)], near };
}

/** What words, cues, the country and the source asked about add. */
function weighSigns(
  { fact, terms }: { readonly fact: Fact; readonly terms: ReadonlySet<string> },
  { heard, index, country }: Asking,
  others: readonly Concept[],
): number {
  const told = compare(terms, [...heard.askedWithCues, ...others], index.weigh).share;
  const cue = (heard.wanted.get(fact.rubrique) ?? 0) / 3;
  const isOfOther = country !== null && fact.country !== null && fact.country !== country;
  return (
    wordsCount * told +
    cueCounts * cue -
    (isOfOther ? otherCountryCosts : 0) +
    (isFromNamedSource(fact, heard.plain) ? sourceCounts : 0) +
    (saysNumberOf(fact, heard.said) ? numberCounts : 0)
  );
}

/** Whether a fact says a number that the question says. */
function saysNumberOf({ text }: Fact, said: string): boolean {
  const asked = listNumbers(said);
  return asked.length > 0 && listNumbers(text).some((number) => asked.includes(number));
}

/** How near each reason asks a fact of another métier to be; none: it is not told here. */
function leastOf(factId: string, metierId: MetierId, ownNear: number, asking: Asking): readonly number[] {
  const { library } = asking;
  const other = factId.slice(0, factId.indexOf('/'));
  if (metierId === generalMetierId) {
    // Beside a fact of its own, those of other fields say more than was asked.
    const isFar =
      ownNear >= surelyNear &&
      !isSameDomaine(library, metierId, other) &&
      !isNextTo(metierId, other, library) &&
      !saysTitleOf(other, metierId, asking);
    return [isFar ? Math.max(ownNear, nearElsewhere) : nearElsewhere];
  }
  if (other === generalMetierId) return isOfSamePage(metierId, library) ? [nearWider] : [];
  if (!isNextTo(metierId, other, library)) return [];
  if (saysTitleOf(other, metierId, asking)) return [Math.max(surelyNear, ownNear)];
  return ownNear < leastNear ? [nearWider] : [];
}

/** « vendre des voyages » says a word of the titles of one métier, and none of the other’s. */
function saysTitleOf(metierId: MetierId, than: MetierId, { heard, index }: Asking): boolean {
  const own = index.titleTermsOf(metierId);
  const others = index.titleTermsOf(than);
  return heard.askedWithCues.some((concept) => concept.some((term) => own.has(term) && !others.has(term)));
}

/** A way leads from one to the other: « hôtesse d’accueil qui voudrait vendre des voyages ». */
function isNextTo(metierId: MetierId, other: MetierId, library: Library): boolean {
  const leads = (from: MetierId, to: MetierId): boolean =>
    library.findMetier(from)?.mobilites.some((mobilite) => mobilite.to === to) ?? false;
  return leads(metierId, other) || leads(other, metierId);
}

/** One page of the Forem tells of several métiers. */
function isOfSamePage(metierId: MetierId, library: Library): boolean {
  const { foremCode } = library.getMetier(metierId);
  return foremCode !== null && foremCode === library.findMetier(generalMetierId)?.foremCode;
}
