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

  it.each([
    'je cherche une formation de cariste, j’ai le permis et deux enfants, mais en vrai je n’ai plus envie de vivre et je ne sais plus à qui le dire, voilà tout',
    'Bonjour. Je suis vendeuse depuis dix ans. Mon mari me frappe. Je voudrais changer de métier et travailler dehors, si c’est possible.',
  ])('hears the cry in the middle of « %s »', (said) => {
    expect(hearDistress(said)).toBe(true);
  });

  it('leaves a long and harmless story alone', () => {
    const said =
      'J’ai travaillé quinze ans en usine, les nuits me tuaient et mon chef criait tout le temps. Je suis mort de fatigue ' +
      'et j’en ai marre de chercher. Je voudrais un métier calme, au contact des gens, près de chez moi, sans diplôme.';
    expect(hearDistress(said)).toBe(false);
  });

  it.each(['', '   ', '👍', '12345', '…'])('leaves « %s » alone', (said) => {
    expect(hearDistress(said)).toBe(false);
  });

  it('stays quick on a message of 10,000 characters', () => {
    const start = performance.now();
    hearDistress('je me demande si je veux que de trop tout plus '.repeat(213));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
