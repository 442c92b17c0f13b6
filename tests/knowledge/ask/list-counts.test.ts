import { describe, expect, it } from '@jest/globals';
import { listCounts, withoutClaimedCount } from '../../../knowledge/ask/list-counts.ts';

describe('listCounts', () => {
  it.each([
    ['une equipe de dix a quinze teleconseillers', [{ from: 10, to: 15, of: 'people' }]],
    ['plus de 350 000 personnes', [{ from: 350_000, to: 350_000, of: 'people' }]],
    ['septante pourcent', [{ from: 70, to: 70, of: 'share' }]],
    ['trois offres sur dix', [{ from: 30, to: 30, of: 'share' }]],
    ['deux semestres', [{ from: 12, to: 12, of: 'months' }]],
    ['entre 8 h et 22 h', []],
    ['a 16 ans', []],
  ])('counts in « %s »', (plain, counts) => {
    expect(listCounts(plain)).toEqual(counts);
  });
});

describe('withoutClaimedCount', () => {
  it.each([
    ['l afpa c est 400 h', 'l afpa c est  h'],
    ['quelle formation dure 400 h', 'quelle formation dure 400 h'],
    ['en 2015 dix personnes', 'en 2015 dix personnes'],
  ])('makes of « %s »', (plain, without) => {
    expect(withoutClaimedCount(plain)).toBe(without);
  });
});
