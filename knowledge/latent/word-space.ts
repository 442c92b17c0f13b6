import { addRow, type Int8Rows, normaliseRows } from './int8-rows.ts';

/** What the knowledge itself teaches of words: how much each tells, and which belong together. */
export interface WordSpace {
  readonly places: ReadonlyMap<string, number>;
  /** How much a word tells: the logarithm of how rare it is among the texts. */
  readonly weights: Float32Array;
  /** How much a word tells that the texts never use, or only once. */
  readonly unknownWeight: number;
  /** Words said beside the same words are near each other (PPMI). */
  readonly beside: Int8Rows;
  /** Words of the same texts are near each other (LSA). */
  readonly topic: Int8Rows;
}

export type Side = 'beside' | 'topic';

/** Where a text stands, from its words with how often each was said; 1 long, or nothing where no word is known. */
export function locate(space: WordSpace, side: Side, words: ReadonlyMap<string, number>): Float64Array {
  const rows = space[side];
  const sum = new Float64Array(rows.width);
  for (const [word, times] of words) {
    const place = space.places.get(word);
    if (place !== undefined) addRow(rows, place, (space.weights[place] ?? 0) * (1 + Math.log(times)), sum);
  }
  return normaliseRows(sum, rows.width);
}
