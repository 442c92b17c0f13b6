const UNITS = 'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(
  ' ',
);
const TENS: ReadonlyMap<string, number> = new Map([
  ['vingt', 20],
  ['vingts', 20],
  ['trente', 30],
  ['quarante', 40],
  ['cinquante', 50],
  ['soixante', 60],
  ['septante', 70],
  ['octante', 80],
  ['huitante', 80],
  ['nonante', 90],
]);

/** A number read in plain words, and how many of the words it took. */
export interface ReadNumber {
  readonly value: number;
  readonly length: number;
}

/**
 * The number from 0 to 9999 that begins these words, in digits or in French of France, Belgium or Switzerland
 * (« soixante-dix », « septante »). Reads as far as the words make one number: « trois quatre » is 3.
 */
export function readNumber(words: readonly string[]): ReadNumber | undefined {
  return readDigits(words) ?? readNumberWords(words);
}

function readDigits(words: readonly string[]): ReadNumber | undefined {
  const [first = '', second = ''] = words;
  if (!/^\d{1,4}$/.test(first)) return undefined;
  // « 1 500 » is one number; « 1 3 » is two.
  if (first.length === 1 && first !== '0' && /^\d{3}$/.test(second))
    return { value: Number(first + second), length: 2 };
  return { value: Number(first), length: 1 };
}

function readNumberWords(words: readonly string[]): ReadNumber | undefined {
  let value: number | undefined;
  let length = 0;
  while (length < words.length) {
    // « et » only before « un », « une » and « onze », after a ten: « vingt et un », « soixante et onze ».
    const hasAnd = words[length] === 'et' && (value ?? 0) % 100 >= 20 && /^(une?|onze)$/.test(words[length + 1] ?? '');
    const next = addWord(value, words[length + (hasAnd ? 1 : 0)] ?? '');
    if (next === undefined) break;
    value = next;
    length += hasAnd ? 2 : 1;
  }
  return value === undefined ? undefined : { value, length };
}

/** The number said so far with one word more; nothing when the word does not go on with it. */
function addWord(said: number | undefined, word: string): number | undefined {
  if (said === 0) return undefined;
  const thousands = Math.floor((said ?? 0) / 1000) * 1000;
  const below = (said ?? 0) - thousands;
  if (word === 'mille') return thousands === 0 && below < 10 ? Math.max(below, 1) * 1000 : undefined;
  if (word === 'cent' || word === 'cents') return below < 10 ? thousands + Math.max(below, 1) * 100 : undefined;

  const rest = below % 100;
  if (rest === 4 && /^vingts?$/.test(word)) return (said ?? 0) + 76;
  const ten = TENS.get(word);
  if (ten !== undefined) return rest === 0 ? (said ?? 0) + ten : undefined;
  const unit = word === 'une' ? 1 : UNITS.indexOf(word);
  if (unit === -1) return undefined;
  return isUnitAllowed(rest, unit, said) ? (said ?? 0) + unit : undefined;
}

function isUnitAllowed(rest: number, unit: number, said: number | undefined): boolean {
  if (unit === 0) return said === undefined;
  if (rest === 0) return true;
  // « soixante-dix » and « quatre-vingt-seize » go on counting past the ten; « dix-sept » is said in two words.
  if (rest === 60 || rest === 80) return true;
  if (rest === 10 || rest === 70 || rest === 90) return unit >= (rest === 10 ? 7 : 1) && unit <= 9;
  return rest % 10 === 0 && rest >= 20 && unit <= 9;
}
