import { describe, expect, it } from '@jest/globals';
import { isSearchPattern, listSearches, noSearches } from '../../src/search-urls.ts';

const metier = {
  romeCode: null,
  nearestRomeCode: 'D1408',
  label: { feminine: 'Hôtesse', masculine: 'Hôte d’accueil' },
};
const patterns = {
  ...noSearches,
  offers: { FR: 'https://fr.example/?rome={romeCode}', BE: 'https://be.example/{label}' },
};

describe('isSearchPattern', () => {
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
  ])('%s: %s', (value, expected) => expect(isSearchPattern(value)).toBe(expected));
});

describe('listSearches', () => {
  it('fills in the code and the title, as an address may hold them', () => {
    expect(listSearches(metier, null, patterns)).toEqual([
      { kind: 'offers', country: 'FR', url: 'https://fr.example/?rome=D1408' },
      { kind: 'offers', country: 'BE', url: 'https://be.example/H%C3%B4te%20d%E2%80%99accueil' },
    ]);
  });

  it('names formations before offers', () => {
    const both = { ...patterns, formations: { FR: 'https://cours.example/{romeCode}', BE: null } };
    expect(listSearches(metier, 'FR', both).map(({ kind, url }) => [kind, url])).toEqual([
      ['formations', 'https://cours.example/D1408'],
      ['offers', 'https://fr.example/?rome=D1408'],
    ]);
  });

  it('leads to the country of the person alone, and nowhere that nobody named', () => {
    expect(listSearches(metier, 'BE', patterns).map(({ country }) => country)).toEqual(['BE']);
    expect(listSearches(metier, null, noSearches)).toEqual([]);
    const codeless = { ...metier, nearestRomeCode: null };
    expect(listSearches(codeless, null, patterns).map(({ country }) => country)).toEqual(['BE']);
  });
});
