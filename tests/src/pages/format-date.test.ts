import { describe, expect, it } from '@jest/globals';
import { formatPartialDate, isAbout } from '../../../src/pages/format-date.ts';

describe('formatPartialDate', () => {
  it.each([
    ['2025', '2025'],
    ['~2007', '2007'],
    ['2025-04', 'avril 2025'],
    ['2025-04-30', '30 avril 2025'],
    ['2026-09-01', '1er septembre 2026'],
  ])('writes %s as %s', (date, expected) => {
    expect(formatPartialDate(date)).toBe(expected);
  });
});

describe('isAbout', () => {
  it.each([
    ['~2007', true],
    ['2025-04-30', false],
  ])('reads %s', (date, about) => {
    expect(isAbout(date)).toBe(about);
  });
});
