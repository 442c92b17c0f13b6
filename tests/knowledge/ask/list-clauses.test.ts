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
    [
      'Désolée du pavé. J’étais guide et je suis à l’accueil. Une hôtesse d’accueil peut-elle vendre des voyages ?',
      'une hotesse d accueil peut elle vendre des voyages',
    ],
    [
      'J’ai deux enfants et une maman malade, bref je suis prise, or une amie m’assure que les centres d’appels ferment à 17 h, c’est vrai ?',
      'une amie m assure que les centres d appels ferment a 17 h c est vrai',
    ],
    [
      'Je suis coiffeuse. J’ai cru comprendre qu’un superviseur encadre toujours cinquante personnes. Est-ce bien cela ?',
      'un superviseur encadre toujours cinquante personnes',
    ],
    [
      'On m’a juré que le téléconseiller reste coincé à vie. Y a-t-il un chiffre là-dessus ?',
      'le teleconseiller reste coince a vie quel pourcentage',
    ],
    [
      'Je suis perdue entre centre interne et centre externe. Si je travaille chez un client, c’est lequel ?',
      undefined,
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
