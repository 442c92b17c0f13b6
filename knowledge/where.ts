import { towns } from './ask/find-country.ts';

/**
 * Words without where somebody looks: « près de chez moi », « dans ma région », « à Lille ». It speaks for no métier, and no
 * source tells of one place alone.
 */
export function withoutWhere(words: string): string {
  const left = patterns.reduce((rest, pattern) => rest.replace(pattern, ' '), words);
  return left === words
    ? words
    : left
        .replace(/\s+/g, ' ')
        .replace(/ (?=[,.])/g, '')
        .trim();
}

/** A folded pattern for words with or without their accents. */
function accented(folded: string): string {
  return folded.replace(/[aceiou]/g, (letter) => `[${letter}${letters[letter] ?? ''}]`).replace(/\s+/g, '[ -]');
}

const letters: Readonly<Record<string, string>> = { a: 'àâ', c: 'ç', e: 'éèêë', i: 'îï', o: 'ô', u: 'ùûü' };

const near = '(?:(?:pas (?:trop |tres )?)?loin|pres|proche|autour|a cote|aux alentours|pas tres loin)';
const own = '(?:ville|region|coin|commune|departement|secteur|quartier|village|environs|parages)';
const town = `(?:${Object.values(towns)
  .join('|')
  .replace(/\s*\n\s*/g, '')})`;

/** Said after a word that leads to it, or at the very end: « faire des tours » is of no town. */
const patterns: readonly RegExp[] = [
  `(?:,? ?(?:et |mais )?j ?['’]? ?habite|je (?:vis|reside|suis)) (?:a|au|aux|en|pres de|vers|sur|du cote de)? ?${town}`,
  `(?:le |la |les )?(?:plus )?${near} (?:de )?(?:chez (?:moi|nous)|d ?['’]? ?ici|de la maison|de mon domicile)`,
  `(?:(?:dans|sur|pres de|autour de|proche de) (?:la|le|les)|(?:dans|sur|pres de|autour de|proche de|de) (?:ma|mon|mes|notre)) ${own}(?= *(?:de ${town})? *(?:[,;.!?]|$))(?: de ${town})?`,
  '(?:a|dans la) proximite|dans le coin|par ici|dans les environs',
  `(?:a|au|aux|vers|sur|pres de|autour de|proche de|dans|du cote de|region de|en region) ${town}`,
  `(?<=\\p{L} )(?!tours|nice|lens|mons)${town}(?= *(?:[,;.!?]|$))`,
].map((pattern) => new RegExp(`(?<![\\p{L}])${accented(pattern)}(?![\\p{L}])`, 'giu'));
