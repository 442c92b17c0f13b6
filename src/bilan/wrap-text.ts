/** Advances of DejaVu Sans Bold in hundredths of its size, the widest of our letters: signs by the width they share. */
const widths: readonly (readonly [width: number, signs: string])[] = [
  [20, '\u202f'],
  [35, "ijlîïIJ' /\u00a0"],
  [45, '’.,;:f-!()'],
  [50, 'rt–'],
  [60, 'czsçL?'],
  [66, 'vxyk«»aàâä'],
  [70, 'eéèêëoôöEFTÉ0123456789'],
  [73, 'bdghnpquùûüSYCPZÇ'],
  [78, 'BAKRVXÀ'],
  [86, 'UGDHNOQ'],
  [110, 'mwMW…æœ'],
];
const widthOf = new Map(widths.flatMap(([width, signs]) => [...signs].map((sign) => [sign, width / 100] as const)));

/** Of a sign that is in no list: as wide as the widest capital. */
const otherWidth = 1;

/** Cuts a text into lines no wider than `width`, at its spaces; a word that is wider is cut itself. */
export function wrapText(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .split(/[ \n\t]+/)
    .filter(Boolean)
    .flatMap((each) => cutWord(each, size, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measureText(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

/** How wide a text is at most. */
export function measureText(text: string, size: number): number {
  return [...text].reduce((sum, sign) => sum + (widthOf.get(sign) ?? otherWidth), 0) * size;
}

function cutWord(word: string, size: number, width: number): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const sign of word) {
    if (part !== '' && measureText(part + sign, size) > width) {
      parts.push(part);
      part = '';
    }
    part += sign;
  }
  return [...parts, part];
}
