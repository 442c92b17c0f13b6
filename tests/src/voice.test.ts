import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import type { Manner } from '../../guidance/profile.ts';
import { createVoice, formatList, formatTitle, type Voice } from '../../src/voice.ts';
import { makeTempFolder } from '../fixtures/temp-folder.ts';

const vous: Manner = { register: 'vous', titles: 'both', country: null };

function createSmallVoice(): Voice {
  const folder = makeTempFolder();
  const sentences = {
    plain: 'Bonjour',
    asked: 'Vous venez',
    asked_tu: 'Tu viens',
    asked_BE: 'Vous venez à Liège',
    asked_tu_BE: 'Tu viens à Liège',
    count_one: '{{count}} piste',
    count_many: '{{count}} de pistes',
    count_other: '{{count}} pistes',
    titled: 'Voici : {{metier}}',
    listed: 'Voici {{names}}.',
  };
  writeFileSync(join(folder, 'test.json'), JSON.stringify(sentences));
  return createVoice(pathToFileURL(`${folder}/`));
}

describe('createVoice', () => {
  it.each([
    { manner: {}, said: 'Vous venez' },
    { manner: { register: 'tu' } as const, said: 'Tu viens' },
    { manner: { country: 'BE' } as const, said: 'Vous venez à Liège' },
    { manner: { register: 'tu', country: 'BE' } as const, said: 'Tu viens à Liège' },
    { manner: { register: 'tu', country: 'FR' } as const, said: 'Tu viens' },
  ])('says « $said » to $manner', ({ manner, said }) => {
    expect(createSmallVoice().say('test.asked', { ...vous, ...manner })).toBe(said);
  });

  it.each([
    { count: 0, said: '0 piste' },
    { count: 1, said: '1 piste' },
    { count: 2, said: '2 pistes' },
  ])('takes $count as French does', ({ count, said }) => {
    expect(createSmallVoice().say('test.count', vous, { count })).toBe(said);
  });

  it('puts titles in the gender a person chose, and lists into a sentence', () => {
    const voice = createSmallVoice();
    const metier = { feminine: 'Boulangère', masculine: 'Boulanger' };
    expect(voice.say('test.titled', { ...vous, titles: 'feminine' }, { metier })).toBe('Voici : Boulangère');
    expect(voice.say('test.listed', vous, { names: ['a', 'b', 'c'] })).toBe('Voici a, b et c.');
  });

  it('refuses a key that it does not have', () => {
    expect(() => createSmallVoice().say('test.unknown', vous)).toThrow('locales/fr has no sentence "test.unknown"');
  });

  it('reads a late section at its first key, and not before', () => {
    const folder = makeTempFolder();
    writeFileSync(join(folder, 'test.json'), '{ "plain": "Bonjour" }');
    writeFileSync(join(folder, 'choices.json'), 'broken');
    const voice = createVoice(pathToFileURL(`${folder}/`));
    expect(voice.say('test.plain', vous)).toBe('Bonjour');
    expect(() => voice.knows('choices.kind.code')).toThrow(SyntaxError);
    const late = { kind: { code: 'Tenir une caisse', count_one: 'une', count_other: 'des' } };
    writeFileSync(join(folder, 'choices.json'), JSON.stringify(late));
    expect(voice.say('choices.kind.code', { ...vous, register: 'tu' })).toBe('Tenir une caisse');
    expect(voice.say('choices.kind.count', vous, { count: 2 })).toBe('des');
    expect(voice.knows('choices.kind.other')).toBe(false);
    expect(voice.knows('choices.kind')).toBe(false);
  });

  it('never changes what a person wrote', () => {
    expect(createSmallVoice().say('test.titled', vous, { metier: '<b>{{count}}</b> $t(x)' })).toBe(
      'Voici : <b>{{count}}</b> $t(x)',
    );
  });
});

describe('formatTitle', () => {
  it.each([
    ['Boulangère', 'Boulanger', 'Boulangère / Boulanger'],
    ['Hôtesse de caisse', 'Hôte de caisse', 'Hôtesse / Hôte de caisse'],
    ['Standardiste', 'Standardiste', 'Standardiste'],
    ['Agente administrative', 'Agent administratif', 'Agente administrative / Agent administratif'],
    ['Cheffe de chef', 'Chef de chef', 'Cheffe / Chef de chef'],
  ])('writes %s and %s as %s', (feminine, masculine, both) => {
    expect(formatTitle({ feminine, masculine }, { titles: 'both' })).toBe(both);
  });
});

describe('formatList', () => {
  it('leaves one name alone', () => {
    expect(formatList(['a'])).toBe('a');
  });

  it.each([
    [['a', 'b', 'c'], 'a, b et c'],
    [['laver et ranger', 'servir'], 'laver et ranger\u202f; servir'],
    [['« laver et ranger »', 'servir'], '« laver et ranger » et servir'],
    [['laver et ranger'], 'laver et ranger'],
  ])('tells %j apart', (parts, list) => {
    expect(formatList(parts)).toBe(list);
  });
});
