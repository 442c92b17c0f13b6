import { describe, expect, it } from '@jest/globals';
import { findLanguage, isOtherLanguage } from '../../../src/hearing/other-language.ts';

describe('findLanguage', () => {
  it.each([
    ['do you speak english', 'en'],
    ['no hablo francés', 'es'],
    ['ik spreek geen frans', 'nl'],
    ['procuro trabalho de limpeza', 'pt'],
    ['ich suche arbeit', 'de'],
    ['cerco lavoro', 'it'],
    ['bghit khedma', 'ar'],
    ['أبحث عن عمل', 'ar'],
    ['iş arıyorum', 'tr'],
    ['шукаю роботу', 'uk'],
    ['ищу работу', 'ru'],
    ['找工作', 'unknown'],
    ['je cherche trabajo', undefined],
    ['chef de projet', undefined],
  ])('%j is %s', (words, language) => {
    expect(findLanguage(words)).toBe(language);
  });
});

describe('isOtherLanguage', () => {
  it('tells a métier from a message', () => {
    expect(isOtherLanguage('web developer')).toBe(false);
    expect(isOtherLanguage('I want to work')).toBe(true);
  });
});
