import type { Tally } from '../import-report.ts';

/** Letters of Windows-1252 that came through as control characters of Unicode. */
const strays: Readonly<Record<string, string>> = {
  '\u0085': '…',
  '\u008c': 'Œ',
  '\u0091': '‘',
  '\u0092': '’',
  '\u0096': '–',
  '\u009c': 'œ',
};

/** Mends one text of the ROME and counts what was mended; one apostrophe for the two kinds that alternate. */
export function mendText(text: string, tally: Tally): string {
  if (isPlain.test(text)) return text;
  const single = text.replaceAll("''", "'");
  if (single !== text) tally.repair('texts with doubled apostrophes');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is mended.
  const spelt = single.replace(/[\u0000-\u0008\u000e-\u001f\u0080-\u009f]/g, (stray) => {
    tally.repair('stray control characters');
    return strays[stray] ?? '';
  });
  return spelt.replaceAll("'", '’').replace(/\s+/g, ' ').trim();
}

/** Most texts: one space between words, none at the ends, no sign that is mended. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is mended.
const isPlain = /^(?:[^\s'\u0000-\u001f\u0080-\u009f]+(?: |$))*(?<! )$/;
