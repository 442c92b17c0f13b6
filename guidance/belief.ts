import type { Library } from '../knowledge/library.ts';
import type { MetierId } from '../knowledge/metier.ts';
import { weighAnswer } from './answer-models.ts';
import { rateEagerness } from './eagerness.ts';
import { findEvidence, type Profile } from './profile.ts';
import { computeTerms, findFamily, type StandingEvidence, type TraitEvidence } from './terms.ts';
import { findTraits } from './traits.ts';

/** How likely each métier of a library is for one person; never stored, always computed again. */
export interface Belief {
  readonly metierIds: readonly MetierId[];
  /** By place of the métier: the natural logarithm of its likelihood; 0: nothing speaks for it or against it. */
  readonly logs: Float64Array;
  /** The same as probabilities: they add up to 1. */
  readonly shares: Float64Array;
}

/** What a person told, as a probability over all métiers. The same evidence in another order gives the same. */
export function believe(profile: Profile, library: Library): Belief {
  return believeEvidence(findEvidence(profile), library);
}

/** The same from evidence at hand. */
export function believeEvidence(evidence: readonly StandingEvidence[], library: Library): Belief {
  const { metierIds } = findTraits(library);
  const logs = new Float64Array(metierIds.length);
  const eagerness = rateEagerness(evidence);
  for (const together of groupFamilies(evidence, library)) addTo(logs, together, { library, eagerness });
  // Sums in another order differ in the last digits: ties must stay ties.
  for (let place = 0; place < logs.length; place += 1) logs[place] = Math.round((logs[place] ?? 0) * 1e9) / 1e9;
  return { metierIds, logs, shares: toShares(logs) };
}

/** Answers about one family weigh upon one another; everything else stands alone. */
function groupFamilies(
  evidence: readonly StandingEvidence[],
  library: Library,
): readonly (readonly StandingEvidence[])[] {
  return [...Map.groupBy(evidence, (each) => findFamily(each, library) ?? each.id).values()];
}

interface Weighing {
  readonly library: Library;
  readonly eagerness: number;
}

function addTo(logs: Float64Array, together: readonly StandingEvidence[], weighing: Weighing): void {
  const { library, eagerness } = weighing;
  const [first] = together;
  if (together.length === 1 && first !== undefined && 'code' in first) {
    addTrait(logs, first, weighing);
    return;
  }
  const { findPlace } = findTraits(library);
  for (const { metierId, weight } of computeTerms(together, library, undefined, eagerness)) {
    const place = findPlace(metierId);
    if (place !== undefined) logs[place] = (logs[place] ?? 0) + weight;
  }
}

/** What most evidence is, without a thousand terms made and thrown away. */
function addTrait(logs: Float64Array, { kind, code, answer }: TraitEvidence, { library, eagerness }: Weighing): void {
  const { holders } = findTraits(library).find(kind, code);
  const { core, plain } = weighAnswer(kind, answer, holders.share, eagerness);
  for (let rank = 0; rank < holders.metiers.length; rank += 1) {
    const place = holders.metiers[rank] ?? 0;
    logs[place] = (logs[place] ?? 0) + (rank < holders.core ? core : plain);
  }
}

function toShares(logs: Float64Array): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < logs.length; place += 1) most = Math.max(most, logs[place] ?? 0);
  const shares = new Float64Array(logs.length);
  let sum = 0;
  for (let place = 0; place < logs.length; place += 1) {
    const share = Math.exp((logs[place] ?? 0) - most);
    shares[place] = share;
    sum += share;
  }
  for (let place = 0; place < logs.length; place += 1) shares[place] = (shares[place] ?? 0) / sum;
  return shares;
}

/** So many métiers make the top that a person is shown. */
const topSize = 5;

/** From this share of the belief on, further answers seldom change who is among the first five. */
const settledShare = 0.9;

/** Whether the top is stable: the likeliest five hold nearly all of the belief. */
export function isSettled({ shares }: Belief): boolean {
  const top = shares.toSorted().subarray(-topSize);
  return top.reduce((sum, share) => sum + share, 0) >= settledShare;
}
