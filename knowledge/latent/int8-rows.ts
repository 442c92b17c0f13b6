/** Rows of numbers in one byte each: a row times its scale is nearly what it was. */
export interface Int8Rows {
  readonly width: number;
  readonly scales: Float32Array;
  readonly values: Int8Array;
}

const largest = 127;

/** Keeps rows of so many numbers in a quarter of the room of floats, each as well as its own largest number allows. */
export function quantise(rows: Float64Array, width: number): Int8Rows {
  const count = Math.round(rows.length / width);
  const scales = new Float32Array(count);
  const values = new Int8Array(rows.length);
  for (let row = 0; row < count; row += 1) {
    const from = rows.subarray(row * width, (row + 1) * width);
    const scale = from.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / largest || 1;
    scales[row] = scale;
    for (const [place, value] of from.entries()) values[row * width + place] = Math.round(value / scale);
  }
  return { width, scales, values };
}

/** The product of a row of one with a row of the other; only of their first numbers where `width` is given. */
export function multiplyRows(
  a: Int8Rows,
  rowOfA: number,
  b: Int8Rows,
  rowOfB: number,
  width: number = a.width,
): number {
  const left = a.values;
  const right = b.values;
  let place = rowOfA * a.width;
  let other = rowOfB * b.width;
  const end = place + width;
  // Whole numbers all the way, two sums at a time: a row of 400 products stays far below what 32 bits hold.
  let even = 0;
  let odd = 0;
  for (; place + 1 < end; place += 2, other += 2) {
    even = (even + Math.imul(left[place] ?? 0, right[other] ?? 0)) | 0;
    odd = (odd + Math.imul(left[place + 1] ?? 0, right[other + 1] ?? 0)) | 0;
  }
  if (place < end) even += Math.imul(left[place] ?? 0, right[other] ?? 0);
  return (even + odd) * (a.scales[rowOfA] ?? 0) * (b.scales[rowOfB] ?? 0);
}

/** Adds a row, so many times, to a sum. */
export function addRow({ width, scales, values }: Int8Rows, row: number, times: number, sum: Float64Array): void {
  const factor = times * (scales[row] ?? 0);
  const start = row * width;
  for (let place = 0; place < width; place += 1) sum[place] = (sum[place] ?? 0) + factor * (values[start + place] ?? 0);
}

/** Makes each row 1 long, where it stands; a row of nothing stays nothing. */
export function normaliseRows(rows: Float64Array, width: number): Float64Array {
  for (let start = 0; start < rows.length; start += width) {
    let squares = 0;
    for (let place = start; place < start + width; place += 1) squares += (rows[place] ?? 0) ** 2;
    const length = Math.sqrt(squares) || 1;
    for (let place = start; place < start + width; place += 1) rows[place] = (rows[place] ?? 0) / length;
  }
  return rows;
}
