import { analyse, termsOf } from '../search/analyse.ts';
import type { Known } from './answer.ts';
import { nearEnough } from './choose-rubrique.ts';
import type { HeardQuestion } from './hear-question.ts';

/** « combien de PME ont un centre ? » where what comes nearest tells no number of them. */
export function lacksNumber({ facts, formations }: Known, { plain, near, country }: HeardQuestion): boolean {
  const [, asked = '', ofWhat] = asksForNumber.exec(plain.replace(exactly, '')) ?? [];
  if (ofWhat === undefined || asksElse.test(plain) || facts.length === 0) return false;
  if (ofWork.test(plain))
    return !facts.some(({ rubrique }) => rubrique === 'temps-de-travail' || rubrique === 'horaires');
  if (times.test(ofWhat)) {
    const [, spentOn] = timeOf.exec(plain) ?? [];
    if (spentOn !== undefined && !facts.some(({ text }) => tellsTime.test(text) && ofBody(text, spentOn))) return true;
    const [body] = bodies.exec(plain) ?? [];
    // « combien de semaines au Forem ? »: how long it takes elsewhere is no answer.
    if (body !== undefined) return !facts.some(({ text }) => tellsTime.test(text) && ofBody(text, body));
    return formations.length === 0 && !facts.some(({ text }) => tellsTime.test(text));
  }
  if (countedElsewhere.test(ofWhat)) return false;
  const counted = new Set(termsOf(ofWhat, 'common'));
  const isExact = asked !== '' && plain !== plain.replace(exactly, '');
  const isShare = /^(?:pourcentage|proportion|part|taux)/.test(asked);
  return !facts.some(({ factId, text, country: told }) => {
    if (isShare) return /%| sur dix/.test(text);
    if (asksAll.test(plain) && ofInterim.test(text)) return false;
    const bare = text.replace(length, ' ').replace(/aucune ligne.*/, ' ');
    if (!(isExact ? hasDigit : hasNumber).test(bare)) return false;
    // « combien de téléconseillers en Belgique ? »: what is counted is people, of that country.
    if (people.test(ofWhat)) {
      if (country !== null && told !== null && told !== country) return false;
      return !ofWhatElse.test(plain) && /personnes|téléconseillers|%/.test(bare);
    }
    // « Aucun diplôme » counts diplomas, and nothing else.
    const isNear = (near.facts.get(factId) ?? 0) >= nearEnough && hasNumber.test(bare.replace(/\baucune?\b/gi, ' '));
    return isNear || counts(bare, counted);
  });
}

function ofBody(text: string, body: string): boolean {
  return text.toLowerCase().includes(body);
}

/** « nombre exact d’offres ». */
const exactly = / (?:exacte?s?|precise?s?|precisement|exactement)\b/g;
/** « heures de stage »: of what the time is taken. */
const timeOf = /\b(?:heures?|jours?|semaines?) (?:de |d )(stage|pratique|theorie|repos|essai|pause)s?\b/;

/** Who trains, and of whose courses no length is told. */
const bodies = /\b(?:forem|cisp|eft)\b/;

/** Whether a number stands beside one of the words. */
function counts(text: string, counted: ReadonlySet<string>): boolean {
  const words = analyse(text);
  const places = words.flatMap(({ term }, place) => (counted.has(term) ? [place] : []));
  return words.some(({ word }, at) => hasNumber.test(word) && places.some((place) => Math.abs(place - at) <= beside));
}

/** « Intérim, pour les secrétaires de direction : 1 415 ». */
const beside = 5;

/** « l’effectif total »: those in intérim are not all. */
const asksAll = /^(?!.*\binterim)(?=.*\b(?:total|en tout|au total)\b)/;
const ofInterim = /intérim/i;

/** What is counted is the word after. */
const asksForNumber =
  /\b(combien(?= de | d )|pourcentage|nombre|effectif total|proportion|taux|(?<!\b(?:on|il|elle|qui|je|tu|ca) )part(?= de | d | des | du )) (?:de |d |des |du )?([a-z]+(?: [a-z]+)?)/;
/** « pourquoi le nombre augmente », « qui calcule combien »: no number is asked for. */
const asksElse =
  /\b(pourquoi|qui (?!sont|travaill)[a-z]+ (?:combien|le nombre)|comment|(?:job|boulot|travail|metier|role|tache|affaire) de qui)\b/;
const people = /^(?:personnes?|salaries?|gens|employes?|monde|agents?|telecons[a-z]+|conseillers?)\b/;
/** Who obtained, left or failed something is counted nowhere. */
const ofWhatElse =
  /\b(?:obten\w*|recu\w*|reuss\w*|echou\w*|quitt\w*|inscri\w*|demission\w*|handicap\w*|(?:de |la )?nuit|teletravail|domicile|partiel)\b/;
/** Names stand in a list that can be counted. */
const countedElsewhere = /^(?:appellations?|noms?|titres?)\b/;
/** How long one works is no length of a formation. */
const ofWork = /\bcombien d heures (?:[a-z]+ )?(?:par|chaque) (?:semaine|jour|mois)\b/;
/** Lengths are told as numbers, as long or short, or with formations. */
const times = /^(?:temps?|heures?|jours?|mois|semaines?|semestres?|ann?ees?|ans)\b/;
const tellsTime =
  /\d|\b(?:deux|trois|cinq|six|sept|un an|mois|semaines?|semestres?|ans|années|durée|durait|dure|courte?s?|longue?s?|temps|jours?|nuit|vite)\b/i;
/** How long something takes counts nothing else. */
const length =
  /(?:\d[\d\s]*|deux|trois|quatre|cinq|six|sept|huit|plusieurs)\s+(?:semestres?|heures?|mois|semaines?|ans|années?|jours?|fois|h)(?![a-z])/gi;
/** Years and codes count nothing. */
const hasDigit = /(?<!\d)(?!(?:19|20)\d\d(?!\d)|0\d)\d/;
/** Years and codes count nothing; what is left open is told as such. */
const hasNumber =
  /(?<!\d)(?!(?:19|20)\d\d(?!\d)|0\d)\d|\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|cent|mille|zéro|aucune?|plusieurs|nombreu[sx]|nombreuses|change|chiffre|indiquée?)\b/i;
