import { describe, expect, it } from '@jest/globals';
import { type Example, learnLogistic } from '../../tools/logistic.ts';

const options = { share: () => 1, rounds: 20, firstStep: 0.3, pull: 5e-4, leastShared: 2, lightest: 0.15 };
const examples: readonly Example[] = Array.from({ length: 8 }, (_, place) => ({
  traits: [place % 2 === 0 ? 'black' : 'white', `only ${place}`, 'all'],
  isMeant: place % 2 === 0,
  counts: 1,
}));

describe('learnLogistic', () => {
  const { traits } = learnLogistic(examples, options);

  it('weighs what tells examples apart', () => {
    expect(traits.black).toBeGreaterThan(0);
    expect(traits.white).toBeLessThan(0);
  });

  it('knows no trait that one example alone has', () => {
    expect(Object.keys(traits).filter((trait) => trait.startsWith('only'))).toEqual([]);
  });

  it('gives the strongest first, and the same each time', () => {
    const sizes = Object.values(traits).map(Math.abs);
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
    expect(learnLogistic(examples, options).traits).toEqual(traits);
  });
});
