import { describe, expect, it } from '@jest/globals';
import { isOutdated } from '../../knowledge/is-outdated.ts';

describe('isOutdated', () => {
  it.each([
    ['2025-11-21', true],
    ['2025-11-22', false],
    ['2025-10', true],
    ['2025-11', false],
    ['~2007', true],
    ['2025', false],
    ['2026-11-22', false],
  ])('judges %s on 2026-11-22: %s', (date, outdated) => {
    expect(isOutdated(date, '2026-11-22')).toBe(outdated);
  });
});
