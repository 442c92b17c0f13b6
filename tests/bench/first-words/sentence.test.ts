import { describe, expect, it } from '@jest/globals';
import { parseSentences } from '../../../bench/first-words/sentence.ts';

const open = { split: undefined };

describe('parseSentences', () => {
  it.each([
    [
      'an object with items',
      '{"items":[{"id":"a","text":"je couds","metiers":["couturier"]}]}',
      [{ ...open, id: 'a', text: 'je couds', expected: ['couturier'] }],
    ],
    [
      'ROME codes instead of métiers',
      '{"items":[{"id":"a","text":"je couds","rome":["B1803","D1207"]}]}',
      [{ ...open, id: 'a', text: 'je couds', expected: ['B1803', 'D1207'] }],
    ],
    ['a plain list', '[{"id":7,"text":"salut"}]', [{ ...open, id: '7', text: 'salut', expected: undefined }]],
    [
      'a part of the file, and nothing expected',
      '[{"id":"a","text":"salut","metiers":[],"split":"test"}]',
      [{ id: 'a', text: 'salut', expected: [], split: 'test' }],
    ],
    [
      'a table, with or without its head',
      'id\ttext\texpected\na\tje couds\tcouturier, retoucheur\n\nb\tsalut\t\n',
      [
        { ...open, id: 'a', text: 'je couds', expected: ['couturier', 'retoucheur'] },
        { ...open, id: 'b', text: 'salut', expected: [] },
      ],
    ],
    ['a table without expectations', 'a\tje couds\n', [{ ...open, id: 'a', text: 'je couds', expected: undefined }]],
    [
      'plain lines',
      '\uFEFFje couds\r\n\r\nje peins, aussi\r\n',
      [
        { ...open, id: 'line-1', text: 'je couds', expected: undefined },
        { ...open, id: 'line-2', text: 'je peins, aussi', expected: undefined },
      ],
    ],
  ])('reads %s', (_form, content, sentences) => {
    expect(parseSentences(content, 'a.txt')).toEqual(sentences);
  });

  it.each([
    ['an empty file', ' \n', /^a\.txt: is empty, expected JSON/],
    ['broken JSON', '{"items":[', /^a\.txt: begins as JSON and is none/],
    ['other JSON', '{"name":"aiguilleur"}', /^a\.txt: is other JSON, expected JSON/],
    ['a row of too many columns', 'a\tb\tc\td', /^a\.txt: has the line "a\tb\tc\td"/],
    ['a row without a text', 'a\t\tcouturier', /^a\.txt: has the line "a\t\tcouturier"/],
    ['one id twice', '[{"id":"a","text":"x"},{"id":"a","text":"y"}]', /^a\.txt: has the id "a" twice/],
  ])('refuses %s', (_form, content, message) => {
    expect(() => parseSentences(content, 'a.txt')).toThrow(message);
  });
});
