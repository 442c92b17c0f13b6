import type { Lexique } from '../lexique.ts';
import type { Metier } from '../metier.ts';
import { termsOf } from '../search/analyse.ts';
import type { Located, Problem, Records } from './records.ts';

/** Entries led to the whole ROME: their métiers may not be loaded. */
const mayLead = /^lexique\/rome\//;

/** Finds spoken words that lead to no métier: one title must hold the words meant. */
export function checkLexique({ lexique, metiers }: Records): readonly Problem[] {
  const titles = metiers.flatMap(({ value }) => termsOfTitles(value));
  const isTitled = (words: string): boolean => {
    const terms = termsOf(words, 'common');
    return terms.length > 0 && titles.some((known) => terms.every((term) => known.has(term)));
  };
  return lexique.flatMap(({ file, value: { said, means, otherwise } }: Located<Lexique>) => {
    const wrong = [
      { name: 'means', words: mayLead.test(file) ? undefined : means },
      { name: 'otherwise', words: otherwise },
    ];
    return wrong.flatMap(({ name, words }) => {
      if (words === undefined || isTitled(words)) return [];
      const message = `is "${words}", expected words of a label or appellation.`;
      return [{ file, where: `${said}, ${name}`, message }];
    });
  });
}

function termsOfTitles({ label, appellations }: Metier): readonly ReadonlySet<string>[] {
  return [label, ...appellations].map(
    ({ feminine, masculine }) => new Set([feminine, masculine].flatMap((title) => termsOf(title, 'common'))),
  );
}
