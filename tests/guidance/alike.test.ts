import { beforeAll, describe, expect, it } from '@jest/globals';
import { areAlike } from '../../guidance/alike.ts';
import { findTraits, type Traits } from '../../guidance/traits.ts';
import { loadSmallLibrary } from '../fixtures/real-bot.ts';

let traits: Traits;

beforeAll(async () => {
  traits = findTraits(await loadSmallLibrary());
});

describe('areAlike', () => {
  it('takes two traits of nearly the same métiers for the same, whichever comes first, asked again or not', () => {
    const pairs = traits.asked.flatMap((one, from) => traits.asked.map((other, to) => ({ one, other, from, to })));
    for (const { one, other, from, to } of pairs) {
      const shared = [...one.holders.sorted].filter((place) => other.holders.sorted.includes(place)).length;
      const either = one.holders.sorted.length + other.holders.sorted.length - shared;
      const isAlike = one.family === other.family || shared / either > 0.5;
      expect(areAlike(traits, from, to)).toBe(isAlike);
      expect(areAlike(traits, to, from)).toBe(isAlike);
      expect(areAlike(traits, from, to)).toBe(isAlike);
    }
  });
});
