import type { CompetenceCode } from '../knowledge/competence.ts';
import type { Library } from '../knowledge/library.ts';
import { findPresent } from '../knowledge/live-library.ts';
import type { Metier, MetierId } from '../knowledge/metier.ts';
import { listCompetences, rateRarity } from './rarity.ts';

/** How much of the work of a métier is known from another. */
export interface Sharing {
  readonly metierId: MetierId;
  /** 0 to 1: of all that the métier takes, rare compétences counting most. */
  readonly share: number;
  /** How many compétences that is. */
  readonly count: number;
}

/** What of a métier's work is known from another, and what is not; the most central first. */
export interface Comparison {
  readonly shared: readonly CompetenceCode[];
  readonly toLearn: readonly CompetenceCode[];
}

/** The métiers that share any savoir-faire or savoir with one, in no order: how much of theirs is known from it. */
export function findSharing(metierId: MetierId, library: Library): readonly Sharing[] {
  const { weights } = indexWork(library);
  return [...sumShared(metierId, library)].map(([each, { weight, count }]) => ({
    metierId: each,
    share: weight / (weights.get(each) ?? 1),
    count,
  }));
}

/** The other way round: how much of one métier is known from each of those that share any of it. */
export function findSharingInto(metierId: MetierId, library: Library): ReadonlyMap<MetierId, Sharing> {
  const whole = indexWork(library).weights.get(metierId) ?? 1;
  const sums = [...sumShared(metierId, library)];
  return new Map(sums.map(([each, { weight, count }]) => [each, { metierId: each, share: weight / whole, count }]));
}

/** What a métier has in common with each other one, rare compétences weighing most. */
function sumShared(
  metierId: MetierId,
  library: Library,
): ReadonlyMap<MetierId, { readonly weight: number; readonly count: number }> {
  const { holders, rarities } = indexWork(library);
  const sums = new Map<MetierId, { weight: number; count: number }>();
  for (const code of listWork(library.getMetier(metierId), library)) {
    const weight = rarities(code);
    for (const holder of holders.get(code) ?? []) {
      const sum = sums.get(holder) ?? { weight: 0, count: 0 };
      sums.set(holder, { weight: sum.weight + weight, count: sum.count + 1 });
    }
  }
  sums.delete(metierId);
  return sums;
}

/** Splits the work of a métier by what another already takes. */
export function compareWork(from: MetierId, to: MetierId, library: Library): Comparison {
  const known = new Set(listWork(library.getMetier(from), library));
  const wanted = listWork(library.getMetier(to), library);
  return { shared: wanted.filter((code) => known.has(code)), toLearn: wanted.filter((code) => !known.has(code)) };
}

/** What one does and knows: how one behaves is asked everywhere. */
function listWork(metier: Metier, library: Library): readonly CompetenceCode[] {
  return listCompetences(metier).filter((code) => library.getCompetence(code).kind !== 'savoir-etre');
}

interface WorkIndex {
  readonly holders: ReadonlyMap<CompetenceCode, readonly MetierId[]>;
  readonly weights: ReadonlyMap<MetierId, number>;
  rarities(code: CompetenceCode): number;
}

/** Counts beforehand what the first person to ask for a way would wait for. */
export function prepareSharing(library: Library): void {
  indexWork(library);
}

const indexes = new WeakMap<Library, WorkIndex>();

function indexWork(library: Library): WorkIndex {
  const before = indexes.get(findPresent(library));
  if (before !== undefined) return before;
  const rarities = rateRarity(library).weigh;
  const holders = new Map<CompetenceCode, MetierId[]>();
  const weights = new Map<MetierId, number>();
  for (const metier of library.metiers) {
    const work = listWork(metier, library);
    weights.set(
      metier.metierId,
      work.reduce((sum, code) => sum + rarities(code), 0),
    );
    for (const code of work) {
      const known = holders.get(code);
      if (known === undefined) holders.set(code, [metier.metierId]);
      else known.push(metier.metierId);
    }
  }
  const index = { holders, weights, rarities };
  indexes.set(findPresent(library), index);
  return index;
}
