import { describe, expect, it } from '@jest/globals';
import { findOverdueReviews } from '../../src/emergency-review.ts';
import { loadSmallLibrary } from '../fixtures/real-bot.ts';

describe('findOverdueReviews', () => {
  it.each([
    ['2026-12-01', []],
    ['2027-11-20', []],
    ['2027-12-24', ['FR']],
  ])('on %s names %j', async (today, overdue) => {
    expect(findOverdueReviews(await loadSmallLibrary(), new Date(today))).toEqual(overdue);
  });
});
