/** A matrix of which few cells are filled: the filled ones of a row stand together. Row `r` is `starts[r]` to `starts[r + 1]`. */
export interface SparseMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly starts: Int32Array;
  readonly places: Int32Array;
  readonly values: Float32Array;
}

/** A full matrix, row by row. */
export interface DenseMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

/** One sparse row: its columns with their values, each column once. */
export type SparseRow = ReadonlyMap<number, number>;

/** Lays sparse rows one behind the other. */
export function createSparseMatrix(rows: readonly SparseRow[], columns: number): SparseMatrix {
  const filled = rows.reduce((sum, { size }) => sum + size, 0);
  const starts = new Int32Array(rows.length + 1);
  const places = new Int32Array(filled);
  const values = new Float32Array(filled);
  let next = 0;
  for (const [row, cells] of rows.entries()) {
    starts[row] = next;
    for (const [column, value] of cells) {
      places[next] = column;
      values[next] = value;
      next += 1;
    }
  }
  starts[rows.length] = next;
  return { rows: rows.length, columns, starts, places, values };
}

/** The same cells, rows for columns. */
export function transpose({ rows, columns, starts, places, values }: SparseMatrix): SparseMatrix {
  const turnedStarts = new Int32Array(columns + 1);
  for (const column of places) turnedStarts[column + 1] = (turnedStarts[column + 1] ?? 0) + 1;
  for (let column = 0; column < columns; column += 1)
    turnedStarts[column + 1] = (turnedStarts[column + 1] ?? 0) + (turnedStarts[column] ?? 0);
  const next = turnedStarts.slice();
  const turnedPlaces = new Int32Array(places.length);
  const turnedValues = new Float32Array(places.length);
  for (let row = 0; row < rows; row += 1) {
    for (let cell = starts[row] ?? 0; cell < (starts[row + 1] ?? 0); cell += 1) {
      const column = places[cell] ?? 0;
      const place = next[column] ?? 0;
      turnedPlaces[place] = row;
      turnedValues[place] = values[cell] ?? 0;
      next[column] = place + 1;
    }
  }
  return { rows: columns, columns: rows, starts: turnedStarts, places: turnedPlaces, values: turnedValues };
}

/** A sparse matrix times a full one. */
export function multiply({ rows, starts, places, values }: SparseMatrix, dense: DenseMatrix): DenseMatrix {
  const width = dense.columns;
  const from = dense.values;
  const product = new Float64Array(rows * width);
  for (let row = 0; row < rows; row += 1) {
    const to = row * width;
    for (let cell = starts[row] ?? 0; cell < (starts[row + 1] ?? 0); cell += 1) {
      const value = values[cell] ?? 0;
      const source = (places[cell] ?? 0) * width;
      for (let column = 0; column < width; column += 1)
        product[to + column] = (product[to + column] ?? 0) + value * (from[source + column] ?? 0);
    }
  }
  return { rows, columns: width, values: product };
}
