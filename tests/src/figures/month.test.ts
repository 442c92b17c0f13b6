import { describe, expect, it } from '@jest/globals';
import { addMonths, isSettled, monthOf } from '../../../src/figures/month.ts';

describe('addMonths', () => {
  it.each([
    ['2026-11', 1, '2026-12'],
    ['2026-12', 1, '2027-01'],
    ['2026-11', -36, '2023-11'],
  ])('of %s and %d gives %s', (month, months, expected) => {
    expect(addMonths(month, months)).toBe(expected);
  });
});

describe('isSettled', () => {
  it('is so from the third day of the next month on', () => {
    const third = Date.UTC(2026, 11, 3);
    expect(monthOf(third)).toBe('2026-12');
    expect([isSettled('2026-11', third - 1), isSettled('2026-11', third)]).toEqual([false, true]);
  });
});
