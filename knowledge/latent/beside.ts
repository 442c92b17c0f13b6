import type { Lessons } from './lessons.ts';
import { createSparseMatrix, type SparseMatrix, type SparseRow } from './sparse-matrix.ts';

/** How many words away still counts as beside. */
const reach = 6;
/** Words of two titles of one thing stand further apart than words of one title. */
const acrossTitles = 0.5;
/** Frequent neighbours count a little less than their share (Levy, Goldberg and Dagan 2015). */
const damping = 0.75;

/** For each word, how much each other stands beside it. A clause that repeats counts once. */
export function countNeighbours(
  { texts, families }: Lessons,
  places: ReadonlyMap<string, number>,
): readonly SparseRow[] {
  const rows: Map<number, number>[] = Array.from(places, () => new Map());
  const add = (one: number, other: number, count: number): void => {
    const row = rows[one];
    if (one !== other) row?.set(other, (row.get(other) ?? 0) + count);
  };
  const find = (words: readonly string[]): readonly number[] => words.map((word) => places.get(word) ?? -1);
  for (const clause of uniqueBy(texts.flat(), (words) => words.join(' '))) {
    const found = find(clause);
    for (const [at, one] of found.entries()) {
      for (let next = Math.max(0, at - reach); next <= Math.min(found.length - 1, at + reach); next += 1) {
        const other = found[next] ?? -1;
        if (one >= 0 && other >= 0 && next !== at) add(one, other, 1 / Math.sqrt(Math.abs(next - at)));
      }
    }
  }
  for (const family of families) addFamily(family.map(find), add);
  return rows;
}

function addFamily(
  titles: readonly (readonly number[])[],
  add: (one: number, other: number, count: number) => void,
): void {
  const different = uniqueBy(titles, (words) => words.join(' '));
  for (const title of different) {
    for (const other of different) {
      if (other === title) continue;
      const count = acrossTitles / (different.length - 1) / Math.sqrt(other.length);
      for (const one of title) for (const next of other) if (one >= 0 && next >= 0) add(one, next, count);
    }
  }
}

function uniqueBy<T>(list: readonly T[], keyOf: (one: T) => string): readonly T[] {
  return [...new Map(list.map((one) => [keyOf(one), one])).values()];
}

/** Keeps what is beside a word more often than chance would have it (positive pointwise mutual information). */
export function weighNeighbours(rows: readonly SparseRow[]): SparseMatrix {
  const sums = rows.map((row) => [...row.values()].reduce((sum, count) => sum + count, 0));
  const damped = sums.map((sum) => sum ** damping);
  const all = damped.reduce((sum, value) => sum + value, 0);
  const weighed = rows.map((row, place) => {
    const kept = new Map<number, number>();
    for (const [other, count] of row) {
      const surprise = Math.log((count / (sums[place] ?? 1)) * (all / (damped[other] ?? 1)));
      if (surprise > 0) kept.set(other, surprise);
    }
    return kept;
  });
  return createSparseMatrix(weighed, rows.length);
}
