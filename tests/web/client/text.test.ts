import { describe, expect, it } from '@jest/globals';
import { readMarkdown, readPlain, safeUrl } from '../../../web/client/text.ts';

const words = (text: string) => ({ kind: 'words', words: text }) as const;

describe('readPlain', () => {
  it('keeps lines together, and cuts paragraphs at an empty line', () => {
    expect(readPlain('un\ndeux\n\ntrois')).toEqual([
      { kind: 'paragraph', lines: [[words('un')], [words('deux')]] },
      { kind: 'paragraph', lines: [[words('trois')]] },
    ]);
  });

  it('makes a list of lines that begin with a dash, and none of a hyphen inside', () => {
    expect(readPlain('À faire :\n- un\n- deux\nvis-à-vis')).toEqual([
      { kind: 'paragraph', lines: [[words('À faire :')]] },
      { kind: 'bullets', lines: [[words('un')], [words('deux')]] },
      { kind: 'paragraph', lines: [[words('vis-à-vis')]] },
    ]);
  });

  it('keeps the signs that people type, markup and Markdown alike', () => {
    expect(readPlain('<b>**gras**</b> [ici](https://a.example)')[0]?.lines[0]?.[0]).toEqual(
      words('<b>**gras**</b> [ici]('),
    );
  });

  it('makes a link of an address, without the full stop behind it', () => {
    expect(readPlain('Voir https://a.example/b?c=1.')).toEqual([
      {
        kind: 'paragraph',
        lines: [
          [
            words('Voir '),
            { kind: 'link', words: 'https://a.example/b?c=1', url: 'https://a.example/b?c=1' },
            words('.'),
          ],
        ],
      },
    ]);
  });

  it('gives nothing for an empty text', () => {
    expect(readPlain(' \n ')).toEqual([]);
  });
});

describe('readMarkdown', () => {
  it('reads links, bold, and signs kept by a backslash', () => {
    expect(readMarkdown('\\*un\\* **deux** [trois](https://a.example)')).toEqual([
      {
        kind: 'paragraph',
        lines: [
          [
            words('*un* '),
            { kind: 'strong', words: 'deux' },
            words(' '),
            { kind: 'link', words: 'trois', url: 'https://a.example' },
          ],
        ],
      },
    ]);
  });

  it('leaves the words of a link that would run a script', () => {
    expect(readMarkdown('[ici](javascript:alert)')).toEqual([{ kind: 'paragraph', lines: [[words('ici')]] }]);
  });
});

describe('safeUrl', () => {
  it.each(['https://a.example', 'http://a.example', 'tel:+3225550142', 'mailto:a@b.example', '/fiches/a'])(
    'takes %s',
    (url) => {
      expect(safeUrl(url)).toBe(url);
    },
  );

  it.each(['javascript:alert(1)', '//a.example', 'data:text/html,x', 'fiches', undefined])('refuses %s', (url) => {
    expect(safeUrl(url)).toBeNull();
  });
});
