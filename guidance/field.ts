import { foldText } from '../knowledge/fold-text.ts';
import { termsOf } from '../knowledge/search/analyse.ts';

/**
 * Whether all these words of a sentence tell where or with whom one would work, and none what one would be: « dans le
 * cinéma », « avec les chevaux », « un métier de la mode ». « Dans un centre d’appels » tells of one place instead.
 */
export function isOfField(told: string, words: readonly string[]): boolean {
  const fields = Array.from(foldText(told).matchAll(field), ([, named = '']) => ` ${named} `);
  const telling = words.filter((word) => termsOf(word).length > 0);
  return telling.length > 0 && telling.every((word) => fields.some((named) => named.includes(` ${foldText(word)} `)));
}

/** A preposition and the definite article, then words up to the next thing said. */
const field =
  /\b(?:(?:dans|avec|autour de) (?:le |la |l ?['’] ?|les )|(?:metiers?|boulot|travail|domaine|secteur|milieu|monde|univers) (?:du |de la |de l ?['’] ?|des ))((?:(?!(?:et|ou|mais|pour|qui|que|je|j|car|donc|avec|dans)\b)[\p{L}-]+ ?){1,4})/gu;
