import type { DenseMatrix } from './sparse-matrix.ts';

/** The products of every two columns of two matrices of as many rows: `left` turned, times `right`. */
export function multiplyTurned(left: DenseMatrix, right: DenseMatrix): DenseMatrix {
  const product = new Float64Array(left.columns * right.columns);
  for (let row = 0; row < left.rows; row += 1) {
    const source = row * right.columns;
    for (let a = 0; a < left.columns; a += 1) {
      const value = left.values[row * left.columns + a] ?? 0;
      if (value === 0) continue;
      const to = a * right.columns;
      for (let b = 0; b < right.columns; b += 1)
        product[to + b] = (product[to + b] ?? 0) + value * (right.values[source + b] ?? 0);
    }
  }
  return { rows: left.columns, columns: right.columns, values: product };
}

/** A full matrix times a full one. */
export function multiplyDense(left: DenseMatrix, right: DenseMatrix): DenseMatrix {
  const product = new Float64Array(left.rows * right.columns);
  for (let row = 0; row < left.rows; row += 1) {
    const to = row * right.columns;
    for (let inner = 0; inner < left.columns; inner += 1) {
      const value = left.values[row * left.columns + inner] ?? 0;
      const source = inner * right.columns;
      for (let column = 0; column < right.columns; column += 1)
        product[to + column] = (product[to + column] ?? 0) + value * (right.values[source + column] ?? 0);
    }
  }
  return { rows: left.rows, columns: right.columns, values: product };
}

/** The products of every two columns of one matrix. Four rows at a time, since to write costs more than to multiply. */
export function multiplyByItself({ rows, columns: size, values }: DenseMatrix): DenseMatrix {
  const product = new Float64Array(size * size);
  const at = (row: number, column: number): number => (row < rows ? (values[row * size + column] ?? 0) : 0);
  for (let row = 0; row < rows; row += 4) {
    const one = row * size;
    const two = Math.min(row + 1, rows - 1) * size;
    const three = Math.min(row + 2, rows - 1) * size;
    const four = Math.min(row + 3, rows - 1) * size;
    for (let a = 0; a < size; a += 1) {
      const w = at(row, a);
      const x = at(row + 1, a);
      const y = at(row + 2, a);
      const z = at(row + 3, a);
      const to = a * size;
      for (let b = a; b < size; b += 1)
        product[to + b] =
          (product[to + b] ?? 0) +
          w * (values[one + b] ?? 0) +
          x * (values[two + b] ?? 0) +
          y * (values[three + b] ?? 0) +
          z * (values[four + b] ?? 0);
    }
  }
  for (let a = 0; a < size; a += 1) for (let b = 0; b < a; b += 1) product[a * size + b] = product[b * size + a] ?? 0;
  return { rows: size, columns: size, values: product };
}

/**
 * Turns the columns into others that span the same space, each of length 1 and at right angles, by Cholesky of their
 * products. Done again on its own result it leaves no rounding errors where columns were nearly alike.
 */
export function orthogonalise(matrix: DenseMatrix): DenseMatrix {
  const size = matrix.columns;
  const upper = factorise(multiplyByItself(matrix));
  const values = matrix.values.slice();
  // Each row x becomes the y of y·U = x, from the left.
  for (let start = 0; start < values.length; start += size) {
    for (let column = 0; column < size; column += 1) {
      const pivot = upper[column * size + column] ?? 0;
      const value = pivot === 0 ? 0 : (values[start + column] ?? 0) / pivot;
      values[start + column] = value;
      const from = column * size;
      for (let next = column + 1; next < size; next += 1)
        values[start + next] = (values[start + next] ?? 0) - value * (upper[from + next] ?? 0);
    }
  }
  return { rows: matrix.rows, columns: size, values };
}

/** A column that depends on those before it has a pivot of nothing. */
const leastPivot = 1e-12;

/** The upper triangle U of a symmetric matrix that is Uᵀ·U. */
function factorise({ columns: size, values }: DenseMatrix): Float64Array {
  const upper = values.slice();
  const largest = Math.max(...Array.from({ length: size }, (_, place) => values[place * size + place] ?? 0));
  for (let row = 0; row < size; row += 1) {
    const start = row * size;
    const squared = upper[start + row] ?? 0;
    const pivot = squared > largest * leastPivot ? Math.sqrt(squared) : 0;
    for (let column = row; column < size; column += 1)
      upper[start + column] = pivot === 0 ? 0 : (upper[start + column] ?? 0) / pivot;
    for (let below = row + 1; below < size; below += 1) {
      const factor = upper[start + below] ?? 0;
      if (factor === 0) continue;
      const to = below * size;
      for (let column = below; column < size; column += 1)
        upper[to + column] = (upper[to + column] ?? 0) - factor * (upper[start + column] ?? 0);
    }
  }
  return upper;
}
