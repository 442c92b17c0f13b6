import { describe, expect, it } from '@jest/globals';
import { COMMAND_PHRASES, COMMAND_WORDS } from '../../../src/hearing/command-phrases.ts';
import { DANGER_SIGNS } from '../../../src/hearing/danger-signs.ts';
import { DESPAIR_SIGNS } from '../../../src/hearing/distress-signs.ts';
import { DISTRESS_WORDS } from '../../../src/hearing/distress-words.ts';
import { phrasePattern } from '../../../src/hearing/phrase-pattern.ts';
import { plainText, plainWords } from '../../../src/hearing/plain-words.ts';

describe('phrasePattern', () => {
  it.each([
    ['veux partir', 'je veux partir', true],
    ['veux partir', 'je veux repartir', false],
    ['part*', 'je veux partir', true],
    ['(WANT) ..2 partir', 'je voudrais bien vite partir', true],
    ['(WANT) ..2 partir', 'je voudrais bien un jour vite partir', false],
    ['^(je )?(WANT)$', 'je veux', true],
    ['^(je )?(WANT)$', 'je veux bien', false],
    ['partir (?!loin)', 'partir loin', false],
    ['partir (?!loin)', 'partir', true],
  ])('reads %s in « %s »: %s', (pattern, said, isThere) => {
    expect(phrasePattern(pattern, { WANT: 'veux|voudrais' }).test(plainText(said.split(' ')))).toBe(isThere);
  });

  it('refuses an unknown group and a question mark that hangs on a bare word', () => {
    expect(() => phrasePattern('WISH')).toThrow('no group of words is called "WISH"');
    expect(() => phrasePattern('coups?')).toThrow('has a bare "?"');
  });
});

describe('every pattern of the tables', () => {
  const patterns = [
    ...Object.values(COMMAND_WORDS),
    ...COMMAND_PHRASES.map(([, says]) => says),
    ...Object.values(DISTRESS_WORDS),
    ...[...DESPAIR_SIGNS, ...DANGER_SIGNS].flatMap(({ says, unless = '' }) => [says, unless]),
  ];

  it('is written in plain words, else it could never match', () => {
    const words = patterns.flatMap(
      (pattern) => pattern.replace(/\.\.\d|\S+\*/g, ' ').match(/(?<![A-Z_])[a-z]{3,}/g) ?? [],
    );
    const unplain = [...new Set(words)].filter((word) => plainWords(word).join(' ') !== word);
    expect(unplain).toEqual([]);
  });
});
