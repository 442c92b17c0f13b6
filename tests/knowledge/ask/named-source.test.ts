import { describe, expect, it } from '@jest/globals';
import { withoutSource } from '../../../knowledge/ask/named-source.ts';

describe('withoutSource', () => {
  it.each([
    ['quels horaires selon le forem', 'quels horaires'],
    ['la definition du metier dans la fiche du credoc', 'la definition du metier'],
    ['d apres l article quelles qualites', 'quelles qualites'],
    ['le credoc prevoyait il la fin du metier', 'la fin du metier'],
  ])('takes out of « %s » where to look', (plain, rest) => {
    expect(withoutSource(plain)).toBe(rest);
  });

  it.each(['qui a redige la fiche du credoc', 'quels chiffres dans l article', 'une page blanche'])(
    'leaves « %s » whole',
    (plain) => {
      expect(withoutSource(plain)).toBe(plain);
    },
  );
});
