import { describe, expect, it } from '@jest/globals';
import { termsOfQuestion } from '../../../knowledge/ask/question-terms.ts';
import { meaningMark, meaningOf } from '../../../knowledge/ask/synonyms.ts';
import { termsOf } from '../../../knowledge/search/analyse.ts';

const meaning = (word: string): string | undefined => termsOf(word, 'common').map(meaningOf)[0];

describe('termsOfQuestion', () => {
  it('keeps the little words that turn a question', () => {
    expect([...termsOfQuestion('combien de temps sans diplome')]).toEqual(expect.arrayContaining(['combien', 'sans']));
  });

  it('leaves out a title taken out and the names of the field', () => {
    expect(termsOfQuestion('x dans un call center').size).toBe(0);
  });
});

describe('meaningOf', () => {
  it.each([
    ['planning', 'roulements'],
    ['critique', 'reproche'],
    ['délocalisation', 'offshore'],
    ['appellation', 'intitulé'],
  ])('is one for « %s » and « %s »', (one, other) => {
    expect(meaning(one)).toBeDefined();
    expect(meaning(one)).toBe(meaning(other));
  });

  it('is marked, so that it is no word, and absent for words alone of their kind', () => {
    expect(meaning('planning')?.startsWith(meaningMark)).toBe(true);
    expect(meaning('girafe')).toBeUndefined();
  });
});
