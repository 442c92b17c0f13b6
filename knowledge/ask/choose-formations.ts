import type { Rubrique } from '../fact.ts';
import type { Formation } from '../formation.ts';
import type { MetierId } from '../metier.ts';
import type { NamedFormation } from './ask-index.ts';
import type { Asking } from './asking.ts';
import { type Concept, conceptsOf } from './hear-question.ts';
import { compare } from './relevance.ts';

/** A short answer shows at most this many formations. */
const mostFormations = 3;

/**
 * The formations that a question is about: one it names, else those that lead to the métier, the centre's own first,
 * else those of its group of métiers.
 */
export function chooseFormations(
  rubrique: Rubrique,
  metierId: MetierId,
  asking: Pick<Asking, 'heard' | 'library' | 'index' | 'country' | 'centreId'>,
): readonly Formation[] {
  const { heard, library, index, country, centreId } = asking;
  const said = conceptsOf(heard.plain, () => false);
  const named = findNamedFormations(said, asking);
  const leading = library.findFormationsTo(metierId, centreId ?? undefined);
  const wanted = leading.length > 0 ? leading : library.findFormationsOfGroup(metierId, centreId ?? undefined);
  const wantedIds = new Set(wanted.map(({ formationId }) => formationId));
  const own = index.formations.filter(({ formation }) => wantedIds.has(formation.formationId));
  const fitting = (named.length > 0 ? named : own).filter(
    ({ formation }) =>
      (rubrique !== 'duree' || formation.duration !== null) && (country === null || formation.country === country),
  );
  return fitting
    .map(({ formation, terms }) => ({ formation, ...compare(terms, said, index.weigh) }))
    .sort((a, b) => Number(isOwn(b.formation)) - Number(isOwn(a.formation)) || b.weight - a.weight)
    .flatMap(({ formation }) => library.findFormation(formation.formationId) ?? [])
    .sort((a, b) => Number(hasExpired(a)) - Number(hasExpired(b)))
    .slice(0, mostFormations);
}

/** One that is named is told of, though it has expired: after what can be had today. */
function hasExpired({ registration }: Formation): boolean {
  return registration?.isActive === false;
}

/** Of what a person may hear of, only a centre's own offer carries its id. */
function isOwn({ centreId }: Formation): boolean {
  return centreId !== null;
}

/** This much of a formation's name must be said. */
const mostlySaid = 0.7;

/** Formations whose name the question says, nearly whole; the one it says most of. */
export function findNamedFormations(
  said: readonly Concept[],
  { index: { formations, weigh }, library, centreId }: Pick<Asking, 'index' | 'library' | 'centreId'>,
): readonly NamedFormation[] {
  const words = new Set(said.flat());
  const weightOf = (terms: readonly string[]): number => terms.reduce((sum, term) => sum + weigh(term), 0);
  const isOffered = ({ formation }: NamedFormation): boolean =>
    (formation.centreId === null || formation.centreId === centreId) &&
    library.findFormation(formation.formationId) !== undefined;
  const named = formations
    .filter(isOffered)
    .map((formation) => {
      const saidTerms = formation.labelTerms.filter((term) => words.has(term));
      return { formation, count: saidTerms.length, share: weightOf(saidTerms) / weightOf(formation.labelTerms) };
    })
    .filter(({ count, share }) => count >= 2 && share >= mostlySaid);
  const most = Math.max(0, ...named.map(({ count, share }) => count * share));
  return named.filter(({ count, share }) => count * share === most).map(({ formation }) => formation);
}
