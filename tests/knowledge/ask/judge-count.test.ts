import { describe, expect, it } from '@jest/globals';
import { judgeCount } from '../../../knowledge/ask/judge-count.ts';
import type { Fact } from '../../../knowledge/fact.ts';

const team: Fact = {
  factId: 'chiffres-1',
  text: 'L’équipe compte en général dix à quinze téléconseillers.',
  rubrique: 'chiffres',
  sources: ['page'],
  validAt: null,
  country: null,
};
const whole: Fact = {
  ...team,
  text: 'Plus de 350 000 personnes y travaillent : 23 compétences, trois activités-clés, 500 heures.',
};

const course: Fact = { ...team, text: 'La licence professionnelle durait deux semestres.' };
const offers: Fact = { ...team, text: 'Plus de trois offres sur dix mènent à un CDI.' };

describe('judgeCount', () => {
  it.each([
    ['comment fait il avec ses 50 teleconseillers', team, 'other-count'],
    ['il encadre trente personnes', team, 'other-count'],
    ['il encadre une cinquantaine de personnes', team, 'other-count'],
    ['il encadre douze personnes', team, 'count'],
    ['comment encadre t il douze personnes', team, undefined],
    ['il encadre dix a douze agents', team, 'count'],
    ['y a t il 40 competences', whole, 'other-count'],
    ['y a t il 23 competences', whole, 'count'],
    ['les cinq activites cles du referentiel', whole, 'other-count'],
    ['350 000 salaries y travaillent', whole, 'count'],
    ['combien de salaries 35 000 c est ca', whole, 'other-count'],
    ['la formation dure 400 heures', whole, 'other-count'],
    ['c est 500 h', whole, 'count'],
    ['il faut trois ans', course, 'other-count'],
    ['ca dure un an', course, 'count'],
    ['90 pourcent en cdi', offers, 'other-count'],
    ['trente pourcent en cdi', offers, 'count'],
  ])('judges « %s »', (plain, fact, verdict) => {
    expect(judgeCount(plain, [fact])?.verdict).toBe(verdict);
  });

  it.each([
    'j ai encadre 50 personnes',
    'mon equipe a 50 personnes',
    'quelle formation dure 400 heures',
    'ils prennent a 16 ans',
    'on finit a 20 h',
    'combien de personnes encadre t il',
    'quelles sont les quatre activites de base',
  ])('judges nothing in « %s »', (plain) => {
    expect(judgeCount(plain, [team, whole, course])).toBeUndefined();
  });
});
