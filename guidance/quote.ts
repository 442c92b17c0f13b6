/**
 * The person's own words around those that matched, as they typed them: « centre d'appels » rather than « centre » and
 * « appels ». Matched words that cannot be found again are given as they are.
 */
export function quoteMatched(told: string, matched: readonly string[]): readonly string[] {
  const places = matched.map((word) => ({ word, from: findWord(told, word) }));
  const found = places
    .filter(({ from }) => from >= 0)
    .map(({ word, from }) => ({ from, to: from + word.length + countUnit(word, told.slice(from + word.length)) }))
    .sort((one, other) => one.from - other.from);
  const spans: { from: number; to: number }[] = [];
  for (const place of found) {
    const last = spans.at(-1);
    if (last !== undefined && isBridge(told.slice(last.to, place.from))) last.to = Math.max(last.to, place.to);
    else spans.push({ ...place });
  }
  const lost = places.filter(({ from }) => from < 0).map(({ word }) => word);
  return [...new Set([...spans.map(({ from, to }) => told.slice(from, to)), ...lost])];
}

/** A number alone says nothing: « six ans », « 3 enfants ». Gives how long what it counts is. */
function countUnit(word: string, after: string): number {
  return isNumber(word) ? (/^[ \u00a0]+[\p{L}’'-]+/u.exec(after)?.[0].length ?? 0) : 0;
}

/** Whether a word only counts what the next one names. */
export function isNumber(word: string): boolean {
  return number.test(word);
}

const number =
  /^(?:\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante|cent|mille)$/i;

/** What may stand between two words of one expression. */
function isBridge(between: string): boolean {
  return /^[ \u00a0-]*(?:(?:de|du|des|d|la|le|les|l|en|à|au|aux|a)[ '’]+)*$/i.test(between) || between === '';
}

/** Where a word stands as a whole word; -1 when it does not. */
function findWord(text: string, word: string): number {
  const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
  for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + 1)) {
    if (!isLetter(text[from - 1]) && !isLetter(text[from + word.length])) return from;
  }
  return -1;
}
