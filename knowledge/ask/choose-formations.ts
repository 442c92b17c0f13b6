import type { Rubrique } from '../fact.ts';
import type { Formation } from '../formation.ts';
import type { Library } from '../library.ts';
import type { MetierId } from '../metier.ts';
import type { Country } from '../source.ts';
import { type Concept, conceptsOf, type HeardQuestion } from './hear-question.ts';
import { compare } from './relevance.ts';
import type { AskIndex, NamedFormation } from './statements.ts';

/** A short answer shows at most this many formations. */
const mostFormations = 3;

/** The formations that a question is about: one it names, else those that lead to the métier, best first. */
export function chooseFormations(
  { plain }: HeardQuestion,
  rubrique: Rubrique,
  metierId: MetierId,
  country: Country | null,
  library: Library,
  index: AskIndex,
): readonly Formation[] {
  const said = conceptsOf(plain, () => false);
  const named = findNamedFormations(said, index);
  const leading = library.findFormationsTo(metierId);
  const own = index.formations.filter(({ formation }) => leading.includes(formation));
  const fitting = (named.length > 0 ? named : own).filter(
    ({ formation }) =>
      (rubrique !== 'duree' || formation.duration !== null) && (country === null || formation.country === country),
  );
  return fitting
    .map(({ formation, terms }) => ({ formation, ...compare(terms, said, index.weigh) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ formation }) => formation)
    .slice(0, mostFormations);
}

/** This much of a formation's name must be said. */
const mostlySaid = 0.7;

/** Formations whose name the question says, nearly whole; the one it says most of. */
export function findNamedFormations(
  said: readonly Concept[],
  { formations, weigh }: AskIndex,
): readonly NamedFormation[] {
  const words = new Set(said.flat());
  const weightOf = (terms: readonly string[]): number => terms.reduce((sum, term) => sum + weigh(term), 0);
  const named = formations
    .map((formation) => {
      const saidTerms = formation.labelTerms.filter((term) => words.has(term));
      return { formation, count: saidTerms.length, share: weightOf(saidTerms) / weightOf(formation.labelTerms) };
    })
    .filter(({ count, share }) => count >= 2 && share >= mostlySaid);
  const most = Math.max(0, ...named.map(({ count, share }) => count * share));
  return named.filter(({ count, share }) => count * share === most).map(({ formation }) => formation);
}
