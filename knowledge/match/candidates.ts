import { type Int8Rows, multiplyRows } from '../latent/int8-rows.ts';
import type { Asked } from './asked.ts';
import type { Shelf } from './shelf.ts';

/** For each subject of a shelf, what can be told of it at a glance. */
export interface Glance {
  /** The families of words that its best label shares with what was asked. */
  readonly worded: Float64Array;
  /** How near its names stand, and all that is told of it. */
  readonly named: Float64Array;
  readonly beside: Float64Array;
  readonly topic: Float64Array;
}

/** The first directions tell most: enough of them to choose whom to look at closely. */
export const glanceWidth = { beside: 128, topic: 96 } as const;

/** Looks at every subject, quickly. */
export function glance(asked: Asked, shelf: Shelf): Glance {
  return {
    worded: shareWords(asked, shelf),
    named: compareAll(asked.beside, shelf.named, glanceWidth.beside),
    beside: compareAll(asked.beside, shelf.beside, glanceWidth.beside),
    topic: compareAll(asked.topic, shelf.topic, glanceWidth.topic),
  };
}

/** How near the names of every subject stand. */
export function compareNamed(asked: Asked, shelf: Shelf): Float64Array {
  return compareAll(asked.beside, shelf.named, glanceWidth.beside);
}

/** How near one row is to each of many, by their first numbers. */
export function compareAll(one: Int8Rows, rows: Int8Rows, width: number): Float64Array {
  const near = new Float64Array(rows.scales.length);
  for (let row = 0; row < near.length; row += 1) near[row] = multiplyRows(one, 0, rows, row, width);
  return near;
}

/** For each subject, the cosine of its best label with these words. */
export function shareWords(words: Worded, shelf: Shelf): Float64Array {
  const best = new Float64Array(shelf.ids.length);
  raiseShared(words, shelf, best);
  return best;
}

/** Words with how much each tells, and their length together. */
export type Worded = Pick<Asked, 'terms' | 'weights' | 'length'>;

/** Raises what is known of each subject to the cosine of its best label with these words, where that is more. */
export function raiseShared({ terms, weights, length }: Worded, shelf: Shelf, best: Float64Array): void {
  const { scratch } = shelf;
  const touched: number[] = [];
  for (const [index, term] of terms.entries()) {
    const square = (weights[index] ?? 0) ** 2;
    for (const label of shelf.holders.get(term) ?? []) {
      const sum = scratch[label] ?? 0;
      if (sum === 0) touched.push(label);
      scratch[label] = sum + square;
    }
  }
  for (const number of touched) {
    const label = shelf.labels[number];
    const cosine = (scratch[number] ?? 0) / (length * (label?.length ?? 1));
    scratch[number] = 0;
    if (label !== undefined && cosine > (best[label.subject] ?? 0)) best[label.subject] = cosine;
  }
}

/** The numbers of the greatest values, the greatest first; values of nothing are left out. */
export function findGreatest(values: Float64Array, most: number): readonly number[] {
  const kept: number[] = [];
  let least = 0;
  for (let number = 0; number < values.length; number += 1) {
    const value = values[number] ?? 0;
    if (value <= least) continue;
    let place = kept.length;
    while (place > 0 && (values[kept[place - 1] ?? 0] ?? 0) < value) place -= 1;
    kept.splice(place, 0, number);
    if (kept.length > most) kept.pop();
    if (kept.length === most) least = values[kept[most - 1] ?? 0] ?? 0;
  }
  return kept;
}
