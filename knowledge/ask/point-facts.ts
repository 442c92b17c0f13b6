import type { Fact } from '../fact.ts';
import type { MetierId } from '../metier.ts';
import { generalMetierId } from './find-subject.ts';
import { isFromNamedSource } from './named-source.ts';
import { compare } from './relevance.ts';
import type { Asking } from './tell.ts';

/** Facts that answer known questions near to the one asked. */
export interface Pointed {
  readonly facts: readonly Fact[];
  /** How near the nearest known question is, 0 to 1. */
  readonly near: number;
}

/** Farther from every known question than this, its answer is a chance. */
export const leastNear = 0.42;
/** From here on a question is one that is known. */
export const surelyNear = 0.6;
/** A fact much farther than the nearest answers another question. */
const besideThePoint = 0.85;
const mostPointed = 3;

/** What answers the known questions that come nearest, best first; of other métiers only where the field is asked about. */
export function pointFacts(metierId: MetierId, asking: Asking): Pointed {
  const rated = [...asking.heard.near.facts]
    .filter(([factId, near]) => near >= leastNear && (isOf(metierId, factId) || metierId === generalMetierId))
    .flatMap(([factId, near]) => {
      const found = asking.index.factOf(factId);
      return found === undefined ? [] : [{ ...found, near }];
    });
  const nearest = Math.max(0, ...rated.map(({ near }) => near));
  const scored = rated
    .filter(({ near }) => near >= nearest * besideThePoint)
    .map(({ fact, terms, near }) => ({ fact, score: near + weighFact(fact, terms, metierId, asking) }))
    .sort((a, b) => b.score - a.score);
  return { facts: scored.map(({ fact }) => fact).slice(0, mostPointed), near: nearest };
}

/** Of facts equally near: the métier’s own, what the words and cues tell of, the country and the source asked about. */
function weighFact(
  fact: Fact,
  terms: ReadonlySet<string>,
  metierId: MetierId,
  { heard, index, country }: Asking,
): number {
  const told = compare(terms, heard.askedWithCues, index.weigh).share;
  const cue = (heard.wanted.get(fact.rubrique) ?? 0) / 3;
  const isElsewhere = country !== null && fact.country !== null && fact.country !== country;
  return (
    0.2 * told +
    0.15 * cue +
    (isOf(metierId, fact.factId) ? ownCounts : 0) -
    (isElsewhere ? elsewhereCosts : 0) +
    (isFromNamedSource(fact, heard.plain) ? sourceCounts : 0)
  );
}

const ownCounts = 0.08;
const elsewhereCosts = 0.4;
const sourceCounts = 0.25;

function isOf(metierId: MetierId, factId: string): boolean {
  return factId.startsWith(`${metierId}/`);
}
