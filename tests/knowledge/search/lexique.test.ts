import { describe, expect, it } from '@jest/globals';
import { loadLibrary } from '../../../knowledge/load.ts';

const { search } = await loadLibrary('knowledge/data');

describe('the lexique in a sentence', () => {
  it('hears several words said together before one word among others', () => {
    const [first, second] = search.findMetiers('ranger la classe avec des camions');
    expect([first?.metierId, second?.metierId]).toEqual(['atsem', 'conducteur-poids-lourd']);
    expect(first?.score).toBeGreaterThan((second?.score ?? 1) + 0.05);
  });

  it('hears words that repeat as they stand only', () => {
    expect(search.findMetiers('vendre en porte à porte')[0]?.metierId).toBe('attache-commercial');
    const porting = search.findMetiers('trier et porter les lettres').map(({ metierId }) => metierId);
    expect(porting[0]).toBe('facteur');
  });

  it('gives way to most of a title: « les livraisons à vélo » are not every livreur’s', () => {
    const [first] = search.findMetiers('faire les livraisons a velo');
    expect(first?.metierId).toBe('coursier');
  });

  it('is as sure of one word said alone', () => {
    const [camions] = search.findMetiers('des camions');
    expect(camions).toMatchObject({ metierId: 'conducteur-poids-lourd' });
    expect(camions?.score).toBeGreaterThan(0.85);
  });
});
