import type { Rubrique } from '../fact.ts';
import { isBetweenCountries } from './find-subject.ts';
import type { HeardQuestion } from './hear-question.ts';

/** A question with its cues put into what was spoken of before, and into how fiches are ordered. */
export function adjustCues(heard: HeardQuestion, lastRubrique: Rubrique | null): HeardQuestion {
  return weighCues(followUp(withoutBills(heard), lastRubrique));
}

/** Bills are paid too, and that is no pay. */
function withoutBills(heard: HeardQuestion): HeardQuestion {
  if (!bills.test(heard.plain) || pay.test(heard.plain)) return heard;
  const wanted = new Map(heard.wanted);
  const rubriques = new Map(heard.near.rubriques);
  for (const each of [wanted, rubriques]) each.delete('salaire');
  return { ...heard, wanted, near: { ...heard.near, rubriques } };
}

const bills =
  /\b(factures?|impayee?s?|dettes?|creances?|loyers?|echeanc\w*|echelonn\w*|recouvr\w*|debiteurs?|satisfaction|retention)\b/;
const pay = /\b(salaires?|remuner\w*|smic|prime\w*|net|brut)\b/;

/** « et en Belgique ? », « et pour un superviseur ? »: the same rubrique again. */
function followUp(heard: HeardQuestion, lastRubrique: Rubrique | null): HeardQuestion {
  const isShort = /^et\b/.test(heard.plain) || heard.asked.length === 0;
  const strongest = Math.max(0, ...heard.wanted.values());
  if (lastRubrique === null || !isShort || strongest >= 2) return heard;
  return { ...heard, wanted: new Map([[lastRubrique, 3]]) };
}

/**
 * Diplomas are told under access too, ways on under evolution and mobility alike; a difference between things of one
 * métier is told where they are.
 */
function weighCues(heard: HeardQuestion): HeardQuestion {
  const wanted = new Map(heard.wanted);
  const diplome = wanted.get('diplome') ?? 0;
  if (diplome > 0) wanted.set('acces', Math.max(wanted.get('acces') ?? 0, diplome - 0.2));
  const onward = Math.max(wanted.get('evolution') ?? 0, wanted.get('mobilite') ?? 0);
  for (const rubrique of ['evolution', 'mobilite'] as const) {
    if (onward > 0) wanted.set(rubrique, Math.max(wanted.get(rubrique) ?? 0, onward - 0.2));
  }
  if (wanted.has('differences') && heard.named.length < 2 && !isBetweenCountries(heard.plain))
    wanted.set('differences', 1.5);
  return { ...heard, wanted };
}
