import { describe, expect, it } from '@jest/globals';
import { findRubriques } from '../../../knowledge/ask/rubrique-cues.ts';
import { rubriques } from '../../../knowledge/fact.ts';

describe('findRubriques', () => {
  it.each([
    ['c est quoi un superviseur', 'definition'],
    ['que fait un superviseur', 'activites'],
    ['quelles competences faut il', 'competences'],
    ['quelles sont les qualites requises', 'qualites'],
    ['comment devenir superviseur', 'acces'],
    ['quel diplome faut il', 'diplome'],
    ['quelles formations y menent', 'formations'],
    ['combien de temps dure la formation', 'duree'],
    ['quelles sont les conditions de travail', 'conditions'],
    ['on travaille le week end', 'horaires'],
    ['peut on travailler de chez soi', 'teletravail'],
    ['faut il parler neerlandais', 'langues'],
    ['quels logiciels utilise t on', 'logiciels'],
    ['est ce en cdi ou en interim', 'contrats'],
    ['est ce a mi temps', 'temps-de-travail'],
    ['dans quelles structures travaille t on', 'employeurs'],
    ['est ce que ca recrute', 'recrutement'],
    ['combien gagne un superviseur', 'salaire'],
    ['comment evoluer ensuite', 'evolution'],
    ['vers quels metiers proches aller', 'mobilite'],
    ['l ia va t elle le remplacer', 'avenir'],
    ['combien de personnes y travaillent', 'chiffres'],
    ['quels sont ses autres noms', 'autres-noms'],
    ['quel est le code rome', 'codes'],
    ['quelle difference avec un chef de plateau', 'differences'],
  ])('leads « %s » to %s', (plain, rubrique) => {
    const [best] = [...findRubriques(plain)].sort(([, a], [, b]) => b - a);
    expect(best?.[0]).toBe(rubrique);
    expect(rubriques).toContain(rubrique);
  });

  it('leads nowhere when nothing is asked', () => {
    expect([...findRubriques('une gare et un chocolat')]).toEqual([]);
  });
});
