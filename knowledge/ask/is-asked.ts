import type { Library } from '../library.ts';
import { hearQuestion } from './hear-question.ts';
import { plainQuestion } from './plain-question.ts';
import { getAskIndex } from './statements.ts';

/**
 * Whether words without the form of a question still ask one: « code rome télévendeur », « un téléconseiller travaille
 * le week-end ». What people tell of themselves (« vendeuse, bac pro commerce ») does not.
 */
export function isPlainlyAsked(words: string, library: Library): boolean {
  const { plain, wanted, named, near } = hearQuestion(words, getAskIndex(library));
  const known = Math.max(near.unheld, ...near.facts.values(), ...near.rubriques.values());
  const clauses = words.split(/[,;.:]/).map(plainQuestion);
  if (known >= likelyKnown && (words.includes('?') || clauses.some((clause) => opensQuestion.test(clause))))
    return true;
  const isStory = tellsOfOneself.test(plain) || opensByDoing.test(plain);
  if (known >= surelyKnown && !isStory && questionWords.test(plain)) return true;
  if (known >= likelyKnown && !tellsOfOneself.test(plain) && asksForFigures.test(plain)) return true;
  if (turnedRound.test(plain) || (questionWords.test(plain) && named.length > 0)) return true;
  if (Math.max(0, ...wanted.values()) < 2 || (opensByDoing.test(plain) && !words.includes('?'))) return false;
  if (questionWords.test(plain) || askedNouns.test(plain)) return true;
  return named[0]?.at === 0 && /^(un|une|le|la|les|l|des) /.test(plain);
}

/** « dois-je », « doit-on », « peut-il »: only a question puts the verb first. */
const turnedRound =
  /\b[a-z]{2,} t (il|elle|on)s?\b|^(ai|dois|puis|peux|pourrais|suis|serai|devrai|aurai|doit|peut|faut|fait|est|va) (t )?(je|il|elle|on)\b/;

/** So near to a known question, with its form or without. */
const likelyKnown = 0.45;
const surelyKnown = 0.62;

/** What people tell of themselves is no question, nor what they do: « faire les plannings », « écouter les appels ». */
const tellsOfOneself = /\b(je|j|moi|mon|ma|mes|nous|me)\b/;
/** Years, codes and figures: who types them asks for what they say. */
const asksForFigures = /\b(\d{4}|0\d 0?\d|effectifs?|chiffres?|code)\b/;
const opensByDoing = /^[a-z]+(er|ir|re|oir)\b|^(pas|plus|jamais|marre|sans|depuis|ancienne?|ex)\b/;

/** Words that open or close a question more often than a story. */
const opensQuestion =
  /^((et|mais|alors|bonjour|donc|euh|sinon) )*((a|d|de|en|par|pour|dans|vers|avec|sur|depuis) )?(qui|que|quoi|quels?|quelles?|combien|comment|pourquoi|quand|c est quand|ou|est ce|y a|y en a|il y a|faut|il faut|(le |les |la |l )?(codes?|duree|definition|difference)|on (doit|peut|est|a|fait|travaille|gagne)|ca (recrute|embauche|dure|coute|paie|paye|existe))\b|\bou (pas|non|pas du tout|quoi)$|\b(savoir|demande) (si|comment|combien|quels?|quelles?|ou|ce que|pourquoi)\b|\b(on|ca|il|elle) (?:[a-z]+ ){1,4}(ou|comment|combien|quoi)$|^(donnez|dites|expliquez|listez|citez|indiquez|precisez|rappelez|enumerez|donne|dis|explique|liste|cite) |^(je )?cherche (des |une )?(infos?|information|renseignement)|\b(qui|quoi|combien|comment|quand)$|\bje peux (quand meme )?(devenir|etre)\b|\b(comprends?|sais|connais) pas (ce|ces|cette|cet|la|le|les)\b/;

const questionWords =
  /\b(quoi|quels?|quelles?|combien|comment|pourquoi|est ce|qu est|que dit|ca change|c est different|vs|(doit|peut|faut|fait|est|va|dit|sont|doivent|peuvent) (t )?(ils?|elles?|on))\b/;

/** Nouns that begin a question, and seldom what one tells of oneself. */
const askedNouns =
  /^(la |le |les |l )?(codes?|regime|qualites?|taille|duree|autres? noms?|synonymes?|definition|salaire|remuneration|horaires|missions|taches|difference|debouches|conditions|competences?|interim|metiers? (proches?|voisins?)|formations? pour|formations?(?=.*\bduree\b)) [a-z]/;
