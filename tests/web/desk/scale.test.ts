import { describe, expect, it } from '@jest/globals';
import { findTop, formatCount, measure } from '../../../web/desk/scale.ts';

describe('findTop', () => {
  it.each([
    [0, 5],
    [5, 5],
    [6, 10],
    [17, 20],
    [100, 100],
    [412, 500],
  ])('above %i is %i', (greatest, top) => {
    expect(findTop(greatest)).toBe(top);
  });
});

describe('a count', () => {
  it('that could tell who stays hidden', () => {
    expect([formatCount('fewer'), measure('fewer') < 5]).toEqual(['moins de 5', true]);
  });

  it('is written as in French', () => {
    expect([formatCount(12_345), measure(12)]).toEqual(['12\u202f345', 12]);
  });
});
