import { phrasePattern, type WordGroups } from './phrase-pattern.ts';
import { plainText, plainWords } from './plain-words.ts';

const GROUPS: WordGroups = {
  ME: '(je|j|moi|mon|ma|mes|me|suis|ai)',
};

const ROOFLESS =
  '(je (suis|vis|dors)|me retrouve) ..2 (a la rue|dans la rue|sdf|sans abri|sans domicile|dans un foyer de urgence|en foyer de urgence)|je (vis|dors) ..1 dehors|je (vis|dors) dans (ma|la|une) voiture|(je ai|pas|plus) ..2 ou dormir';

/** Subjects on which a person of the centre helps better than a program: told of oneself, not of a métier. */
const SUBJECTS = phrasePattern(
  [
    '(je (suis|ai ete)|etre) ..1 (battue|battu|violee|viole|agressee|agresse|harcelee|harcele|discriminee|discrimine|maltraitee|maltraite)',
    '(mon|ma) (ex|mari|femme|conjoint|conjointe|copain|copine|pere|mere|compagnon|compagne) ..2 (frappe|bat|tape|menace|insulte|violente*)',
    '(harcelement|harcele*) ..3 (travail|boulot|chef|patron|collegue*)|(chef|patron|collegue*) ..2 harcele*',
    ROOFLESS,
    '(je (ai|suis)|en) ..2 (sans papiers|situation irreguliere|demandeur de asile|demandeuse de asile|oqtf)|pas de (papiers|titre de sejour)',
    '(je (ai|suis) ..3|mon|ma|une|un) (cancer|maladie grave|maladie chronique|depression|burn out|burnout|handicap|handicapee|handicape|rqth|addiction|alcoolique|toxicomane|seropositif|seropositive)',
    '(je (sors|sortais|viens de sortir)|sorti|sortie) ..1 de (prison|detention|hopital psychiatrique|desintoxication|cure)',
    '(je (suis)|en) surendettement|surendette|surendettee|interdit bancaire|(les|des|mes) huissiers|huissier* ..2 (vien*|passe*|veu*|pren*|saisi*|chez)|(ai|recu|menace*) ..3 huissier*|(expulsion|expulsee|expulse)',
    '(ME) ..3 (plus de quoi manger|rien a manger|pas de quoi manger)|(je )?mange (plus|pas) a ma faim',
  ].join('|'),
  GROUPS,
);

/** Whether a message touches on something that a counsellor had better hear: health, violence, papers, debts, hunger. */
export function hearSensitive(words: string): boolean {
  return SUBJECTS.test(plainText(plainWords(words)));
}

const WITHOUT_ROOF = phrasePattern(ROOFLESS, GROUPS);

/** Whether somebody has nowhere to sleep: « je dors dans ma voiture ». */
export function hearRoofless(words: string): boolean {
  return WITHOUT_ROOF.test(plainText(plainWords(words)));
}
