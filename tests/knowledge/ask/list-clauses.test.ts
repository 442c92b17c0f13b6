import { describe, expect, it } from '@jest/globals';
import { listClauses, notWanted } from '../../../knowledge/ask/list-clauses.ts';
import { plainQuestion } from '../../../knowledge/ask/plain-question.ts';

const asked = (question: string): string => listClauses(question, plainQuestion).asked;

describe('listClauses', () => {
  it.each([
    [
      'Je suis formateur à Mons. Pourquoi le référentiel ne compte-t-il plus deux unités ?',
      'pourquoi le referentiel ne compte t il plus deux unites',
    ],
    ['Agent force de vente : quelle durée de formation et quel métier ?', undefined],
    ['Quels sont les horaires ?', undefined],
    [
      'je suis au téléphone depuis cinq ans dans un plateau, engagée en CDI, les collègues sont sympas, j’en ai assez des scripts et mon mari me dit de changer, en gros après un centre d’appels on fait du marketing ou du conseil',
      'en gros apres un centre d appels on fait du marketing ou du conseil',
    ],
  ])('finds in « %s » what is asked', (question, expected) => {
    expect(asked(question)).toBe(expected ?? plainQuestion(question));
  });

  it('gives the clauses of a long question, and whether each asks', () => {
    const { clauses } = listClauses(
      'j’ai 43 ans, est-ce que ça va disparaître, parce que je me reconvertis',
      plainQuestion,
    );
    expect(clauses).toContainEqual({ plain: 'est ce que ca va disparaitre', asks: true });
    expect(clauses.filter(({ asks }) => asks)).toHaveLength(1);
  });
});

describe('notWanted', () => {
  it('matches a métier that somebody refuses', () => {
    expect(notWanted.test('je ne veux pas devenir chef d equipe')).toBe(true);
    expect(notWanted.test('je veux devenir chef d equipe')).toBe(false);
  });
});
