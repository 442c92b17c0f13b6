/** Candidates for one title, of which one is right. */
export interface Example {
  /** One row of signs a candidate. */
  readonly rows: readonly Float64Array[];
  /** The place of the right one; -1 where it is not among them. */
  readonly right: number;
  readonly counts: number;
}

export interface FitOptions {
  /** How hard each weight is pulled back to nothing: what a few titles alone ask for stays small. */
  readonly pull: number;
  readonly rounds: number;
}

/** Measured on the development halves in five folds: less pull fits titles by heart, more levels all signs. */
const usual: FitOptions = { pull: 0.03, rounds: 300 };
const step = 0.05;

/**
 * The weights that make the right candidate the likeliest of its rivals (softmax), by gradient with a step of its own for
 * each weight (Adam). No chance is in it: the same examples always give the same weights.
 */
export function fitWeights(examples: readonly Example[], { pull, rounds }: FitOptions = usual): Float64Array {
  const width = examples[0]?.rows[0]?.length ?? 0;
  const { mean, spread } = measureColumns(examples, width);
  const known = examples
    .filter(({ right }) => right >= 0)
    .map((example) => ({
      ...example,
      rows: example.rows.map((row) => row.map((x, j) => (x - at(mean, j)) / at(spread, j))),
    }));
  const all = known.reduce((sum, { counts }) => sum + counts, 0);
  const weights = new Float64Array(width);
  const drift = new Float64Array(width);
  const size = new Float64Array(width);
  for (let round = 1; round <= rounds; round += 1) {
    const slope = new Float64Array(width);
    for (const example of known) addSlope(example, weights, slope);
    for (let j = 0; j < width; j += 1) {
      const value = at(slope, j) / all + pull * at(weights, j);
      drift[j] = 0.9 * at(drift, j) + 0.1 * value;
      size[j] = 0.99 * at(size, j) + 0.01 * value * value;
      const pace = Math.sqrt(at(size, j) / (1 - 0.99 ** round)) + 1e-8;
      weights[j] = at(weights, j) - (step * at(drift, j)) / (1 - 0.9 ** round) / pace;
    }
  }
  return weights.map((weight, j) => weight / at(spread, j));
}

function addSlope({ rows, right, counts }: Example, weights: Float64Array, slope: Float64Array): void {
  const scores = rows.map((row) => scoreRow(row, weights));
  const most = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - most));
  const all = shares.reduce((sum, share) => sum + share, 0);
  for (const [place, row] of rows.entries()) {
    const error = (at(shares, place) / all - (place === right ? 1 : 0)) * counts;
    if (Math.abs(error) < 1e-6) continue;
    for (let j = 0; j < slope.length; j += 1) slope[j] = at(slope, j) + error * at(row, j);
  }
}

/** How much speaks for one candidate. */
export function scoreRow(row: Float64Array, weights: Float64Array): number {
  let score = 0;
  for (let j = 0; j < weights.length; j += 1) score += at(weights, j) * at(row, j);
  return score;
}

function measureColumns(
  examples: readonly Example[],
  width: number,
): { readonly mean: Float64Array; readonly spread: Float64Array } {
  const rows = examples.flatMap((example) => example.rows);
  const mean = new Float64Array(width);
  const spread = new Float64Array(width);
  for (const row of rows) for (let j = 0; j < width; j += 1) mean[j] = at(mean, j) + at(row, j) / rows.length;
  for (const row of rows)
    for (let j = 0; j < width; j += 1) spread[j] = at(spread, j) + (at(row, j) - at(mean, j)) ** 2 / rows.length;
  return { mean, spread: spread.map((value) => Math.sqrt(value) || 1) };
}

function at(list: ArrayLike<number>, place: number): number {
  return list[place] ?? 0;
}
