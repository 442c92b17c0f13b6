import { describe, expect, it } from '@jest/globals';
import { findCountry } from '../../../knowledge/ask/find-country.ts';

describe('findCountry', () => {
  it.each([
    ['et en belgique', 'BE'],
    ['je cherche a namur', 'BE'],
    ['en france il faut un diplome', 'FR'],
    ['quelle difference entre la france et la belgique', null],
    ['faut il parler neerlandais', null],
    ['les formations de l afpa', 'FR'],
    ['le forem forme a ce metier', 'BE'],
    ['france travail recrute', 'FR'],
    ['le forem aide t il en france', 'FR'],
    ['ni afpa ni forem', null],
    ['quelles langues a liege', 'BE'],
    ['quels horaires', null],
  ])('hears in « %s »: %s', (plain, country) => {
    expect(findCountry(plain)).toBe(country);
  });
});
