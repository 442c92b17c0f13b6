import { describe, expect, it } from '@jest/globals';
import { findUntoldTraits } from '../../../knowledge/ask/untold-traits.ts';
import { makeUntoldVoice } from '../../../knowledge/ask/untold-voice.ts';
import { learnUntold } from '../../../tools/train-untold/learn-untold.ts';

describe('learnUntold', () => {
  it('tells apart what it was taught', () => {
    const examples = ['au forem', 'a liege', 'en ville', 'ici', 'chez vous'].flatMap((where) => [
      { traits: [...findUntoldTraits(`combien coute la formation ${where}`)], isMeant: true, counts: 1 },
      { traits: [...findUntoldTraits(`que fait un conseiller ${where}`)], isMeant: false, counts: 1 },
    ]);
    const voice = makeUntoldVoice(learnUntold(examples));
    expect(voice('combien coute un cours')).toBeGreaterThan(0);
    expect(voice('que fait un conseiller')).toBeLessThan(0);
  });
});
