import { describe, expect, it } from '@jest/globals';
import { formatCaseId, formatDay, formatDuration, formatMoment, formatSince, toDay } from '../../../web/desk/format.ts';

const minute = 60_000;
const noon = new Date(2026, 10, 23, 12, 5).getTime();

describe('formatDuration', () => {
  it.each([
    [0, 'moins d’une minute'],
    [minute, '1 minute'],
    [4 * minute, '4 minutes'],
    [95 * minute, '2 heures'],
    [3 * 24 * 60 * minute, '3 jours'],
    [-minute, 'moins d’une minute'],
  ])('of %i ms', (ms, expected) => {
    expect(formatDuration(ms)).toBe(expected);
  });
});

describe('a moment', () => {
  it.each([
    [noon, '12:05'],
    [noon - 24 * 60 * minute, '22 nov., 12:05'],
  ])('at %i', (at, expected) => {
    expect(formatMoment(at, noon)).toBe(expected);
  });

  it('is told by how long ago it was', () => {
    expect([formatSince(noon, noon), formatSince(noon - 3 * minute, noon)]).toEqual([
      'à l’instant',
      'depuis 3 minutes',
    ]);
  });
});

describe('a day', () => {
  it('is the same on its way there and back', () => {
    expect([toDay(noon), formatDay('2026-11-23')]).toEqual(['2026-11-23', 'lundi 23 novembre']);
  });
});

describe('formatCaseId', () => {
  it('shows two halves', () => {
    expect(formatCaseId('K7QM2XPA')).toBe('K7QM-2XPA');
  });
});
