import type { Fact } from '../fact.ts';
import { foldText } from '../fold-text.ts';

/** What a question takes for granted about diplomas, settled by what the facts say; null: it takes nothing, or they do not tell. */
export function judgeNeed(plain: string, facts: readonly Fact[]): 'yes' | 'no' | null {
  if (!isAboutDiploma.test(plain)) return null;
  if (!facts.some(({ text }) => opensWithoutDiploma(text))) return null;
  if (possibleWithout.test(plain)) return 'yes';
  return needed.test(plain) ? 'no' : null;
}

/** Whether a statement says that no diploma is asked. */
export function opensWithoutDiploma(text: string): boolean {
  return /\b(sans diplome|aucun diplome|ni diplome|ne demande aucun|aucun n'est exige)\b/.test(foldText(text));
}

/** « c’est réservé aux hommes ? »: whether a plain question takes the métier for closed to some. */
export function takesForClosed(plain: string): boolean {
  return /\b(reserve\w*|interdit\w*|ferme\w*|(?:que|seulement|uniquement) (?:pour )?(?:les |des |aux )?)(?: aux?| a| pour| les| des| l)* ?(hommes?|femmes?|filles?|garcons?|jeunes|seniors|etrangers|(?:moins|plus) de \d+ ans)\b/.test(
    plain,
  );
}

const isAboutDiploma =
  /\b(diplomes?|bac\d?|baccalaureat|master|licence|bts|brevet|cap|etudes|doctorat|humanites|cess|qualification)\b/;
const possibleWithout = /\b(sans|(j ai|ai|a) pas|pas (de|d)|aucun)\b/;
const needed =
  /\b(faut|fo|falloir|faudrait|oblig\w+|necessaire\w*|exige\w*|besoin|requis\w*|doit on|dois je|indispensable|demandent|reclame\w*)\b/;
