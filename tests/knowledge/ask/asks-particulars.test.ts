import { describe, expect, it } from '@jest/globals';
import { asksParticulars } from '../../../knowledge/ask/asks-particulars.ts';

describe('asksParticulars', () => {
  it.each([
    'dans quelles universites la licence de superviseur est elle donnee',
    'il est ou le cisp le plus proche de huy',
    'quel call center y a t il pres de chez moi',
    'la formation au forem elle commence quel jour',
    'quels sont les horaires d ouverture du centre de vdc',
    'quelle note faut il a l epreuve',
    'combien de superviseurs ont la licence',
    'quelle est la duree moyenne d un appel',
    'combien d offres y avait il en province de luxembourg',
  ])('hears in « %s » where, when or how many of a place', (plain) => {
    expect(asksParticulars(plain)).toBe(true);
  });

  it.each([
    'combien de temps dure la formation a l afpa',
    'quels sont les horaires des centres d appels',
    'quel metier est le plus proche de la vente',
    'ou travaille un teleconseiller',
    'les offres sans province viennent d ou',
    'dans quels secteurs travaille t on',
  ])('leaves « %s » to the facts', (plain) => {
    expect(asksParticulars(plain)).toBe(false);
  });
});
