import { describe, expect, it } from '@jest/globals';
import { findUntoldTraits } from '../../../knowledge/ask/untold-traits.ts';

describe('findUntoldTraits', () => {
  it('finds words by their beginning, pairs of them, and pieces', () => {
    expect([...findUntoldTraits('quel jour')]).toEqual([
      'quel',
      'jour',
      '^ quel',
      'quel jour',
      'jour $',
      '#<que',
      '#quel',
      '#uel>',
      '#<quel',
      '#quel>',
      '#<jou',
      '#jour',
      '#our>',
      '#<jour',
      '#jour>',
    ]);
  });

  it('takes all numbers for one, and two forms of a word too', () => {
    const [one, other] = ['coute 500', 'coutent 12'].map(findUntoldTraits);
    expect(one?.has('coute 0')).toBe(true);
    expect(other?.has('coute 0')).toBe(true);
  });
});
