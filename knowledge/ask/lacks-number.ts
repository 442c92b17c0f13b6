import { termsOf } from '../search/analyse.ts';
import type { Known } from './answer.ts';
import { nearEnough } from './choose-rubrique.ts';
import type { HeardQuestion } from './hear-question.ts';

/** « combien de PME ont un centre ? » where what comes nearest tells no number of them. */
export function lacksNumber({ facts, formations }: Known, { plain, near }: HeardQuestion): boolean {
  const [, asked = '', ofWhat] = asksForNumber.exec(plain) ?? [];
  if (ofWhat === undefined || asksElse.test(plain) || facts.length === 0 || formations.length > 0) return false;
  if (countedElsewhere.test(ofWhat)) return false;
  const counted = new Set(termsOf(ofWhat, 'common'));
  const isShare = /^(?:pourcentage|proportion|part|taux)/.test(asked);
  return !facts.some(
    ({ factId, text }) =>
      hasNumber.test(text) &&
      ((near.facts.get(factId) ?? 0) >= nearEnough ||
        (isShare && /%| sur dix/.test(text)) ||
        (people.test(ofWhat) && /personnes|téléconseillers/.test(text)) ||
        termsOf(text, 'common').some((term) => counted.has(term))),
  );
}

/** What is counted is the word after. */
const asksForNumber =
  /\b(combien(?= de | d )|pourcentage|nombre|proportion|taux|(?<!(?:on|il|elle|qui|je|tu|ca) )part(?= de | d | des | du )) (?:de |d |des |du )?([a-z]+(?: [a-z]+)?)/;
/** « pourquoi le nombre augmente », « qui calcule combien »: no number is asked for. */
const asksElse = /\b(pourquoi|qui (?!sont|travaill)[a-z]+ (?:combien|le nombre)|comment)\b/;
const people = /^(?:personnes?|salaries?|gens|employes?|monde|telecons[a-z]+|conseillers?)\b/;
/** Times are told with formations, and names in a list that can be counted. */
const countedElsewhere =
  /^(?:appellations?|noms?|titres?|temps|heures?|jours?|mois|semaines?|semestres?|ann?ees?|ans)\b/;
/** Years and codes count nothing; what is left open is told as such. */
const hasNumber =
  /(?<!\d)(?!(?:19|20)\d\d(?!\d)|0\d)\d|\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|cent|mille|zéro|aucune?|plusieurs|nombreu[sx]|nombreuses|change|chiffre|indiquée?)\b/i;
