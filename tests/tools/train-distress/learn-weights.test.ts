import { describe, expect, it } from '@jest/globals';
import { makeDistressVoice } from '../../../src/hearing/distress-voice.ts';
import { learnWeights } from '../../../tools/train-distress/learn-weights.ts';

const sayings = {
  distress: Array.from({ length: 8 }, (_, index) => `je veux mourir ${index % 2 === 0 ? 'ce soir' : 'vite'}`),
  harmless: Array.from({ length: 8 }, (_, index) => `je veux travailler ${index % 2 === 0 ? 'ce soir' : 'vite'}`),
  background: [],
};

describe('learnWeights', () => {
  it('tells apart what it was taught', () => {
    const voice = makeDistressVoice(learnWeights(sayings));
    expect(voice('je veux mourir maintenant'.split(' '))).toBeGreaterThan(0);
    expect(voice('je veux travailler maintenant'.split(' '))).toBeLessThan(0);
  });

  it('always learns the same weights from the same sayings, the strongest first', () => {
    const weights = learnWeights(sayings);
    expect(learnWeights(sayings)).toEqual(weights);
    const sizes = Object.values(weights.traits).map(Math.abs);
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
  });
});
