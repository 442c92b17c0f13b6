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

describe('judgeCount', () => {
  it.each([
    ['comment fait il avec ses 50 teleconseillers', team, 'other-count'],
    ['il encadre trente personnes', team, 'other-count'],
    ['il encadre douze personnes', team, null],
    ['il encadre dix a douze agents', team, null],
    ['y a t il 40 competences', whole, 'other-count'],
    ['y a t il 23 competences', whole, null],
    ['les cinq activites cles du referentiel', whole, 'other-count'],
    ['350 000 salaries y travaillent', whole, null],
  ])('judges « %s »', (plain, fact, verdict) => {
    expect(judgeCount(plain, [fact])).toBe(verdict);
  });

  it.each([
    'j ai encadre 50 personnes',
    'mon equipe a 50 personnes',
    'la formation dure 400 heures',
    'combien de personnes encadre t il',
    'quelles sont les quatre activites de base',
  ])('judges nothing in « %s »', (plain) => {
    expect(judgeCount(plain, [team, whole])).toBeNull();
  });
});
