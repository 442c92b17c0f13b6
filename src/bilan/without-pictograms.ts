/** Signs that the shipped font has: letters of Europe, figures, punctuation and the signs of our pictures. */
const drawable =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\u0020-\u007e\u00a0-\u00bf\u2010-\u203a€\u202f\u2212×÷]/u;

/** A text that the shipped font can draw whole: smileys and letters of other writings are left out. */
export function withoutPictograms(text: string): string {
  const drawn = [...text.normalize('NFC').replace(/[\t\r]/g, ' ')].filter(
    (sign) => sign === '\n' || drawable.test(sign),
  );
  return drawn
    .join('')
    .replace(/ +(?=[ \u202f])/g, '')
    .trim();
}
