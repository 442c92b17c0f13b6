import { describe, expect, it } from '@jest/globals';
import { createSay } from '../../src/pages/page.ts';
import { createVoice } from '../../src/voice.ts';
import { wordAccessWays, wordState, wordSuccessors } from '../../src/word-registration.ts';
import { pagesLibrary } from '../fixtures/pages-library.ts';

const say = createSay(createVoice());
const told = { isActive: true, endDate: '2027-06-27', replacedBy: [], certifiers: [], accessWays: [], links: [] };

describe('wordState', () => {
  it.each([
    ['nothing of what no register tells', null, null],
    ['until when it is registered', told, 'inscrite au répertoire national jusqu’au 27 juin 2027'],
    [
      'since when it is not',
      { ...told, isActive: false, endDate: '2023-08-01' },
      'n’est plus inscrite depuis le 1er août 2023',
    ],
    ['that it is not', { ...told, isActive: false, endDate: null }, 'n’est plus inscrite au répertoire national'],
  ])('tells %s', (_, registration, words) => {
    expect(wordState({ registration }, say)).toBe(words);
  });
});

describe('wordSuccessors', () => {
  it('names what replaces an expired certification, by its number alone where nothing else is known', () => {
    expect(wordSuccessors({ ...told, isActive: false, replacedBy: ['RNCP90009'] }, pagesLibrary, say)).toBe(
      'RNCP90009',
    );
    const library = { ...pagesLibrary, findFormation: () => pagesLibrary.formations[0] };
    expect(wordSuccessors({ ...told, isActive: false, replacedBy: ['RNCP90009'] }, library, say)).toBe(
      'Titre de conseiller relation client (RNCP90009)',
    );
  });

  it('is silent about one in force, or that nothing replaces', () => {
    expect(wordSuccessors({ ...told, replacedBy: ['RNCP90009'] }, pagesLibrary, say)).toBeNull();
    expect(wordSuccessors({ ...told, isActive: false }, pagesLibrary, say)).toBeNull();
  });
});

describe('wordAccessWays', () => {
  it('tells the ways in words, or nothing', () => {
    expect(wordAccessWays({ ...told, accessWays: ['apprenticeship', 'experience'] }, say)).toBe(
      'en apprentissage, par l’expérience (VAE)',
    );
    expect(wordAccessWays(told, say)).toBeNull();
  });
});
