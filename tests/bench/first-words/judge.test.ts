import { describe, expect, it } from '@jest/globals';
import { createJudge } from '../../../bench/first-words/judge.ts';
import { pagesLibrary } from '../../fixtures/pages-library.ts';

const judge = createJudge(pagesLibrary, new Map([['D1509', 'D1506']]));
const sentence = (expected: readonly string[] | undefined) => ({ id: 'a', text: '…', expected, split: undefined });

describe('createJudge', () => {
  it.each([
    ['a métier by its id', ['superviseur'], ['teleconseiller', 'superviseur'], 2],
    ['a métier by its ROME code', ['D1408'], ['teleconseiller'], 1],
    ['a métier by its nearest ROME code', ['D1509'], ['superviseur'], 1],
    ['a métier by the ROME 3 code that its own comes from', ['D1506'], ['teleconseiller', 'superviseur'], 2],
    ['no métier that was not expected', ['boulanger'], ['teleconseiller', 'superviseur'], 0],
    ['no piste where one was expected', ['superviseur'], [], 0],
    ['no piste where nothing was expected', [], [], 1],
    ['not any piste where nothing was expected', [], ['superviseur'], 0],
  ])('ranks %s', (_what, expected, pistes, rank) => {
    expect(judge.rank({ sentence: sentence(expected), pistes })).toBe(rank);
  });

  it.each([
    [['boulanger', 'D1506'], true],
    [['boulanger', 'A1101'], false],
    [[], true],
  ])('tells whether the library holds any of %j', (expected, isCovered) => {
    expect(judge.isCovered(sentence(expected))).toBe(isCovered);
  });
});
