import { analyse } from '../search/analyse.ts';
import { meaningOf } from './synonyms.ts';

/** Word families of a plain question and their meanings, with the little words that ask and turn it. */
export function termsOfQuestion(plain: string): ReadonlySet<string> {
  return new Set(
    analyse(plain)
      .filter(({ significance, word }) => (significance !== 'grammar' || turning.has(word)) && !empty.has(word))
      .flatMap(({ term, word }) => [turning.has(word) ? word : term, meaningOf(term) ?? []].flat()),
  );
}

const turning = new Set(
  `combien pourquoi comment qui quand ou sans avec avant apres plus moins entre seul soir quoi devenir sais savoir faut
  doit peut aime trouver recherche cherche cherchent plusieurs jamais toujours`.split(/\s+/),
);
/** What stands for a title taken out, and what every question of the field says. */
const empty = new Set(
  `x centre call center centres centers callcenter vrai vraiment juste concretement exactement chose choses truc trucs`.split(
    ' ',
  ),
);
