import { foldText } from './fold-text.ts';
import type { Formation } from './formation.ts';
import type { Metier } from './metier.ts';
import { termsOf } from './search/analyse.ts';

/**
 * Certifications of a group of métiers as they concern one of them: first those whose name shares most with its titles, as
 * « équitation » does; what is said to lead there under the same name is not told twice.
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
  const rate = (formation: Formation): number => {
    const terms = termsOf(formation.label);
    return terms.length === 0 ? 0 : terms.filter((term) => titles.has(term)).length / terms.length;
  };
  return ofGroup
    .filter((formation) => !told.has(foldText(formation.label)))
    .map((formation) => ({ formation, share: rate(formation) }))
    .sort((one, other) => other.share - one.share)
    .map(({ formation }) => formation);
}
