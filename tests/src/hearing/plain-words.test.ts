import { describe, expect, it } from '@jest/globals';
import { plainText, plainWords } from '../../../src/hearing/plain-words.ts';

describe('plainWords', () => {
  it.each([
    ['J’ai envie', 'je ai envie'],
    ['jai anvie', 'je ai envie'],
    ['g envi', 'je ai envie'],
    ['chui caissière', 'je suis caissiere'],
    ['jcherche 1 taf', 'je cherche 1 taf'],
    ['c’est fini', 'ce est fini'],
    ['c fini', 'ce est fini'],
    ['cest fini', 'ce est fini'],
    ['je n’en peux plus', 'je en peux plus'],
    ['jen peu pu', 'je en peux plus'],
    ['j’ai pu venir', 'je ai pu venir'],
    ['un peu', 'un peu'],
    ['y a-t-il', 'y a t il'],
    ['s’il vous plaît', 'si il vous plait'],
    ['svp', 'si il vous plait'],
    ['t’es qui', 'tu es qui'],
    ['je ne suis jamais né', 'je suis jamais ne'],
    ['ouiiii', 'oui'],
    ['une idée créée', 'une idee cree'],
    ['n°2', '2'],
    ['constructor', 'constructor'],
    ['👍 !', ''],
    ['أبحث', ''],
  ])('reads « %s » as « %s »', (typed, plain) => {
    expect(plainWords(typed).join(' ')).toBe(plain);
  });
});

describe('plainText', () => {
  it('ends each word with a space', () => {
    expect(plainText(['je', 'suis'])).toBe('je suis ');
  });
});
