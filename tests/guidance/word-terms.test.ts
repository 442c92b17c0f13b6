import { beforeAll, describe, expect, it } from '@jest/globals';
import { computeWordTerms } from '../../guidance/word-terms.ts';
import type { Library } from '../../knowledge/library.ts';
import { loadSmallLibrary } from '../fixtures/real-bot.ts';

let library: Library;

beforeAll(async () => {
  library = await loadSmallLibrary();
});

const weightOf = (metierId: string, words: string, about: 'past' | 'wish' = 'wish'): number =>
  computeWordTerms({ words, about }, library)
    .filter((term) => term.metierId === metierId)
    .reduce((sum, { weight }) => sum + weight, 0);

describe('computeWordTerms', () => {
  it('lets a named métier speak most, and a little for those next to it', () => {
    expect(weightOf('boulanger', 'boulanger')).toBeGreaterThan(3 * weightOf('patissier', 'boulanger'));
    expect(weightOf('patissier', 'boulanger')).toBeGreaterThan(0);
  });

  it('weighs a past job less than a wish, and a refused one against', () => {
    expect(weightOf('boulanger', 'boulanger', 'past')).toBeLessThan(weightOf('boulanger', 'boulanger'));
    expect(weightOf('boulanger', 'je ne veux plus être boulanger')).toBeLessThan(0);
  });

  it('takes a mere number for no reason', () => {
    const terms = computeWordTerms({ words: 'depuis 15 ans', about: 'past' }, library);
    expect(terms.flatMap(({ reason }) => ('words' in reason ? reason.words : []))).toEqual([]);
  });

  it('takes interests and contextes out of the words', () => {
    const terms = computeWordTerms({ words: 'j’aime la cuisine', about: 'wish' }, library);
    expect(terms.map(({ reason }) => reason)).toContainEqual({ kind: 'centre-interet', code: 'cuisine' });
  });
});
