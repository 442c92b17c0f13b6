import type { Library } from '../knowledge/library.ts';
import type { MetierId } from '../knowledge/metier.ts';
import type { Change } from './change.ts';
import { type Explanation, explain, type Part } from './explain.ts';
import { shownAtOnce } from './move.ts';
import { findNearer } from './nearer.ts';
import type { Choice } from './next-screen.ts';
import { findObstacles, isHiding } from './obstacles.ts';
import { findConstraints, hasEvidence, type Profile } from './profile.ts';
import { recommend } from './recommend.ts';
import type { Obstacle, Recommendation } from './recommendation.ts';

/**
 * Where a métier stands for a person: first, among those shown first, close after them, further down, not among the
 * pistes, or hidden by what they refuse; unknown while nothing was told.
 */
export type Place = 'first' | 'shown' | 'near' | 'further' | 'far' | 'hidden' | 'unknown';

/** All that can be said of one métier for one person: what speaks for it and against it, and what would bring it nearer. */
export interface Account extends Explanation {
  readonly place: Place;
  /** Null where it is no piste. */
  readonly fit: Recommendation['fit'] | null;
  readonly obstacles: readonly Obstacle[];
  /** Of these, what the person wants out of the way. */
  readonly hiding: readonly Obstacle[];
  /** What speaks for the first piste, and less or not at all for this one. */
  readonly ahead: { readonly metierId: MetierId; readonly parts: readonly Part[] } | null;
  /** What would bring it nearer to the front: each was tried. */
  readonly nearer: readonly Change[];
}

/** Accounts for any métier, proposed or not. */
export function account(
  metierId: MetierId,
  profile: Profile,
  library: Library,
  isWorded: (trait: Choice) => boolean,
): Account {
  const { pistes, hidden } = recommend(profile, library);
  const rank = pistes.findIndex((piste) => piste.metierId === metierId);
  const piste = pistes[rank] ?? hidden.find((each) => each.metierId === metierId);
  const first = pistes[0]?.metierId;
  const [own, best] = explain(first === undefined ? [metierId] : [metierId, first], profile, library);
  const { parts = [], score = 0 } = own ?? {};
  const constraints = findConstraints(profile);
  const obstacles = findObstacles(library.getMetier(metierId), constraints, library);
  const hiding = obstacles.filter((each) => isHiding(each, constraints));
  return {
    metierId,
    parts,
    score,
    place: hiding.length > 0 ? 'hidden' : placeOf(rank, profile),
    fit: piste?.fit ?? null,
    obstacles,
    hiding,
    ahead: best === undefined || rank === 0 ? null : { metierId: best.metierId, parts: listAhead(best.parts, parts) },
    nearer: rank === 0 ? [] : findNearer(metierId, profile, library, isWorded),
  };
}

/** As close as a person reads on. */
const nearSize = 10;

function placeOf(rank: number, profile: Profile): Place {
  if (!hasEvidence(profile)) return 'unknown';
  if (rank < 0) return 'far';
  if (rank === 0) return 'first';
  if (rank < shownAtOnce) return 'shown';
  return rank < nearSize ? 'near' : 'further';
}

/** As much as makes the difference between two métiers. */
const mostAhead = 2;
const leastAhead = 0.3;

function listAhead(best: readonly Part[], own: readonly Part[]): readonly Part[] {
  const weightOf = new Map(own.map(({ told, weight }) => [told.id, weight]));
  const aheadBy = ({ told, weight }: Part): number => weight - (weightOf.get(told.id) ?? 0);
  return best
    .filter((part) => part.weight > 0 && !part.isSilent && aheadBy(part) >= leastAhead)
    .sort((one, other) => aheadBy(other) - aheadBy(one))
    .slice(0, mostAhead);
}
