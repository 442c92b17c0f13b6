import { describe, expect, it } from '@jest/globals';
import { type Example, fitWeights, scoreRow } from '../../../tools/train-match/fit-weights.ts';

/** The right one has more of the first sign; the second sign tells nothing. */
const examples = Array.from({ length: 20 }, (_, place): Example => {
  const rows = [0, 1, 2].map((row) => Float64Array.from([row === place % 3 ? 1 : 0.2 * (row % 2), (place * row) % 5]));
  return { rows, right: place % 3, counts: 1 };
});

describe('fitWeights', () => {
  it('finds the sign that tells, and the same each time', () => {
    const weights = fitWeights(examples);
    for (const { rows, right } of examples) {
      const scores = rows.map((row) => scoreRow(row, weights));
      expect(scores.indexOf(Math.max(...scores))).toBe(right);
    }
    expect(Math.abs(weights[0] ?? 0)).toBeGreaterThan(5 * Math.abs(weights[1] ?? 0));
    expect(fitWeights(examples)).toEqual(weights);
  });

  it('learns nothing of titles whose answer is no candidate', () => {
    const lost = examples.map((example) => ({ ...example, right: -1 }));
    const round = (weights: Float64Array): readonly string[] => Array.from(weights, (weight) => weight.toFixed(6));
    expect(round(fitWeights([...examples, ...lost]))).toEqual(round(fitWeights(examples)));
  });
});
