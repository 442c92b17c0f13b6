import type { CentreInteretCode, ContexteCode } from '../knowledge/competence.ts';
import type { Fact } from '../knowledge/fact.ts';
import type { Formation } from '../knowledge/formation.ts';
import type { Library } from '../knowledge/library.ts';
import type { Metier, MetierId } from '../knowledge/metier.ts';
import type { SourceId } from '../knowledge/source.ts';
import { findOffers } from './offers.ts';
import { hasEvidence, type Profile } from './profile.ts';
import { recommend } from './recommend.ts';
import type { Obstacle, Reason } from './recommendation.ts';

/** Two métiers side by side, in the order they were named: neither is the better one. */
export interface Comparison {
  readonly sides: readonly [Side, Side];
  readonly sources: readonly SourceId[];
}

/** One of them. */
export interface Side {
  readonly metierId: MetierId;
  /** What one does, the most central first. */
  readonly activites: readonly string[];
  /** Working conditions that the other does not have come first. */
  readonly contextes: readonly ContexteCode[];
  /** Interests that the other does not take: for whom this one may suit more. */
  readonly centresInteret: readonly CentreInteretCode[];
  readonly usualLevel: number | null;
  readonly isRegulated: boolean | null;
  /** How one gets in. */
  readonly acces: Fact | null;
  readonly formations: readonly Formation[];
  /** What of the person speaks for it, and against; null: they have told nothing to go by. */
  readonly fit: {
    readonly reasons: readonly Reason[];
    readonly against: readonly Reason[];
    readonly obstacles: readonly Obstacle[];
  } | null;
}

/** As much as two columns of a phone bear. */
const most = { activites: 3, contextes: 4, centresInteret: 2, formations: 2, reasons: 2 } as const;

/** Sets two métiers side by side for one person. */
export function compareMetiers(one: MetierId, other: MetierId, profile: Profile, library: Library): Comparison {
  const [first, second] = [library.getMetier(one), library.getMetier(other)];
  const sides = [describe(first, second, profile, library), describe(second, first, profile, library)] as const;
  const sources = sides.flatMap(({ metierId, acces, formations }) => [
    ...library.getMetier(metierId).definition.sources,
    ...(acces?.sources ?? []),
    ...formations.flatMap((formation) => formation.sources),
  ]);
  return { sides, sources: [...new Set(sources)] };
}

function describe(metier: Metier, other: Metier, profile: Profile, library: Library): Side {
  const { metierId, usualLevel, isRegulated, facts } = metier;
  const isOwn = (code: ContexteCode): boolean => !other.contextes.includes(code);
  const { country } = profile;
  return {
    metierId,
    activites: metier.activites.slice(0, most.activites).map(({ label }) => label),
    contextes: [...metier.contextes.filter(isOwn), ...metier.contextes.filter((code) => !isOwn(code))].slice(
      0,
      most.contextes,
    ),
    centresInteret: metier.centresInteret
      .filter((code) => !other.centresInteret.includes(code))
      .slice(0, most.centresInteret),
    usualLevel,
    isRegulated,
    acces:
      facts.find(
        (fact) => fact.rubrique === 'acces' && (country === null || fact.country === null || fact.country === country),
      ) ?? null,
    formations: findOffers(metierId, profile, library).leading.slice(0, most.formations),
    fit: hasEvidence(profile) ? findFit(metierId, profile, library) : null,
  };
}

function findFit(metierId: MetierId, profile: Profile, library: Library): Side['fit'] {
  const { pistes, hidden } = recommend(profile, library);
  const piste = [...pistes, ...hidden].find((each) => each.metierId === metierId);
  return {
    reasons: piste?.reasonsFor.slice(0, most.reasons) ?? [],
    against: piste?.reasonsAgainst.slice(0, most.reasons) ?? [],
    obstacles: piste?.obstacles ?? [],
  };
}
