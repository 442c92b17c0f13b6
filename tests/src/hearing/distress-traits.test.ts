import { describe, expect, it } from '@jest/globals';
import { findTraits } from '../../../src/hearing/distress-traits.ts';

const traitsOf = (text: string): readonly string[] => [...findTraits(text.split(' '))];

describe('findTraits', () => {
  it('finds words, pairs of words, ideas, and ideas near each other or near a word', () => {
    expect(traitsOf('veux mourir')).toEqual(
      expect.arrayContaining([
        'veux',
        '^ veux',
        'veux mourir',
        'mourir $',
        '#wish',
        '#death',
        '#wish #death',
        '#wish mourir',
      ]),
    );
  });

  it('counts words by their beginning, and all numbers as one', () => {
    expect(traitsOf('frappaient 15')).toEqual(expect.arrayContaining(['frappaie', 'number', '#rescue']));
  });

  it('leaves ideas alone that stand too far apart', () => {
    expect(traitsOf('veux un deux trois quatre mourir')).not.toContain('#wish #death');
  });

  it('finds nothing in nothing', () => {
    expect(findTraits([]).size).toBe(0);
  });
});
