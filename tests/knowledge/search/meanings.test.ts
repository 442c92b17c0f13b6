import { describe, expect, it } from '@jest/globals';
import { loadLibrary } from '../../../knowledge/load.ts';

const { search, getMetier } = await loadLibrary('knowledge/data');

describe('findMeanings', () => {
  it.each(['conducteur', 'conductrice', 'Conducteurs', 'je cherche un boulot de conductrice'])(
    'hears a word of several trades in %j',
    (said) => {
      const meanings = search.findMeanings(said);
      expect(meanings?.among.map(({ asked }) => asked)).toEqual(['Bus, car ou tram', 'Camion', 'Engins de chantier']);
      expect(said).toContain(meanings?.word);
    },
  );

  it.each([
    'conducteur de bus',
    'je conduis des camions',
    'boulanger',
    'formateur',
    '',
    'bonjour',
    'zxcv conducteur',
    'inspecteur du travail',
    'auxiliaire de vie',
  ])('asks nothing back for %j', (said) => {
    expect(search.findMeanings(said)).toBeUndefined();
  });
});

describe('findMetiers, of a word of several trades', () => {
  it('puts the main ones first, none as if it were named', () => {
    const found = search.findMetiers('conductrice');
    expect(found.slice(0, 3).map(({ metierId }) => getMetier(metierId).romeCode)).toEqual(['N4103', 'N4101', 'F1302']);
    expect(found.slice(0, 3).map(({ matched }) => matched)).toEqual([
      ['conductrice'],
      ['conductrice'],
      ['conductrice'],
    ]);
    expect(Math.max(...found.map(({ score }) => score))).toBeLessThan(0.6);
  });
});
