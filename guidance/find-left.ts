import { closeElisions, foldText } from '../knowledge/fold-text.ts';
import type { Library } from '../knowledge/library.ts';
import type { MetierId } from '../knowledge/metier.ts';

/** The métier that somebody has or had and wants to leave: « je suis caissière depuis 20 ans, je veux changer ». */
export function findLeft(words: string, library: Library): MetierId | undefined {
  const said = closeElisions(foldText(words)).replace(/\s+/g, ' ').trim();
  const [, title] = leaves.test(said) && words.length <= mostLetters ? (own.exec(said) ?? []) : [];
  const [best] = title === undefined ? [] : library.search.findMetiers(title);
  return best?.by === 'label' && best.score >= surelyNamed ? best.metierId : undefined;
}

const end = "(?= ?(?:[,;.!?]|$| (?:et|mais|car|parce|maintenant|aujourd'hui|depuis)\\b))";
const work = '(?:metier|travail|boulot|job|taf|voie|vie|secteur|domaine|branche|carriere|profession)';
const doing = `(?:d'etre|etre|d'exercer|de (?:le |la )?faire (?:ca|ce ${work})|de continuer|continuer|(?:de |du |d')(?:ce |mon |mes |ma )?${work})`;

/** « changer de magasin », « marre du bruit » and « plus le dimanche » leave no métier. */
const leaves = new RegExp(
  `\\bchanger(?: (?:de |d')(?:${work}|air))?${end}|\\bchanger$|\\b(?:autre chose|autre metier|reconver[a-z]+|reorient[a-z]+)\\b|` +
    `\\b(?:j'en ai marre|ras le bol|plus envie|(?:veux|peux|supporte) plus|degoute?e?s?)(?: (?:${doing})\\b|${end})|` +
    `\\bm'ennuie\\b|\\bquitter (?:ce |mon |ma |le )?(?:${work}|poste|emploi)\\b`,
);

/** What they are or were, up to the next clause. */
const own =
  /\b(?:je suis|j'suis|jsuis|chui|j'etais|j'ai (?:toujours |longtemps )?ete|ancien(?:ne)?|ex|(?:travaille|bosse) comme|(?:plus|d') ?etre|metier de|metier d') (?:une? |le |la |les |l')?([a-z'-]+(?: (?!(?:et|mais|depuis|pendant|je|qui|car|puis|au|aux|dans|chez|sur|il|on|ca)\b)[a-z'-]+){0,4})/;

const surelyNamed = 0.8;

/** A long story is more than this. */
const mostLetters = 300;
