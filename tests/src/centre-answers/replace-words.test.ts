import { describe, expect, it } from '@jest/globals';
import { replaceWords } from '../../../src/centre-answers/replace-words.ts';

const explained = [{ wordings: ['patachon', 'mener la patache'], text: 'conductrice de car' }];

describe('replaceWords', () => {
  it.each([
    ['je veux être Patachon !', 'je veux être conductrice de car !'],
    ['j’aimerais mener  la patache', 'j’aimerais conductrice de car'],
    ['une vie de patachonne', 'une vie de patachonne'],
    ['', ''],
  ])('makes of « %s » « %s »', (said, meant) => {
    expect(replaceWords(said, explained)).toBe(meant);
  });
});
