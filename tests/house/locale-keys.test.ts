import { describe, expect, it } from '@jest/globals';
import { findPlaceholders, findSentences, findUses } from './locale-keys.ts';

describe('findUses', () => {
  it.each([
    ["message('aide.menu.ask', { count: 1, words })", 'aide.menu.ask', ['count', 'words']],
    ["option('yes', 'aide.menu.yes')", 'aide.menu.yes', []],
    ["voice.say('aide.menu.ask', manner, { name })", 'aide.menu.ask', ['name']],
    ["voice.say('aide.menu.ask', manner)", 'aide.menu.ask', []],
    ["voice.say('aide.menu.ask', turn.manner)", 'aide.menu.ask', []],
    ["say('aide.menu.ask', { name })", 'aide.menu.ask', ['name']],
    ["message('aide.menu.ask', values)", 'aide.menu.ask', 'unknown'],
    ["message('aide.menu.ask', { ...values })", 'aide.menu.ask', 'unknown'],
    ["cite(ids, 'aide.menu.ask')", 'aide.menu.ask', 'unknown'],
    ["const key = 'aide.menu.ask'", 'aide.menu.ask', 'unknown'],
    ["say(isOpen ? 'aide.menu.ask' : other)", 'aide.menu.ask', 'unknown'],
  ])('reads %s', (source, key, values) => {
    expect(findUses('x.ts', ['aide'], source).named).toEqual([{ file: 'x.ts', key, values }]);
  });

  it('reads the beginning of a template', () => {
    const source = ['message(`aide.reason.$', '{kind}`)'].join('');
    expect(findUses('x.ts', ['aide'], source)).toEqual({ named: [], prefixes: ['aide.reason.'] });
  });

  it('reads the import of a whole section', () => {
    const source = "import aide from '../locales/fr/aide.json' with { type: 'json' };";
    expect(findUses('x.ts', ['aide'], source)).toEqual({ named: [], prefixes: ['aide.'] });
  });

  it.each(["read('aide.json')", "say('other.menu.ask')", "import x from './aide.ts'"])(
    'takes no key from %s',
    (source) => {
      expect(findUses('x.ts', ['aide'], source)).toEqual({ named: [], prefixes: [] });
    },
  );
});

describe('findSentences', () => {
  it('tells a key from its variants', () => {
    const tree = { menu: { ask_tu_BE_one: 'Oui', 'say-it': 'Non' } };
    expect(findSentences('aide', tree)).toEqual([
      { key: 'aide.menu.ask_tu_BE_one', base: 'aide.menu.ask', variants: ['tu', 'BE', 'one'], text: 'Oui' },
      { key: 'aide.menu.say-it', base: 'aide.menu.say-it', variants: [], text: 'Non' },
    ]);
  });
});

describe('findPlaceholders', () => {
  it('names each once, without its format', () => {
    expect(findPlaceholders('{{b, number}} {{ a }} {{b}}')).toEqual(['a', 'b']);
  });
});
