import { createChance } from './chance.ts';
import { multiplyDense, multiplyTurned, orthogonalise } from './dense.ts';
import { decompose } from './eigen.ts';
import { type DenseMatrix, multiply, type SparseMatrix, transpose } from './sparse-matrix.ts';
import { finish, type Steps } from './steps.ts';

/** The strongest left singular directions of a matrix, as columns, with their singular values. */
export interface LeadingDirections {
  readonly directions: DenseMatrix;
  readonly strengths: Float64Array;
}

export interface LeadingOptions {
  readonly count: number;
  readonly seed: number;
  /** More of them bring weak directions nearer to the truth, each at the cost of one pass. */
  readonly passes?: number;
}

/** Columns tried beyond those wanted: the last ones are then as sure as the first (Halko, Martinsson, Tropp 2011). */
const spare = 30;

/** Truncated singular value decomposition by random projection: the same seed always gives the same directions. */
export function findLeadingDirections(matrix: SparseMatrix, options: LeadingOptions): LeadingDirections {
  return finish(seekLeadingDirections(matrix, options));
}

/** The same in steps of a second or so, where the matrix is large. */
export function* seekLeadingDirections(
  matrix: SparseMatrix,
  { count, seed, passes = 2 }: LeadingOptions,
): Steps<LeadingDirections> {
  const turned = transpose(matrix);
  const width = Math.min(count + spare, matrix.rows, matrix.columns);
  const kept = Math.min(count, width);
  const noise = createNoise(matrix.columns, width, seed);
  yield;
  const projected = multiply(matrix, noise);
  yield;
  let basis = orthogonalise(projected);
  for (let pass = 0; pass < passes; pass += 1) {
    yield;
    const turnedBasis = multiply(turned, basis);
    yield;
    const passed = multiply(matrix, turnedBasis);
    yield;
    basis = orthogonalise(passed);
  }
  yield;
  basis = orthogonalise(basis);
  yield;
  const half = multiply(turned, basis);
  yield;
  const seen = multiply(matrix, half);
  yield;
  const small = multiplyTurned(basis, seen);
  yield;
  const { strengths, directions } = decompose(small);
  yield;
  return {
    directions: multiplyDense(basis, keepColumns(directions, kept)),
    strengths: strengths.slice(0, kept).map((square) => Math.sqrt(Math.max(0, square))),
  };
}

/** Nearly normal numbers: sums of three even ones. */
function createNoise(rows: number, columns: number, seed: number): DenseMatrix {
  const chance = createChance(seed);
  const values = new Float64Array(rows * columns).map(() => chance() + chance() + chance() - 1.5);
  return { rows, columns, values };
}

function keepColumns({ rows, columns, values }: DenseMatrix, kept: number): DenseMatrix {
  const cut = new Float64Array(rows * kept);
  for (let row = 0; row < rows; row += 1) cut.set(values.subarray(row * columns, row * columns + kept), row * kept);
  return { rows, columns: kept, values: cut };
}
