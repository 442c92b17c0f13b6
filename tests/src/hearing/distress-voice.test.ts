import { describe, expect, it } from '@jest/globals';
import { loadDistressWeights, makeDistressVoice } from '../../../src/hearing/distress-voice.ts';

describe('makeDistressVoice', () => {
  it('adds up what it finds, and weighs nothing that it never met', () => {
    const voice = makeDistressVoice({ base: -3, traits: { '#death': 2, '#wish #death': 4, '#work': -5 } });
    expect(voice(['bla'])).toBe(-3);
    expect(voice(['veux', 'mourir'])).toBe(3);
    expect(voice(['veux', 'mourir', 'travail'])).toBe(-2);
  });
});

describe('loadDistressWeights', () => {
  const { base, traits } = loadDistressWeights();

  it('gives weights that speak against distress when nothing is known', () => {
    expect(base).toBeLessThan(0);
  });

  it.each(['suicide', 'suicider', 'tentativ', '#wish #death'])('weighs %s for distress', (trait) => {
    expect(traits[trait]).toBeGreaterThan(0);
  });

  it.each(['clients', '#cut cheveux'])('weighs %s against it', (trait) => {
    expect(traits[trait]).toBeLessThan(0);
  });
});
