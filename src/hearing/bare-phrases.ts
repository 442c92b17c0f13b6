import { withoutWhere } from '../../knowledge/where.ts';
import { phrasePattern, type WordGroups } from './phrase-pattern.ts';
import { plainText, plainWords } from './plain-words.ts';
import { stripPlainPoliteness } from './politeness.ts';

/** Words that open a wish and are about nothing. */
const openings: ReadonlySet<string> = new Set(
  `bonjour bonsoir salut ben bah euh alors donc et mais moi je on tu vous il me te se actuellement vraiment cherche recherche chercher
  rechercher veux voudrais voulais aimerais souhaite souhaiterais ai ait avoir besoin envie de d a pense compte dois doit peux peut
  vais va essaie interesse interessee faut pouvez as avez y en pour comment ou est ce que c suis etre faire fait fais
  trouver voir un une du des le la les l mon ma mes votre vos au aux`.split(/\s+/),
);

/** « aide-moi à… » opens a wish; « j’aide les vieux » tells of one. */
const helps = /^aide[rz]?$/;

/** Said after it, and about nothing either. */
const endings =
  'svp|vite|urgent|rapidement|ici|maintenant|actuellement|quoi|en ce moment|aujourd hui|vraiment|du tout|depuis ..3 (mois|an|ans|semaines)|a (ma|mon) age|stp|merci';

/** As many openings as are taken away at most: who writes more tells more. */
const mostOpenings = 12;

/**
 * Whole messages of a few words, by what they mean: whatever opens a wish may stand before a phrase, and where somebody looks
 * beside it. The first whose pattern fits is heard. Linear in the message: no pattern has to guess where the opening ends.
 */
export function createBarePhrases<Meaning extends string>(
  says: readonly (readonly [Meaning, string])[],
  groups: WordGroups,
  mostLetters: number,
): (message: string) => Meaning | undefined {
  const patterns = says.map(
    ([meaning, said]) => [meaning, phrasePattern(`^(${said})(ENDINGS)*$`, { ...groups, ENDINGS: endings })] as const,
  );
  return (message) => {
    const words = stripPlainPoliteness(plainWords(withoutWhere(message)));
    const texts = listTexts(words);
    if ((texts[0] ?? '').length > mostLetters) return undefined;
    return patterns.find(([, said]) => texts.some((text) => said.test(text)))?.[0];
  };
}

/** The message whole, then without one opening word after another. */
function listTexts(words: readonly string[]): readonly string[] {
  const end = words.findIndex(
    (word, place) => !openings.has(word) && !(helps.test(word) && words[place + 1] === 'moi'),
  );
  const last = Math.min(end < 0 ? words.length - 1 : end, mostOpenings);
  return Array.from({ length: last + 1 }, (_, from) => plainText(words.slice(from)));
}
