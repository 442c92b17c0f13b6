import type { Library } from '../knowledge/library.ts';
import type { MetierId } from '../knowledge/metier.ts';
import type { Constraint } from './evidence.ts';
import { findObstacles } from './obstacles.ts';
import type { Profile } from './profile.ts';
import { listCompetences } from './rarity.ts';
import type { Reason, Recommendation, Term } from './recommendation.ts';

/** What a piste is rated against. */
export interface Setting {
  readonly profile: Profile;
  readonly library: Library;
  readonly constraints: readonly Constraint[];
  /** Compétences that the person has. */
  readonly held: ReadonlySet<string>;
  /** Evidence that is no objection which a person made: what was left untapped, or not known. */
  readonly silent: ReadonlySet<number>;
}

/** One métier of the belief as a piste: its reasons are the very terms that its score is the sum of. */
export function ratePiste(
  { metierId, score, share }: { readonly metierId: MetierId; readonly score: number; readonly share: number },
  terms: readonly Term[],
  { profile, library, constraints, held, silent }: Setting,
): Recommendation {
  const metier = library.getMetier(metierId);
  const reasonsFor = listReasons(terms.filter(({ weight }) => weight > 0));
  const formations = library.findFormationsTo(metierId, profile.centreId);
  const ofCountry = formations.filter(({ country }) => profile.country === null || country === profile.country);
  return {
    metierId,
    score,
    share,
    fit: rateFit(score, share, reasonsFor),
    isTied: false,
    reasonsFor,
    reasonsAgainst: listReasons(terms.filter(({ weight, evidenceId }) => weight < 0 && !silent.has(evidenceId))),
    obstacles: findObstacles(metier, constraints, library),
    missing: listCompetences(metier).filter((code) => !held.has(code)),
    formationIds: ofCountry.map(({ formationId }) => formationId),
  };
}

/** Two reasons that fully speak, and no more than some thirty métiers as likely. */
const clearScore = 4.4;
const clearShare = 0.03;

/** About one tap. */
const possibleScore = 1.6;

function rateFit(score: number, share: number, reasons: readonly Reason[]): Recommendation['fit'] {
  if (reasons.some(({ kind }) => kind === 'named' || kind === 'metier')) return 'clear';
  if (score >= clearScore && share >= clearShare && reasons.length >= 2) return 'clear';
  return score >= possibleScore ? 'possible' : 'faint';
}

/** One reason of a kind and subject, the heaviest first. */
export function listReasons(terms: readonly Term[]): readonly Reason[] {
  const sums = new Map<string, { reason: Reason; weight: number }>();
  for (const { reason, weight } of terms) {
    const subject = subjectOf(reason);
    const before = sums.get(subject)?.weight ?? 0;
    sums.set(subject, { reason, weight: before + Math.abs(weight) });
  }
  return [...sums.values()].sort((one, other) => other.weight - one.weight).map(({ reason }) => reason);
}

function subjectOf(reason: Reason): string {
  if ('code' in reason) return `${reason.kind} ${reason.code}`;
  if ('words' in reason) return `${reason.kind} ${reason.words.join(' ')}`;
  return 'metierId' in reason ? `${reason.kind} ${reason.metierId}` : reason.kind;
}
