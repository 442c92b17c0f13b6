import { describe, expect, it } from '@jest/globals';
import { registeredOn } from '../../knowledge/registration.ts';

const told = { replacedBy: [], certifiers: [], accessWays: [], links: [] };

describe('registeredOn', () => {
  it.each([
    ['active, until later', true, '2026-11-23', true, '2026-11-23'],
    ['active, until today', true, '2026-11-22', false, '2026-11-22'],
    ['active, until a day that is past', true, '2024-05-24', false, '2024-05-24'],
    ['active, without an end that is told', true, null, false, null],
    ['inactive since a day', false, '2024-05-24', false, '2024-05-24'],
    ['ended before its day', false, '2027-01-01', false, null],
  ])('judges a registration %s', (_, isActive, endDate, isActiveThen, endDateThen) => {
    expect(registeredOn({ ...told, isActive, endDate }, '2026-11-22')).toEqual({
      ...told,
      isActive: isActiveThen,
      endDate: endDateThen,
    });
  });
});
