import { describe, expect, it } from '@jest/globals';
import { saysLost } from '../../../src/hearing/lost.ts';
import { plainText, plainWords } from '../../../src/hearing/plain-words.ts';

describe('saysLost', () => {
  it.each([
    ['je ne sais pas quoi faire de ma vie', true],
    ['franchement je ne sais pas du tout ce que je veux faire', true],
    ['je suis complètement perdue', true],
    ['aucun projet professionnel', true],
    ['je ne sais plus vers quoi me tourner', true],
    ['je ne sais pas quoi faire de mes mains', false],
    ['je suis perdu sans mon travail', false],
    ['j’ai un projet', false],
    ['', false],
  ])('answers for « %s »: %s', (said, isLost) => {
    expect(saysLost(plainText(plainWords(said)))).toBe(isLost);
  });
});
