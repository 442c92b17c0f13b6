import type { Metier } from '../metier.ts';
import { termsOf } from '../search/analyse.ts';
import type { Located, Problem, Records } from './records.ts';

/** Finds spoken words that lead to no métier: `means` must be said by one métier's titles. */
export function checkLexique({ lexique, metiers }: Records): readonly Problem[] {
  const titles = metiers.map(({ value }) => new Set(titleTerms(value)));
  return lexique.flatMap(({ file, value }: Located<{ said: string; means: string }>) => {
    const terms = termsOf(value.means, 'common');
    if (terms.length > 0 && titles.some((known) => terms.every((term) => known.has(term)))) return [];
    const message = `is "${value.means}", expected words of a label or appellation.`;
    return [{ file, where: `${value.said}, means`, message }];
  });
}

function titleTerms({ label, appellations }: Metier): readonly string[] {
  const titles = [label, ...appellations].flatMap(({ feminine, masculine }) => [feminine, masculine]);
  return titles.flatMap((title) => termsOf(title, 'common'));
}
