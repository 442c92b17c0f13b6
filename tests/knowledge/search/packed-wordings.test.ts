import { describe, expect, it } from '@jest/globals';
import { listTerms, packWordings, unpackWording } from '../../../knowledge/search/packed-wordings.ts';
import { createWording } from '../../../knowledge/search/wording.ts';

const wordings = ['Conseillère en banque', 'Chargé de clientèle', '', 'banque'].map(createWording);
const packed = packWordings(wordings);

describe('unpackWording', () => {
  it('gives back what was packed', () => {
    expect(wordings.map((_, place) => unpackWording(packed, place))).toEqual(wordings);
  });

  it('keeps each word once', () => {
    expect(new Set(packed.words).size).toBe(packed.words.length);
    expect(packed.numbers.length).toBeGreaterThan(packed.words.length);
  });

  it('gives no words beyond the last', () => {
    expect(unpackWording(packed, 4)).toEqual({ words: [], span: 0 });
  });
});

describe('listTerms', () => {
  it('lists the terms of each', () => {
    expect(listTerms(packed)).toEqual(wordings.map(({ words }) => ({ terms: words.map(({ term }) => term) })));
  });
});
