import type { Library } from '../knowledge/library.ts';
import { findPresent } from '../knowledge/live-library.ts';
import type { Metier, MetierId } from '../knowledge/metier.ts';
import { rememberFew } from '../knowledge/remember.ts';
import type { Constraint } from './evidence.ts';
import { findConstraints, findEvidence, type Profile } from './profile.ts';
import { listCompetences } from './rarity.ts';
import type { Obstacle, Reason, Recommendation, Recommendations, Term } from './recommendation.ts';
import { computeTerms, domaineOf } from './terms.ts';

/** Below this a métier is a faint echo of one common word, and is not proposed. */
const leastScore = 0.2;

/** A chance word of some fiche gives its métier up to 0.7; sentences that truly tell give the best at least 0.85. */
const leastBestOfWords = 0.75;

/** More of one domaine professionnel than this is put after the others. */
const mostOfOneDomaine = 2;

/**
 * The pistes for one person, best first: ranked by evidence alone, with their reasons; constraints only mark or hide.
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
  const terms = groupByMetier(computeTerms(evidence, library));
  const constraints = findConstraints(profile);
  const held = findHeldCompetences(profile, library);
  const scored = [...terms]
    // A conversation may name a métier that is known no more.
    .filter(([metierId]) => library.findMetier(metierId) !== undefined)
    .map(([metierId, own]) => rate(library.getMetier(metierId), own, { profile, constraints, held, library }))
    .filter(({ score }) => score >= leastScore)
    .sort((one, other) => other.score - one.score || one.metierId.localeCompare(other.metierId));
  const least = evidence.every(({ kind }) => kind === 'words') ? leastBestOfWords : leastScore;
  const ranked = (scored[0]?.score ?? 0) >= least ? scored : [];
  const isHidden = ({ obstacles }: Recommendation): boolean => obstacles.some(({ kind }) => kind === 'refusal');
  return {
    pistes: diversify(
      ranked.filter((piste) => !isHidden(piste)),
      library,
    ),
    hidden: ranked.filter(isHidden),
  };
}

interface Setting {
  readonly profile: Profile;
  readonly constraints: readonly Constraint[];
  readonly held: ReadonlySet<string>;
  readonly library: Library;
}

function rate(
  metier: Metier,
  terms: readonly Term[],
  { profile, constraints, held, library }: Setting,
): Recommendation {
  const score = terms.reduce((sum, { weight }) => sum + weight, 0);
  const reasonsFor = listReasons(terms.filter(({ weight }) => weight > 0));
  const formations = library.findFormationsTo(metier.metierId, profile.centreId);
  const ofCountry = formations.filter(({ country }) => profile.country === null || country === profile.country);
  return {
    metierId: metier.metierId,
    score,
    fit: rateFit(score, reasonsFor),
    reasonsFor,
    reasonsAgainst: listReasons(terms.filter(({ weight }) => weight < 0)),
    obstacles: findObstacles(metier, constraints),
    missing: listCompetences(metier).filter((code) => !held.has(code)),
    formationIds: ofCountry.map(({ formationId }) => formationId),
  };
}

function rateFit(score: number, reasons: readonly Reason[]): Recommendation['fit'] {
  if (reasons.some(({ kind }) => kind === 'named' || kind === 'metier')) return 'clear';
  if (score >= 2.2 && reasons.length >= 2) return 'clear';
  return score >= 0.8 ? 'possible' : 'faint';
}

/** One reason of a kind and subject, the heaviest first. */
function listReasons(terms: readonly Term[]): readonly Reason[] {
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

function findObstacles(metier: Metier, constraints: readonly Constraint[]): readonly Obstacle[] {
  const fromPerson = constraints.flatMap((constraint): readonly Obstacle[] => {
    if (constraint.kind === 'refusal') return metier.contextes.includes(constraint.code) ? [constraint] : [];
    const asked = metier.usualLevel ?? 0;
    return asked > constraint.level ? [{ kind: 'level', level: asked }] : [];
  });
  return metier.isRegulated === true ? [...fromPerson, { kind: 'regulated' }] : fromPerson;
}

/** Compétences that the person confirmed, or that their own words tell of. */
function findHeldCompetences(profile: Profile, library: Library): ReadonlySet<string> {
  const held = new Set<string>();
  for (const each of findEvidence(profile)) {
    if (each.kind === 'words') for (const { code } of library.search.findCompetences(each.words)) held.add(code);
  }
  for (const each of findEvidence(profile)) {
    if (each.kind !== 'competence') continue;
    if (each.answer === 'yes') held.add(each.code);
    else held.delete(each.code);
  }
  return held;
}

function groupByMetier(terms: readonly Term[]): ReadonlyMap<MetierId, readonly Term[]> {
  return Map.groupBy(terms, ({ metierId }) => metierId);
}

/** At most two pistes of one domaine before the others, unless the person named a métier of it: that asks for more. */
function diversify(ranked: readonly Recommendation[], library: Library): readonly Recommendation[] {
  const domaine = ({ metierId }: Recommendation): string => domaineOf(library.getMetier(metierId));
  const asked = new Set(
    ranked.filter(({ reasonsFor }) => reasonsFor.some(({ kind }) => kind === 'named')).map(domaine),
  );
  const counts = new Map<string, number>();
  const first: Recommendation[] = [];
  const later: Recommendation[] = [];
  for (const piste of ranked) {
    const count = (counts.get(domaine(piste)) ?? 0) + 1;
    counts.set(domaine(piste), count);
    (count <= mostOfOneDomaine || asked.has(domaine(piste)) ? first : later).push(piste);
  }
  return [...first, ...later];
}
