import { describe, expect, it } from '@jest/globals';
import { isOfferedOn, sessionsFrom } from '../../knowledge/offered.ts';

describe('isOfferedOn', () => {
  it.each([
    [null, true],
    ['2026-11-22', true],
    ['2026-11-21', false],
    ['2026-11', true],
    ['2026-10', false],
    ['2026', true],
    ['~2025', false],
  ])('says of an offer until %s on 22 November 2026: %s', (validUntil, isOffered) => {
    expect(isOfferedOn({ validUntil }, '2026-11-22')).toBe(isOffered);
  });
});

describe('sessionsFrom', () => {
  it('leaves out what has started before the day', () => {
    const [past, today, month] = ['2026-11-21', '2026-11-22', '2026-11'].map((start) => ({
      start,
      end: null,
      isFull: false,
    }));
    expect(
      sessionsFrom(
        [past, today, month].flatMap((each) => each ?? []),
        '2026-11-22',
      ),
    ).toEqual([today, month]);
  });
});
