import { foldText } from './fold-text.ts';
import type { Formation } from './formation.ts';
import type { Metier } from './metier.ts';
import { termsOf } from './search/analyse.ts';
import { weighTerms } from './search/weigh-terms.ts';

/**
 * Certifications of a group of métiers as they concern one of them: first those whose name shares most with its titles, a rare
 * word most of all; what is said to lead there under the same name is not told twice.
 */
export function orderGroup(
  { label, appellations }: Metier,
  ofGroup: readonly Formation[],
  leading: readonly Formation[],
): readonly Formation[] {
  const told = new Set(leading.map((formation) => foldText(formation.label)));
  const titles = new Set(
    [label, ...appellations].flatMap(({ feminine, masculine }) => [...termsOf(feminine), ...termsOf(masculine)]),
  );
  const named = ofGroup
    .filter((formation) => !told.has(foldText(formation.label)))
    .map((formation) => ({ formation, terms: termsOf(formation.label) }));
  // « Sportif » stands in every name of the group, « équestre » in one.
  const weights = weighTerms(named.map(({ terms }) => ({ terms })));
  const rate = (terms: readonly string[]): number =>
    terms.filter((term) => titles.has(term)).reduce((sum, term) => sum + (weights.get(term) ?? 0), 0);
  return named
    .map(({ formation, terms }) => ({ formation, shared: rate(terms) }))
    .sort((one, other) => other.shared - one.shared)
    .map(({ formation }) => formation);
}
