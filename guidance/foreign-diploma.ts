import { foldText } from '../knowledge/fold-text.ts';

/** Whether a sentence tells of a diploma of another country: « mon diplôme n’est pas reconnu », « un diplôme étranger ». */
export function tellsOfForeignDiploma(words: string): boolean {
  return foreign.test(foldText(words));
}

const diploma = '(?:diplomes?|licence|master|etudes|bac)';
const elsewhere =
  "(?:etrangers?|etrangeres?|pas reconnue?s?|pas valables?|de mon pays|dans mon pays|du pays|d ?['’] ?un autre pays|hors d ?['’] ?europe|equivalences?|reconnaitre)";
/** Countries whose people ask most. */
const nationality =
  '(?:algerien|marocain|tunisien|egyptien|senegalais|ivoirien|camerounais|congolais|guineen|malien|beninois|togolais|gabonais|malgache|haitien|rwandais|burundais|syrien|libanais|irakien|iranien|afghan|turc|ukrainien|russe|roumain|bulgare|polonais|albanais|serbe|portugais|espagnol|italien|bresilien|chinois|indien|americain|anglais|canadien|suisse)(?:ne|e)?s?';
const foreign = new RegExp(
  `\\b${diploma} ${nationality}\\b|\\b${diploma}\\b.{0,40}\\b${elsewhere}\\b|\\b(?:equivalences?|reconnaitre|reconnaissance)\\b.{0,20}\\b${diploma}\\b`,
);
