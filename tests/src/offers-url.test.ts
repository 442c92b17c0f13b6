import { describe, expect, it } from '@jest/globals';
import { isOffersPattern, listOffersUrls, noOffers } from '../../src/offers-url.ts';

const metier = {
  romeCode: null,
  nearestRomeCode: 'D1408',
  label: { feminine: 'Hôtesse', masculine: 'Hôte d’accueil' },
};
const patterns = { FR: 'https://fr.example/?rome={romeCode}', BE: 'https://be.example/{label}' };

describe('isOffersPattern', () => {
  it.each([
    ['https://fr.example/?rome={romeCode}', true],
    ['https://fr.example/', false],
    ['http://fr.example/{label}', false],
    ['https://fr.example/{ville}', false],
    ['javascript:alert("{label}")', false],
    ['https://{label', false],
    ['https://fr.example/{romeCode}?q={rome-code}', false],
    ['https://fr.example/{romeCode}?q={label', false],
    ['https://{label}.example/', false],
  ])('%s: %s', (value, expected) => expect(isOffersPattern(value)).toBe(expected));
});

describe('listOffersUrls', () => {
  it('fills in the code and the title, as an address may hold them', () => {
    expect(listOffersUrls(metier, null, patterns)).toEqual([
      { country: 'FR', url: 'https://fr.example/?rome=D1408' },
      { country: 'BE', url: 'https://be.example/H%C3%B4te%20d%E2%80%99accueil' },
    ]);
  });

  it('leads to the country of the person alone, and nowhere that nobody named', () => {
    expect(listOffersUrls(metier, 'BE', patterns).map(({ country }) => country)).toEqual(['BE']);
    expect(listOffersUrls(metier, null, noOffers)).toEqual([]);
    const codeless = { ...metier, nearestRomeCode: null };
    expect(listOffersUrls(codeless, null, patterns).map(({ country }) => country)).toEqual(['BE']);
  });
});
