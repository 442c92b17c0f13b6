import { describe, expect, it } from '@jest/globals';
import { estimate, findRank, measureRanks, orderRun } from '../../../bench/retrieval/metrics.ts';

describe('orderRun', () => {
  it('orders as trec_eval does: by score, equal ones by id, descending', () => {
    const run = orderRun(
      [
        { id: 'C1', score: 1 },
        { id: 'C3', score: 1 },
        { id: 'C2', score: 2 },
        { id: 'C4', score: 0 },
      ],
      3,
    );
    expect(run.map(({ id }) => id)).toEqual(['C2', 'C3', 'C1']);
  });
});

describe('findRank', () => {
  it('counts from 1; 0 is nowhere', () => {
    const run = [
      { id: 'a', score: 2 },
      { id: 'b', score: 1 },
    ];
    expect(findRank(run, new Set(['b', 'c']))).toBe(2);
    expect(findRank(run, new Set(['c']))).toBe(0);
  });
});

describe('measureRanks', () => {
  it('gives the usual measures', () => {
    const measures = measureRanks([1, 2, 6, 0]).map(([name, { mean }]) => [name, Number(mean.toFixed(4))]);
    expect(measures).toEqual([
      ['MRR', 0.4167],
      ['acc@1', 0.25],
      ['acc@5', 0.5],
      ['acc@10', 0.75],
    ]);
  });
});

describe('estimate', () => {
  it('gives the same bounds each time, around the mean', () => {
    const values = Array.from({ length: 100 }, (_, place) => place % 2);
    const { mean, low, high } = estimate(values);
    expect(mean).toBe(0.5);
    expect(low).toBeGreaterThan(0.35);
    expect(high).toBeLessThan(0.65);
    expect(estimate(values)).toEqual({ mean, low, high });
  });
});
