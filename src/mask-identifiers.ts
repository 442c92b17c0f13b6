/** What may stand between two groups of digits. */
const gap = '[ .\\/\\-\\u00a0\\u202f]?';

const identifiers: readonly RegExp[] = [
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.\p{L}{2,}/gu,
  // NIR, France: sex, year, month, département, commune, order, and often a key.
  new RegExp(
    `(?<![\\d\\p{L}])[12]${gap}\\d\\d${gap}\\d\\d${gap}\\d[\\dAB]${gap}\\d{3}${gap}\\d{3}(?:${gap}\\d\\d)?(?!\\d)`,
    'giu',
  ),
  // NISS, Belgium: date of birth, order, key.
  new RegExp(`(?<![\\d\\p{L}])\\d\\d${gap}\\d\\d${gap}\\d\\d${gap}\\d{3}${gap}\\d\\d(?!\\d)`, 'gu'),
  // Phones of both countries, with or without their prefix.
  new RegExp(`(?<![\\d\\p{L}])(?:(?:\\+|00)3[23]${gap}(?:\\(0\\))?${gap}|0)[1-9](?:${gap}\\d){7,8}(?!\\d)`, 'gu'),
];

/** A text with its e-mails, phones and social-security numbers of France and Belgium struck out. */
export function maskIdentifiers(text: string): string {
  return identifiers.reduce((masked, pattern) => masked.replace(pattern, '[masked]'), text);
}
