import { describe, expect, it } from '@jest/globals';
import words from '../../../locales/fr/desk.json' with { type: 'json' };
import { findCommand, type Press, shortcuts } from '../../../web/desk/shortcuts.ts';

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  isWithModifier: false,
  isInField: false,
  isInDialog: false,
  ...more,
});

describe('findCommand', () => {
  it.each([
    ['j', 'next'],
    ['J', 'next'],
    ['t', 'take'],
    ['1', 'queue'],
    ['?', 'help'],
    ['z', null],
    ['Enter', null],
  ])('%s asks for %s', (key, command) => {
    expect(findCommand(press(key), true)).toBe(command);
  });

  it.each([{ isInField: true }, { isWithModifier: true }, { isInDialog: true }])('nothing where %j', (more) => {
    expect(findCommand(press('t', more), true)).toBeNull();
  });

  it('leaves letters alone when they are turned off, but for the help that turns them on', () => {
    expect([findCommand(press('t'), false), findCommand(press('?'), false)]).toEqual([null, 'help']);
  });
});

describe('shortcuts', () => {
  it('have a key each, and all are in the help', () => {
    const keys = shortcuts.map(([key]) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(shortcuts.map(([, command]) => command).sort()).toEqual(Object.keys(words.help.commands).sort());
  });
});
