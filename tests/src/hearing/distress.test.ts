import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { hearDistress } from '../../../src/hearing/distress.ts';

const readPhrases = (name: string): readonly string[] =>
  JSON.parse(readFileSync(new URL(`../../fixtures/${name}.json`, import.meta.url), 'utf8'));

describe('hearDistress', () => {
  it.each(readPhrases('distress'))('hears « %s »', (said) => {
    expect(hearDistress(said)).toBe(true);
  });

  it.each(readPhrases('look-alikes'))('leaves « %s » alone', (said) => {
    expect(hearDistress(said)).toBe(false);
  });

  it.each([
    ['in capitals', 'JE VEUX MOURIR'],
    ['without accents or apostrophes', 'jai avale des cachets'],
    [
      'within a long message',
      'bonjour, j’ai travaillé dix ans à l’usine et depuis le licenciement j’ai envie de mourir',
    ],
    ['between emoji', '😭😭 je veux en finir 💔'],
    ['with letters held down', 'je veux mouriiiiir'],
    ['beside a harmless double', 'je suis mort de fatigue et je veux me suicider'],
  ])('hears it %s', (_how, said) => {
    expect(hearDistress(said)).toBe(true);
  });

  it('stays quick on a message of 10,000 characters', () => {
    const start = performance.now();
    hearDistress('je me demande si je veux que de trop tout plus '.repeat(213));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
