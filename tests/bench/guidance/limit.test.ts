import { describe, expect, it } from '@jest/globals';
import { leastChoices, limitOf } from '../../../bench/guidance/limit.ts';

describe('limitOf', () => {
  it('is one bit for sure answers, and what theory says with one in ten wrong', () => {
    expect(limitOf({ kind: 'each', wrong: 0 })).toBeCloseTo(1);
    expect(limitOf({ kind: 'each', wrong: 0.1 })).toBeCloseTo(0.531, 3);
  });

  it('is less where people tap only some of what fits, and nothing where they tick everything', () => {
    const tapping = { kind: 'tap', untapped: 0.35, wrong: 0.05, skipped: 0.15 } as const;
    expect(limitOf(tapping)).toBeLessThan(limitOf({ ...tapping, skipped: 0 }));
    expect(limitOf({ kind: 'everything' })).toBe(0);
  });
});

describe('leastChoices', () => {
  it('is how many halvings lead from all to five', () => {
    expect(leastChoices({ kind: 'each', wrong: 0 }, 80)).toBeCloseTo(4, 2);
  });
});
