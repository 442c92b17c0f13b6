import type { Library } from '../knowledge/library.ts';
import { findPresent } from '../knowledge/live-library.ts';
import type { MetierId } from '../knowledge/metier.ts';
import { rememberFew } from '../knowledge/remember.ts';
import { type Belief, believe } from './belief.ts';
import type { Constraint, Told } from './evidence.ts';
import { isSilent } from './explain.ts';
import { findHeld } from './held.ts';
import { isHiding } from './obstacles.ts';
import { findCrowded, orderPistes } from './order-pistes.ts';
import { findConstraints, findEvidence, type Profile } from './profile.ts';
import { ratePiste } from './rate-piste.ts';
import type { Obstacle, Recommendation, Recommendations } from './recommendation.ts';
import { computeTerms } from './terms.ts';

/** Below this a métier is a faint echo of one common word, and is not proposed. */
const leastScore = 0.4;

/** A chance word of some fiche gives its métier up to 1.4; sentences that truly tell give the best at least 1.7. */
const leastBestOfWords = 1.5;

/** Nobody reads further, and after some taps nearly every métier has something that speaks for it. */
const mostPistes = 100;

/**
 * The pistes for one person, best first: ranked by the belief alone, with their reasons; constraints only mark or hide.
 * Empty when the person has told nothing that leads anywhere. Ties keep the order of métier ids, so the same profile
 * always gives the same answer.
 */
export function recommend(profile: Profile, library: Library): Recommendations {
  const recommendHere = recommenders.get(findPresent(library)) ?? createRecommender(library);
  recommenders.set(findPresent(library), recommendHere);
  return recommendHere(profile);
}

const recommenders = new WeakMap<Library, (profile: Profile) => Recommendations>();

/** One turn asks for the same pistes several times: to tell them, to offer them, to choose the next question. */
function createRecommender(library: Library): (profile: Profile) => Recommendations {
  return rememberFew(
    ({ centreId, country, events }) => JSON.stringify([centreId, country, events]),
    (profile) => compute(profile, library),
  );
}

function compute(profile: Profile, library: Library): Recommendations {
  const evidence = findEvidence(profile);
  const least = evidence.every(({ kind }) => kind === 'words') ? leastBestOfWords : leastScore;
  const aside = new Set(evidence.flatMap((each) => (isSetAside(each) ? [each.metierId] : [])));
  const likely = findLikely(believe(profile, library), least).filter(({ metierId }) => !aside.has(metierId));
  const wanted = new Set(likely.map(({ metierId }) => metierId));
  const terms = Map.groupBy(computeTerms(evidence, library, wanted), ({ metierId }) => metierId);
  const setting = {
    profile,
    library,
    constraints: findConstraints(profile),
    held: findHeld(profile, library),
    silent: new Set(evidence.filter(isSilent).map(({ id }) => id)),
  };
  const ranked = likely.map((each) => ratePiste(each, terms.get(each.metierId) ?? [], setting));
  const { constraints } = setting;
  const [pistes, hidden] = setAside(ranked, constraints);
  const wantedMore = new Set(constraints.flatMap((each) => (each.kind === 'more-of' ? [each.domaine] : [])));
  return {
    pistes: orderPistes(pistes, library, wantedMore),
    hidden,
    hiddenBy: listHiding(hidden, constraints),
    crowded: findCrowded(pistes, library, wantedMore),
  };
}

/** Not shown again, however likely: the person has said so. */
function isSetAside(told: Told): told is Extract<Told, { kind: 'metier' }> {
  return told.kind === 'metier' && told.answer === 'no';
}

/** What stays, and what constraints hide. */
function setAside(
  ranked: readonly Recommendation[],
  constraints: readonly Constraint[],
): readonly [readonly Recommendation[], readonly Recommendation[]] {
  const isHidden = ({ obstacles }: Recommendation): boolean => obstacles.some((each) => isHiding(each, constraints));
  return [ranked.filter((piste) => !isHidden(piste)), ranked.filter(isHidden)];
}

/** Licences are one thing to a person without any. */
function listHiding(hidden: readonly Recommendation[], constraints: readonly Constraint[]): readonly Obstacle[] {
  const hiding = hidden.flatMap(({ obstacles }) => obstacles.filter((each) => isHiding(each, constraints)));
  const alike = Map.groupBy(hiding, (each) => (each.kind === 'refusal' ? `refusal ${each.code}` : each.kind));
  return [...alike.values()].sort((one, other) => other.length - one.length).flatMap(([first]) => first ?? []);
}

/** One métier in the belief. */
interface Likely {
  readonly metierId: MetierId;
  readonly score: number;
  readonly share: number;
}

/** The métiers for which something speaks, the likeliest first; none when not even the first of them is likely enough. */
function findLikely({ metierIds, logs, shares }: Belief, leastBest: number): readonly Likely[] {
  const likely = metierIds
    .map((metierId, place): Likely => ({ metierId, score: logs[place] ?? 0, share: shares[place] ?? 0 }))
    .filter(({ score }) => score >= leastScore)
    .sort((one, other) => other.score - one.score || one.metierId.localeCompare(other.metierId))
    .slice(0, mostPistes);
  return (likely[0]?.score ?? 0) >= leastBest ? likely : [];
}
