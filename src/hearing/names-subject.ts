import { phrasePattern } from './phrase-pattern.ts';
import { plainText, plainWords } from './plain-words.ts';

const GROUPS = {
  OF_ANY_METIER:
    'metier*|poste*|emploi*|boulot|travail|diplome*|bac*|master|licence|bts|cap|titre*|certif*|formation*|stage*|contrat*|cdi|cdd|' +
    'interim*|alternan*|apprenti*|permis|salaire*|niveau*|entretien*|test*|experience*|an|ans|annee*|mois|semaine*|jour*|heure*|' +
    'centre*|entreprise*|employeur*|debutant*|adulte*|jeune*|personne*|femme*|homme*|equipe*|client*|vae|rqth|handicap*',
};

/** « c’est quoi un astronaute ? », « comment devenir trader ? » */
const NAMES = phrasePattern('(quoi|fait|que|etre|comme|pour|de|gagne|gagner) (un|une)|devenir');
/** « c’est quoi un BTS ? », « pour le devenir », and « peut-on devenir chef ? », which asks where a métier leads. */
const NAMES_NOTHING = phrasePattern(
  '(un|une|devenir) (OF_ANY_METIER)|(on|il|elle|peut|le|la) devenir|devenir (ca|cela)|devenir$',
  GROUPS,
);

/** Whether a question names what it is about, so that what was spoken of before is not meant. */
export function namesSubject(words: string): boolean {
  const text = plainText(plainWords(words));
  return NAMES.test(text) && !NAMES_NOTHING.test(text);
}
