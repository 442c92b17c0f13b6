import { describe, expect, it } from '@jest/globals';
import { addRow, multiplyRows, normaliseRows, quantise } from '../../../knowledge/latent/int8-rows.ts';

const rows = Float64Array.from([0.6, 0.8, 0, 0, -3, 4, 0, 0, 0]);

describe('quantise', () => {
  it('keeps products of rows to about one hundredth', () => {
    const kept = quantise(rows, 3);
    expect(multiplyRows(kept, 0, kept, 0)).toBeCloseTo(1, 2);
    expect(multiplyRows(kept, 0, kept, 1)).toBeCloseTo(-2.4, 1);
    expect(multiplyRows(kept, 1, kept, 1, 2)).toBeCloseTo(9, 1);
  });

  it('keeps a row of nothing', () => {
    const kept = quantise(rows, 3);
    expect(multiplyRows(kept, 2, kept, 1)).toBe(0);
  });
});

describe('addRow', () => {
  it('adds a row so many times', () => {
    const sum = new Float64Array(3);
    addRow(quantise(rows, 3), 1, 2, sum);
    expect(sum[2]).toBeCloseTo(8, 1);
  });
});

describe('normaliseRows', () => {
  it('makes rows 1 long, but for nothing', () => {
    expect([...normaliseRows(rows.slice(), 3)]).toEqual([0.6, 0.8, 0, 0, -0.6, 0.8, 0, 0, 0]);
  });
});
