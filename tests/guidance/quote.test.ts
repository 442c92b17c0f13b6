import { describe, expect, it } from '@jest/globals';
import { quoteMatched } from '../../guidance/quote.ts';

describe('quoteMatched', () => {
  it.each([
    ['trois ans dans un centre d’appels', ['centre', 'appels'], ['centre d’appels']],
    ['Garde des enfants et ménage', ['enfants', 'ménage', 'Garde'], ['Garde des enfants', 'ménage']],
    ['la nuit et le week end', ['nuit', 'week', 'end'], ['nuit', 'week end']],
    ['je vends', ['vends'], ['vends']],
    ['art et artiste', ['artiste'], ['artiste']],
    ['je vends', ['vente'], ['vente']],
    ['pain pain', ['pain'], ['pain']],
    ['six ans dans un centre d’appels', ['six', 'centre', 'appels'], ['six ans', 'centre d’appels']],
    ['élevé 3 enfants', ['3', 'enfants'], ['3 enfants']],
    ['j’en ai six', ['six'], ['six']],
    ['rien', [], []],
  ])('quotes from « %s » around %j: %j', (told, matched, quoted) => {
    expect(quoteMatched(told, matched)).toEqual(quoted);
  });
});
