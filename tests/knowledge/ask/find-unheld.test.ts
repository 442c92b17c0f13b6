import { describe, expect, it } from '@jest/globals';
import {
  asksOfPlace,
  asksUntold,
  findUnheld,
  findYearOfCount,
  isSmallTalk,
} from '../../../knowledge/ask/find-unheld.ts';

describe('findUnheld', () => {
  it.each([
    ['combien coute la formation', 'formations'],
    ['quel est le prix de la formation', 'formations'],
    ['quand commence la prochaine session', 'formations'],
    ['combien de jours de conges', null],
    ['quel age maximum', null],
    ['quels horaires', undefined],
  ])('finds in « %s »: %s', (plain, rubrique) => {
    expect(findUnheld(plain)?.rubrique).toBe(rubrique);
  });
});

describe('isSmallTalk', () => {
  it.each([
    ['quelle heure est il', true],
    ['quel temps fait il', true],
    ['a quelle heure ouvrent les centres', false],
  ])('takes « %s » for small talk: %s', (plain, expected) => {
    expect(isSmallTalk(plain)).toBe(expected);
  });
});

describe('asksUntold', () => {
  it.each([
    'combien de jours de teletravail par semaine',
    'combien d appels prend on par heure',
    'combien de pauses',
    'quel est l age moyen',
    'quel est le chiffre d affaires du secteur',
    'combien de cv recoit un centre',
    'air france recrute t elle',
    'quels sont les horaires chez orange',
    'dans quelle ville se trouve le cisp',
    'en quelle annee a ete cree le forem',
    'qui a invente le metier',
    'quel niveau au toeic',
    'combien de teleconseillers en suisse',
    'y a t il un concours pour entrer',
    'est il cadre ou employe',
    'je peux emmener mon chat',
    'puis je toucher le chomage pendant la formation',
    'le vdab donne aussi cette formation',
    'combien de temps reste valable le titre',
    'combien d heures supplementaires',
    'quel diplome a la presidente de l afrc',
    'quels sont les horaires du forem',
    'combien d annees faut il pour passer superviseur',
    'quelles questions pose t on a l entretien',
    'quel est le montant de l allocation',
    'combien de pages fait le referentiel',
  ])('hears in « %s » a count that no source gives', (plain) => {
    expect(asksUntold({ plain, said: plain })).toBe(true);
  });

  it('hears of a named employer before « ils »', () => {
    expect(
      asksUntold({ plain: 'combien ils embauchent', said: 'ma niece est chez concentrix combien ils embauchent' }),
    ).toBe(true);
  });

  it.each([
    'combien de jours par semaine travaille t on',
    'combien d intermediaires en 2005',
    'combien de personnes encadre t il',
    'un centre qui travaille pour proximus',
    'les activites de base',
    'combien de temps dure la formation pour devenir superviseur',
    'qui dirige un plateau',
    'les appels partent au maroc',
    'on repond par chat',
    'les offres viennent de quelle province',
  ])('leaves « %s » to the facts', (plain) => {
    expect(asksUntold({ plain, said: plain })).toBe(false);
  });
});

describe('asksOfPlace', () => {
  it.each([
    ['qui recrute a charleroi', true],
    ['combien de centres a lille', true],
    ['la licence existe a lille', true],
    ['le metier existe', false],
    ['qui recrute', false],
    ['on recrute a charleroi', false],
  ])('hears in « %s » what no source tells of one place: %s', (plain, expected) => {
    expect(asksOfPlace(plain)).toBe(expected);
  });
});

describe('findYearOfCount', () => {
  it.each([
    ['nombre d offres en 2022', '2022'],
    ['combien d interimaires entre 2005 et 2015', undefined],
    ['que dit l article de 2025', undefined],
    ['article 2025 quel est l effectif en 2019', '2019'],
    ['combien, est ce bien 2000 heures', undefined],
  ])('finds in « %s »: %s', (plain, year) => {
    expect(findYearOfCount(plain)).toBe(year);
  });
});
