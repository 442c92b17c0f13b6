import { describe, expect, it } from '@jest/globals';
import { domaineOf } from '../../guidance/domaine.ts';
import { metier } from '../fixtures/pistes.ts';

describe('domaineOf', () => {
  it.each([
    [metier('a', { romeCode: 'D1408' }), 'D14'],
    [metier('b', { romeCode: null, nearestRomeCode: 'K2111' }), 'K21'],
  ])('takes the first three signs of the code or of the nearest', (each, domaine) => {
    expect(domaineOf(each)).toBe(domaine);
  });
});
