import { describe, expect, it } from '@jest/globals';
import { hearSimpler, hearWordAsked } from '../../../src/hearing/about-words.ts';

describe('hearSimpler', () => {
  it.each([
    'plus simple',
    'Plus simple svp',
    'plus simplement s’il vous plaît',
    'vous pouvez expliquer plus simplement ?',
    'c’est trop compliqué',
    'trop difficile pour moi',
    'avec des mots simples',
  ])('surely hears « %s »', (message) => {
    expect(hearSimpler(message)).toBe('surely');
  });

  it.each([
    'je comprends pas',
    'je ne comprends pas',
    'j’ai pas compris',
    'moi pas compris',
    'pas compris trop difficile',
  ])('perhaps hears « %s »', (message) => {
    expect(hearSimpler(message)).toBe('perhaps');
  });

  it.each([
    'je cherche un métier plus simple',
    'c’est trop dur',
    'c’est trop dur de trouver du travail',
    'je comprends pas comment devenir cariste',
    'un travail simple',
    'la cuisine',
  ])('does not hear « %s »', (message) => {
    expect(hearSimpler(message)).toBeUndefined();
  });
});

describe('hearWordAsked', () => {
  it.each([
    ['c’est quoi le CACES ?', 'caces'],
    ['C quoi un CDI', 'cdi'],
    ['RNCP ça veut dire quoi ?', 'rncp'],
    ['que veut dire CESS ?', 'cess'],
    ['qu’est-ce que l’intérim ?', 'interim'],
    ['le CACES c’est combien de temps ?', undefined],
    ['je suis en alternance', undefined],
  ])('%j asks for %j', (message, word) => {
    expect(hearWordAsked(message)).toBe(word);
  });
});
