import { describe, expect, it } from '@jest/globals';
import { asksAboutForeignDiploma } from '../../../src/hearing/foreign-diploma.ts';

describe('asksAboutForeignDiploma', () => {
  it.each([
    ['mon diplôme étranger, comment le faire reconnaître ?', true],
    ['comment faire reconnaitre mon diplome', true],
    ['je veux faire reconnaître mon diplôme', true],
    ['équivalence de diplôme', true],
    ['mon diplôme n’est pas reconnu', true],
    ['quel diplôme faut-il ?', false],
    [
      'bonjour je suis syrienne, en france depuis 2 ans, j’étais infirmière là bas, mon diplome n’est pas reconnu',
      false,
    ],
  ])('in « %s »: %s', (words, isAsked) => {
    expect(asksAboutForeignDiploma(words)).toBe(isAsked);
  });
});
