import type { Library } from '../knowledge/library.ts';
import { rateEagerness } from './eagerness.ts';
import type { Constraint } from './evidence.ts';
import { narrowHolders } from './likely.ts';
import { shownAtOnce } from './move.ts';
import { isHiding, isOf } from './obstacles.ts';
import { findConstraints, findEvidence, type Profile } from './profile.ts';
import { recommend } from './recommend.ts';
import { computeTerms } from './terms.ts';
import { findTraits, type Holders } from './traits.ts';
import type { Strength } from './traits-of.ts';

/** What a change would do to the leading pistes: another first one, another among the first, or neither. */
export type Predicted = 'first' | 'among' | 'same';

/** The leading pistes, to foretell changes of their order by adding up, without finding pistes anew. */
export interface Lead {
  /** How readily the person ticks. */
  readonly eagerness: number;
  /** Those of the leading pistes that hold a trait. */
  narrow(holders: Holders): Held;
  /** If these had another answer that weighs so, in the place of an earlier one where there is one. */
  answer(held: Held, weights: Readonly<Record<Strength, number>>, instead?: number): Predicted;
  /** If one thing told were taken back. */
  takeBack(evidenceId: number): Predicted;
  /** If this constraint stood no more. */
  accept(constraint: Constraint): Predicted;
  /** Of the belief in the leading pistes, how much stands on holders at their core, and on the others. */
  measureShare(held: Held): { readonly atCore: number; readonly has: number };
}

/** By their places among the leading pistes, those that hold it at their core first. */
type Held = ReturnType<typeof narrowHolders>;

/** Looks at the pistes of a person once. */
export function createLead(profile: Profile, library: Library): Lead {
  const { pistes, hidden } = recommend(profile, library);
  const constraints = findConstraints(profile);
  const { findPlace, metierIds } = findTraits(library);
  const indexes = new Int32Array(metierIds.length).fill(-1);
  const byId = new Map(pistes.map(({ metierId }, index) => [metierId, index]));
  for (const [metierId, index] of byId) indexes[findPlace(metierId) ?? -1] = index;
  const scores = Float64Array.from(pistes, ({ score }) => score);
  const total = pistes.reduce((sum, { share }) => sum + share, 0) || 1;
  const given = new Map<number, Float64Array>();
  for (const { evidenceId, metierId, weight } of computeTerms(findEvidence(profile), library, new Set(byId.keys()))) {
    const weights = given.get(evidenceId) ?? new Float64Array(pistes.length);
    const index = byId.get(metierId) ?? 0;
    weights[index] = (weights[index] ?? 0) + weight;
    given.set(evidenceId, weights);
  }
  const without = (evidenceId: number | undefined): Float64Array => {
    const weights = evidenceId === undefined ? undefined : given.get(evidenceId);
    return weights === undefined ? scores.slice() : scores.map((score, index) => score - (weights[index] ?? 0));
  };
  const shareOf = (held: Int32Array): number =>
    held.reduce((sum, index) => sum + (pistes[index]?.share ?? 0), 0) / total;
  const first = listBest(scores);
  return {
    eagerness: rateEagerness(findEvidence(profile)),
    narrow: (holders) => narrowHolders(holders, { indexes }),
    answer: ({ holders, core: ofCore }, { core, plain }, instead) => {
      const after = without(instead);
      for (let rank = 0; rank < holders.length; rank += 1) {
        const index = holders[rank] ?? 0;
        after[index] = (after[index] ?? 0) + (rank < ofCore ? core : plain);
      }
      return compare(first, listBest(after));
    },
    takeBack: (evidenceId) => compare(first, listBest(without(evidenceId))),
    accept: (constraint) => {
      const shown = hidden.find(({ obstacles }) =>
        obstacles.every((each) => !isHiding(each, constraints) || isOf(constraint, each)),
      );
      if (shown === undefined) return 'same';
      const isAbove = (rank: number): boolean => shown.score > (scores[first[rank] ?? -1] ?? Number.NEGATIVE_INFINITY);
      return isAbove(0) ? 'first' : isAbove(shownAtOnce - 1) ? 'among' : 'same';
    },
    measureShare: ({ holders, core }) => ({
      atCore: shareOf(holders.subarray(0, core)),
      has: shareOf(holders.subarray(core)),
    }),
  };
}

/** The places of the greatest scores, the greatest first; of equal ones the earlier. */
function listBest(scores: Float64Array): readonly number[] {
  const best: number[] = [];
  for (let index = 0; index < scores.length; index += 1) {
    const score = scores[index] ?? 0;
    let rank = best.length;
    while (rank > 0 && (scores[best[rank - 1] ?? 0] ?? 0) < score) rank -= 1;
    if (rank >= shownAtOnce) continue;
    best.splice(rank, 0, index);
    if (best.length > shownAtOnce) best.pop();
  }
  return best;
}

function compare(before: readonly number[], after: readonly number[]): Predicted {
  if (before[0] !== after[0]) return 'first';
  return after.every((index) => before.includes(index)) ? 'same' : 'among';
}
