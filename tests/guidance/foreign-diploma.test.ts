import { describe, expect, it } from '@jest/globals';
import { tellsOfForeignDiploma } from '../../guidance/foreign-diploma.ts';

describe('tellsOfForeignDiploma', () => {
  it.each([
    ['j’étais infirmière là-bas, mon diplome n’est pas reconnu', true],
    ['j’ai un diplôme étranger de comptable', true],
    ['comment faire reconnaître mon diplôme', true],
    ['je voudrais une équivalence de diplôme', true],
    ['j’ai eu ma licence dans mon pays', true],
    ['j’ai un diplôme de coiffeuse', false],
    ['je n’ai pas de diplôme', false],
    ['mon travail n’est pas reconnu', false],
    ['', false],
  ])('in « %s »: %s', (words, isTold) => {
    expect(tellsOfForeignDiploma(words)).toBe(isTold);
  });
});
