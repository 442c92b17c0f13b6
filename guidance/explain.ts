import type { Library } from '../knowledge/library.ts';
import type { MetierId } from '../knowledge/metier.ts';
import { findEvidence, type Profile } from './profile.ts';
import { listReasons } from './rate-piste.ts';
import type { Reason, Term } from './recommendation.ts';
import { computeTerms, type StandingEvidence } from './terms.ts';

/** How much one thing counts, in words: mainly, also, a little, or against. */
export type Weighing = 'mainly' | 'also' | 'little' | 'against';

/** What one thing that a person told gives to one métier. */
export interface Part {
  readonly told: StandingEvidence;
  /** What it adds to the logarithm of the belief; below 0 it counts against. Never shown. */
  readonly weight: number;
  readonly weighing: Weighing;
  /** What in it says so, the heaviest first: only what points the way that the whole points. */
  readonly reasons: readonly Reason[];
  /** Nobody said it: it stood on a screen and was left, or was not known. */
  readonly isSilent: boolean;
}

/** A whole account of the belief in one métier: what each answer gave. */
export interface Explanation {
  readonly metierId: MetierId;
  /** The logarithm of the belief, 0 where nothing was told: the very sum of the parts. */
  readonly score: number;
  /** The heaviest first, those against last; none for what gives nothing. */
  readonly parts: readonly Part[];
}

/** Accounts for the belief in some métiers, from the belief’s own terms: nothing is left out, nothing told twice. */
export function explain(metierIds: readonly MetierId[], profile: Profile, library: Library): readonly Explanation[] {
  const evidence = findEvidence(profile);
  const terms = Map.groupBy(computeTerms(evidence, library, new Set(metierIds)), ({ metierId }) => metierId);
  return metierIds.map((metierId) => explainOne(metierId, evidence, terms.get(metierId) ?? []));
}

function explainOne(metierId: MetierId, evidence: readonly StandingEvidence[], terms: readonly Term[]): Explanation {
  const byAnswer = Map.groupBy(terms, ({ evidenceId }) => evidenceId);
  const sums = evidence.flatMap((told) => {
    const own = byAnswer.get(told.id) ?? [];
    const weight = sum(own);
    return own.length === 0 || weight === 0 ? [] : [{ told, weight, own }];
  });
  const strongest = Math.max(leastMain, ...sums.map(({ weight }) => weight));
  const parts = sums
    .map(
      ({ told, weight, own }): Part => ({
        told,
        weight,
        weighing: weigh(weight, strongest),
        reasons: listReasons(own.filter((term) => Math.sign(term.weight) === Math.sign(weight))),
        isSilent: isSilent(told),
      }),
    )
    .sort((one, other) => other.weight - one.weight || one.told.id - other.told.id);
  return { metierId, score: sum(parts), parts };
}

function sum(weighed: readonly { readonly weight: number }[]): number {
  return weighed.reduce((all, { weight }) => all + weight, 0);
}

/** Below the weight of one tap nothing is the main thing, however little else there is. */
const leastMain = 1.6;

/** Of the strongest answer: from over half on it is among the main ones, under a fifth a little. */
const mainlyFrom = 0.55;
const alsoFrom = 0.2;

function weigh(weight: number, strongest: number): Weighing {
  if (weight < 0) return 'against';
  if (weight >= mainlyFrom * strongest) return 'mainly';
  return weight >= alsoFrom * strongest ? 'also' : 'little';
}

/** Whether nobody said it: left on a screen, or not known. */
export function isSilent(told: StandingEvidence): boolean {
  return told.kind !== 'words' && (told.answer === 'passed' || told.answer === 'dont-know');
}
