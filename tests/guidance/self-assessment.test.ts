import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from '../../guidance/evidence.ts';
import { createProfile, learn } from '../../guidance/profile.ts';
import { assess, findAssessed, listQuestions, recallAnswers } from '../../guidance/self-assessment.ts';
import type { Library } from '../../knowledge/library.ts';
import { loadRealLibrary, loadSmallLibrary } from '../fixtures/real-bot.ts';

let library: Library;

beforeAll(async () => {
  library = await loadRealLibrary();
});

const nobody = createProfile('demo');
const questionsOf = (metierId: string) => listQuestions(library.getMetier(metierId), library);
const assessTeleconseiller = (answers: readonly (Answer | null)[], person = nobody) =>
  assess(library.getMetier('teleconseiller'), answers, person, library);

describe('listQuestions', () => {
  it('asks the 23 compétences of the Belgian référentiel by its three activités-clés', () => {
    const questions = questionsOf('teleconseiller');
    const counts = [0, 1, 2].map((part) => questions.filter((question) => question.part === part).length);
    expect(counts).toEqual([10, 8, 5]);
    expect(questions.map(({ competence }) => competence.referentielCode)).not.toContain(null);
  });

  it('marks the three compétences that serve two activités-clés the second time', () => {
    const again = questionsOf('teleconseiller').filter(({ isAgain }) => isAgain);
    expect(again.map(({ competence }) => competence.code)).toEqual([
      'saisir-informations',
      'confirmer-accord',
      'conclure-entretien',
    ]);
    expect(again.every(({ part }) => part === 1)).toBe(true);
  });

  it.each(['boulanger', 'technico-commercial'])('asks nothing about %s, which no référentiel covers', (metierId) => {
    expect(questionsOf(metierId)).toEqual([]);
  });
});

describe('findAssessed', () => {
  it.each<[string | null, string | undefined]>([
    ['teleconseiller', 'teleconseiller'],
    ['teleconseiller-appels-entrants', 'teleconseiller'],
    ['televendeur', 'teleconseiller'],
    ['boulanger', undefined],
    [null, 'teleconseiller'],
  ])('leads %s to %s', (metierId, assessed) => {
    expect(findAssessed(metierId, library)).toBe(assessed);
  });

  it('finds none in a library without référentiel', async () => {
    expect(findAssessed(null, await loadSmallLibrary())).toBeUndefined();
  });
});

describe('recallAnswers', () => {
  it('takes what the person told before, for each question about it', () => {
    const person = learn(nobody, [{ kind: 'competence', code: 'saisir-informations', answer: 'depends' }]);
    const answers = recallAnswers(questionsOf('teleconseiller'), person);
    expect(answers.filter((answer) => answer !== null)).toEqual(['depends', 'depends']);
  });
});

describe('assess', () => {
  it('tells strong points, what is begun and what is missing, and counts only what was answered', () => {
    const { strong, started, missing, answered, asked, parts } = assessTeleconseiller(['yes', 'depends', 'no', null]);
    expect({ strong, started, missing, answered, asked }).toEqual({
      strong: ['detecter-besoins'],
      started: ['proposer-solutions'],
      missing: ['trouver-fichier-script'],
      answered: 3,
      asked: 23,
    });
    expect(parts.map((part) => part.known)).toEqual([1, 0, 0]);
  });

  it('counts a compétence asked twice by its better answer', () => {
    const answers = questionsOf('teleconseiller').map(({ competence, isAgain }): Answer | null => {
      if (competence.code !== 'confirmer-accord') return null;
      return isAgain ? 'yes' : 'no';
    });
    const { strong, missing } = assessTeleconseiller(answers);
    expect([strong, missing]).toEqual([['confirmer-accord'], []]);
  });

  it.each([
    ['FR', /\bVAE\b/],
    ['BE', /Validation des compétences/],
  ] as const)('in %s proposes that country’s formations and recognition, sourced', (country, name) => {
    const { formationIds, recognitions } = assessTeleconseiller(['no'], createProfile('demo', country));
    expect(formationIds.map((formationId) => library.findFormation(formationId)?.country)).toContain(country);
    expect(new Set(formationIds.map((formationId) => library.findFormation(formationId)?.country)).size).toBe(1);
    expect(recognitions.length).toBeGreaterThan(0);
    for (const { text, sources, country: own } of recognitions) {
      expect(text).toMatch(name);
      expect(own).toBe(country);
      expect(sources.length).toBeGreaterThan(0);
    }
  });

  it('shows both countries in turn while the person’s is unknown', () => {
    const { formationIds } = assessTeleconseiller(['no']);
    expect(formationIds.slice(0, 2).map((formationId) => library.findFormation(formationId)?.country)).toEqual([
      'FR',
      'BE',
    ]);
  });
});
