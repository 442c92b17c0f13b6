import type { DenseMatrix } from './sparse-matrix.ts';

/** What a symmetric matrix only stretches: directions (as columns) and by how much, the strongest first. */
export interface Eigen {
  readonly strengths: Float64Array;
  readonly directions: DenseMatrix;
}

/**
 * Decomposes a full symmetric matrix: Householder's reduction to three diagonals, then QL steps (the classic pair
 * tred2 and tql2 of EISPACK). Exact to rounding, for up to some thousand rows.
 */
export function decompose({ columns: size, values }: DenseMatrix): Eigen {
  const rows = Array.from({ length: size }, (_, row) => values.slice(row * size, (row + 1) * size));
  const { diagonal, beside } = reduce(rows);
  const turned = turnRows(rows);
  settle(diagonal, beside, turned);
  const order = Array.from(diagonal.keys()).sort((a, b) => at(diagonal, b) - at(diagonal, a));
  const directions = new Float64Array(size * size);
  for (const [column, from] of order.entries()) {
    const direction = rowOf(turned, from);
    for (let row = 0; row < size; row += 1) directions[row * size + column] = at(direction, row);
  }
  const strengths = Float64Array.from(order, (from) => at(diagonal, from));
  return { strengths, directions: { rows: size, columns: size, values: directions } };
}

interface ThreeDiagonals {
  readonly diagonal: Float64Array;
  readonly beside: Float64Array;
}

/** Makes the matrix three diagonals; its rows then hold the rotation that did it, as columns. */
function reduce(rows: readonly Float64Array[]): ThreeDiagonals {
  const size = rows.length;
  const diagonal = new Float64Array(size);
  const beside = new Float64Array(size);
  for (let last = size - 1; last > 0; last -= 1) diagonal[last] = reflect(rows, beside, last);
  for (let row = 0; row < size; row += 1) unfold(rows, diagonal, row);
  return { diagonal, beside };
}

/** Clears one row left of the diagonal by a reflection; gives what the unfolding needs of it. */
function reflect(rows: readonly Float64Array[], beside: Float64Array, last: number): number {
  const row = rowOf(rows, last);
  const before = row.subarray(0, last);
  const scale = last > 1 ? before.reduce((sum, value) => sum + Math.abs(value), 0) : 0;
  if (scale === 0) {
    beside[last] = at(row, last - 1);
    return 0;
  }
  for (let k = 0; k < last; k += 1) row[k] = at(row, k) / scale;
  let h = before.reduce((sum, value) => sum + value * value, 0);
  const f = at(row, last - 1);
  const g = f >= 0 ? -Math.sqrt(h) : Math.sqrt(h);
  beside[last] = scale * g;
  h -= f * g;
  row[last - 1] = f - g;
  const products = new Float64Array(last);
  for (let j = 0; j < last; j += 1) {
    const other = rowOf(rows, j);
    const own = at(row, j);
    let sum = at(products, j) + at(other, j) * own;
    for (let k = 0; k < j; k += 1) {
      sum += at(other, k) * at(row, k);
      products[k] = at(products, k) + at(other, k) * own;
    }
    products[j] = sum;
  }
  const half = products.reduce((sum, value, j) => sum + value * at(row, j), 0) / (2 * h * h);
  for (let j = 0; j < last; j += 1) beside[j] = at(products, j) / h - half * at(row, j);
  for (let j = 0; j < last; j += 1) {
    const other = rowOf(rows, j);
    for (let k = 0; k <= j; k += 1) other[k] = at(other, k) - (at(row, j) * at(beside, k) + at(beside, j) * at(row, k));
  }
  for (let j = 0; j < last; j += 1) rowOf(rows, j)[last] = at(row, j) / h;
  return h;
}

/** Applies a reflection to the rotation so far. */
function unfold(rows: readonly Float64Array[], diagonal: Float64Array, place: number): void {
  const row = rowOf(rows, place);
  if (at(diagonal, place) !== 0) {
    const sums = new Float64Array(place);
    for (let k = 0; k < place; k += 1) {
      const other = rowOf(rows, k);
      const factor = at(row, k);
      for (let j = 0; j < place; j += 1) sums[j] = at(sums, j) + factor * at(other, j);
    }
    for (let k = 0; k < place; k += 1) {
      const other = rowOf(rows, k);
      const factor = at(other, place);
      for (let j = 0; j < place; j += 1) other[j] = at(other, j) - at(sums, j) * factor;
    }
  }
  diagonal[place] = at(row, place);
  row.fill(0, 0, place);
  row[place] = 1;
  for (let k = 0; k < place; k += 1) rowOf(rows, k)[place] = 0;
}

/** QL steps on three diagonals; the turned rotation follows, so that its rows end as the directions. */
function settle(diagonal: Float64Array, beside: Float64Array, turned: readonly Float64Array[]): void {
  const size = diagonal.length;
  beside.copyWithin(0, 1);
  beside[size - 1] = 0;
  for (let low = 0; low < size; low += 1) {
    for (let split = findSplit(diagonal, beside, low); split !== low; split = findSplit(diagonal, beside, low))
      step(diagonal, beside, turned, { low, split });
  }
}

function findSplit(diagonal: Float64Array, beside: Float64Array, low: number): number {
  for (let place = low; place < diagonal.length - 1; place += 1) {
    const size = Math.abs(at(diagonal, place)) + Math.abs(at(diagonal, place + 1));
    if (Math.abs(at(beside, place)) <= Number.EPSILON * size) return place;
  }
  return diagonal.length - 1;
}

function step(
  diagonal: Float64Array,
  beside: Float64Array,
  turned: readonly Float64Array[],
  { low, split }: { readonly low: number; readonly split: number },
): void {
  let g = (at(diagonal, low + 1) - at(diagonal, low)) / (2 * at(beside, low));
  const r = Math.hypot(g, 1);
  g = at(diagonal, split) - at(diagonal, low) + at(beside, low) / (g + (g >= 0 ? r : -r));
  let sine = 1;
  let cosine = 1;
  let p = 0;
  for (let place = split - 1; place >= low; place -= 1) {
    const f = sine * at(beside, place);
    const b = cosine * at(beside, place);
    const length = Math.hypot(f, g);
    beside[place + 1] = length;
    if (length === 0) {
      diagonal[place + 1] = at(diagonal, place + 1) - p;
      beside[split] = 0;
      return;
    }
    sine = f / length;
    cosine = g / length;
    g = at(diagonal, place + 1) - p;
    const q = (at(diagonal, place) - g) * sine + 2 * cosine * b;
    p = sine * q;
    diagonal[place + 1] = g + p;
    g = cosine * q - b;
    rotate(rowOf(turned, place), rowOf(turned, place + 1), { sine, cosine });
  }
  diagonal[low] = at(diagonal, low) - p;
  beside[low] = g;
  beside[split] = 0;
}

function rotate(
  one: Float64Array,
  next: Float64Array,
  { sine, cosine }: { readonly sine: number; readonly cosine: number },
): void {
  for (let k = 0; k < one.length; k += 1) {
    const f = at(next, k);
    next[k] = sine * at(one, k) + cosine * f;
    one[k] = cosine * at(one, k) - sine * f;
  }
}

function turnRows(rows: readonly Float64Array[]): readonly Float64Array[] {
  return rows.map((_, column) => Float64Array.from(rows, (row) => at(row, column)));
}

function at(list: Float64Array, place: number): number {
  return list[place] ?? 0;
}

function rowOf(rows: readonly Float64Array[], place: number): Float64Array {
  return rows[place] ?? new Float64Array();
}
