import { describe, expect, it } from '@jest/globals';
import { findReadableTexts } from '../../tools/readable-texts.ts';
import { typesetSource } from '../../tools/typeset.ts';

const show = (text: string): string => text.replaceAll('\u202f', '_');

describe('findReadableTexts', () => {
  it('finds texts and labels, not codes, dates, links or words as people type them', () => {
    const source = [
      'metierId: boulanger',
      'label: { feminine: Boulangère, masculine: Boulanger }',
      "appellations: ['Ouvrier boulanger']",
      'activites: [{ label: Pétrir, competences: [petrir], sources: [rome] }]',
      'words: [faire du pain]',
      'address: https://example.org',
      'facts: [{ rubrique: acces, text: Un CAP., validAt: 2023 }]',
    ].join('\n');
    const texts = findReadableTexts('knowledge/data/metiers/boulanger.yaml', source).map(({ text }) => text);
    expect(texts).toEqual(['Boulangère', 'Boulanger', 'Ouvrier boulanger', 'Pétrir', 'Un CAP.']);
  });

  it('finds every value of a locale', () => {
    const [text] = findReadableTexts('locales/fr/aide.json', '{\n  "words": { "ask": "Quoi ?" }\n}');
    expect(text).toMatchObject({ path: 'words.ask', line: 2, text: 'Quoi ?' });
  });

  it('names the file that cannot be read', () => {
    expect(() => findReadableTexts('locales/fr/aide.json', '{ "a": ')).toThrow('locales/fr/aide.json');
  });
});

describe('typesetSource', () => {
  it.each([
    ['plain', "text: Qu'est-ce ?", 'text: Qu’est-ce_?'],
    ['single-quoted', "text: 'L''appel : oui'", "text: 'L’appel_: oui'"],
    ['double-quoted', 'text: "Quoi ?"', 'text: "Quoi_?"'],
    ['escaped', 'text: "Quoi\\u202f? Oui !"', 'text: "Quoi_? Oui_!"'],
    ['folded', 'text: >-\n  Quoi ?\n  Rien !\n', 'text: >-\n  Quoi_?\n  Rien_!\n'],
    ['inside braces', 'a: { text: Quoi ?, code: x-y }', 'a: { text: Quoi_?, code: x-y }'],
  ])('repairs a %s text', (_style, source, expected) => {
    expect(show(typesetSource('knowledge/data/x.yaml', source))).toBe(expected);
  });

  it('leaves keys, codes, comments and layout as they are', () => {
    const source = "# Qu'est-ce ?\n\nwords: [c'est quoi ?]   # là\nlink: 'https://example.org/?a=1'\ntext: Oui.\n";
    expect(typesetSource('knowledge/data/x.yaml', source)).toBe(source);
  });

  it('repairs a locale and keeps it JSON', () => {
    const repaired = typesetSource('locales/fr/aide.json', '{\n  "ask": "Tu dis \\"oui\\" ?"\n}\n');
    expect(JSON.parse(repaired)).toEqual({ ask: 'Tu dis «\u202foui\u202f»\u202f?' });
  });
});
