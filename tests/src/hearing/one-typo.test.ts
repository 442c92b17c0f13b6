import { describe, expect, it } from '@jest/globals';
import { isOneTypoAway, mendTypos } from '../../../src/hearing/one-typo.ts';

describe('isOneTypoAway', () => {
  it.each([
    ['retour', 'retour', true],
    ['reour', 'retour', true],
    ['retourr', 'retour', true],
    ['retoir', 'retour', true],
    ['rteour', 'retour', true],
    ['retuor', 'retour', true],
    ['retou', 'retour', true],
    ['courir', 'mourir', false],
    ['rtuor', 'retour', false],
    ['retournes', 'retour', false],
    ['', 'retour', false],
  ])('compares « %s » with « %s »: %s', (typed, meant, isNear) => {
    expect(isOneTypoAway(typed, meant)).toBe(isNear);
  });
});

describe('mendTypos', () => {
  const vocabulary = new Set(['retour', 'annuler', 'aide', 'annule']);

  it.each([
    ['reour', 'retour'],
    ['aide', 'aide'],
    ['aode', 'aode'],
    ['annuller', 'annuler'],
    ['annulle', 'annule'],
  ])('mends « %s » into « %s »', (typed, mended) => {
    expect(mendTypos([typed], vocabulary)).toEqual([mended]);
  });

  it('leaves a word that two could mean', () => {
    expect(mendTypos(['annulez'], new Set(['annuler', 'annules']))).toEqual(['annulez']);
  });
});
