import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addQuestion, measureGain, modelQuestion, openOutlook, type Question } from '../../guidance/joint-gain.ts';
import { runs } from '../fixtures/runs.ts';

const count = 8;
const sure = modelQuestion({ core: 1, plain: 1, none: 0 });
const noisy = modelQuestion({ core: 0.7, plain: 0.6, none: 0.1 });
const even = openOutlook(new Float64Array(count).fill(1 / count));
const asks = (holders: readonly number[], model = sure, core = 0): Question => {
  return { holders: Int32Array.from(holders), core, model };
};

describe('measureGain', () => {
  it('is one bit for a question that halves what is likely, and is always answered right', () => {
    expect(measureGain(even, asks([0, 1, 2, 3]))).toBeCloseTo(1);
    expect(measureGain(even, asks([0]))).toBeCloseTo(0.5436, 3);
  });

  it('is nothing for what all have, or nobody has', () => {
    expect(measureGain(even, asks([0, 1, 2, 3, 4, 5, 6, 7], noisy))).toBeCloseTo(0);
    expect(measureGain(even, asks([], noisy))).toBeCloseTo(0);
  });

  it('is nothing for a second question that repeats a sure first one, and all for one across it', () => {
    const after = addQuestion(even, asks([0, 1, 2, 3]));
    expect(measureGain(after, asks([0, 1, 2, 3]))).toBeCloseTo(0);
    expect(measureGain(after, asks([0, 1, 4, 5]))).toBeCloseTo(1);
    expect(measureGain(addQuestion(after, asks([0, 1, 4, 5])), asks([0, 2, 4, 6]))).toBeCloseTo(1);
  });

  it('is never more after another question than before it, and never below nothing', () => {
    const holders = fc.uniqueArray(fc.nat(count - 1));
    fc.assert(
      fc.property(
        holders,
        holders,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: count, maxLength: count }),
        (one, other, masses) => {
          const whole = masses.reduce((sum, mass) => sum + mass, 0);
          const before = openOutlook(Float64Array.from(masses, (mass) => mass / whole));
          const question = asks(one, noisy, Math.min(1, one.length));
          const alone = measureGain(before, question);
          const later = measureGain(addQuestion(before, asks(other, noisy)), question);
          expect(later).toBeLessThanOrEqual(alone + 1e-9);
          expect(later).toBeGreaterThanOrEqual(-1e-9);
        },
      ),
      runs,
    );
  });
});

describe('addQuestion', () => {
  it('splits what is likely, and loses nothing of it', () => {
    const after = addQuestion(addQuestion(even, asks([0, 1], noisy)), asks([1, 2], noisy, 1));
    expect(after.ways).toBe(4);
    expect(after.masses.reduce((sum, mass) => sum + mass, 0)).toBeCloseTo(1);
    expect(after.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });
});
