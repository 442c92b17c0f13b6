import { describe, expect, it } from '@jest/globals';
import { isInForce } from '../../knowledge/registration.ts';

describe('isInForce', () => {
  it.each([
    ['active, until later', true, '2026-11-23', true],
    ['active, until today', true, '2026-11-22', false],
    ['active, until a day that is past', true, '2024-05-24', false],
    ['active, without an end that is told', true, null, false],
    ['inactive, though its date is to come', false, '2027-01-01', false],
  ])('judges a registration %s', (_, isActive, endDate, inForce) => {
    expect(isInForce({ isActive, endDate }, '2026-11-22')).toBe(inForce);
  });
});
