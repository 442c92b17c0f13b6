import { describe, expect, it } from '@jest/globals';
import { createQuestionScan, type QuestionScan } from '../../../knowledge/ask/known-questions.ts';
import { plainQuestion } from '../../../knowledge/ask/plain-question.ts';
import type { KnownQuestion } from '../../../knowledge/known-question.ts';

/** Words weigh by how rare they are: a scan of real size has many others. */
const scan = scanBeside(300);

function scanBeside(count: number): QuestionScan {
  const others = Array.from({ length: count }, (_, place) => `sujet numero${place}`);
  return createQuestionScan(listQuestions(others), {
    plainOf: plainQuestion,
    tellOf: (factId) => (factId === 'teleconseiller/conditions-1' ? 'On travaille dans un espace partagé.' : ''),
  });
}

function listQuestions(others: readonly string[]): readonly KnownQuestion[] {
  return [
    {
      asked: ['à quelle heure ça ferme', 'finit-on tard le soir'],
      facts: ['teleconseiller/horaires-1'],
      rubrique: null,
    },
    {
      asked: ['porte-t-on un casque', 'est-on assis toute la journée'],
      facts: ['teleconseiller/conditions-1'],
      rubrique: null,
    },
    { asked: ['combien de personnes encadre-t-il'], facts: ['superviseur/chiffres-1'], rubrique: null },
    { asked: ['quelles sont les conditions de travail'], facts: [], rubrique: 'conditions' },
    { asked: others, facts: ['boulanger/acces-1'], rubrique: null },
    { asked: ['combien de semaines de vacances', 'les jours de congés'], facts: [], rubrique: null },
  ];
}

function compare(question: string, named: readonly string[] = []) {
  return scan.compare([{ plain: plainQuestion(question), isWhole: true, counts: 1 }], named);
}

function nearest(question: string): string | undefined {
  return [...compare(question).facts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

describe('createQuestionScan', () => {
  it.each([
    ['dans ce métier est-on assis toute la journée ?', 'teleconseiller/conditions-1'],
    ['est-ce que ça finit tard le soir', 'teleconseiller/horaires-1'],
    ['les centres ferment à quelle heure', 'teleconseiller/horaires-1'],
    ['il encadre combien de personnes', 'superviseur/chiffres-1'],
  ])('leads « %s » to %s', (question, factId) => {
    expect(nearest(question)).toBe(factId);
  });

  it('brings nobody nearer when wordings of other things are added', () => {
    const asked = [{ plain: plainQuestion('le soir racontez une blague'), isWhole: true, counts: 1 }];
    const [few, many] = [300, 6000].map((count) =>
      scanBeside(count).compare(asked, []).facts.get('teleconseiller/horaires-1'),
    );
    expect(few).toBeGreaterThan(0);
    expect(many).toBeLessThanOrEqual((few ?? 0) * 1.1);
  });

  it('takes words that mean the same for one another', () => {
    expect(compare('porte-t-on des écouteurs').facts.get('teleconseiller/conditions-1')).toBeGreaterThan(0.3);
  });

  it('counts the words of the fact with those of its questions', () => {
    const { facts } = compare('est-on assis dans un espace partagé');
    expect(facts.get('teleconseiller/conditions-1')).toBeGreaterThan(0.5);
  });

  it('tells a whole rubrique and what no source answers from facts', () => {
    expect(compare('quelles sont les conditions de travail').rubriques.get('conditions')).toBeGreaterThan(0.3);
    expect(compare('combien de semaines de vacances a-t-on').unheld).toBeGreaterThan(0.6);
  });

  it('needs fewer words where the métier of the fact is named', () => {
    const named = compare('combien', ['superviseur']).facts.get('superviseur/chiffres-1') ?? 0;
    expect(named).toBeGreaterThan(compare('combien').facts.get('superviseur/chiffres-1') ?? 0);
  });

  it('is near to nothing where no word is shared', () => {
    expect(compare('bonjour').facts.size).toBe(0);
  });
});

describe('the story around a question', () => {
  it('asks for nothing that no source tells', () => {
    const part = { plain: plainQuestion('les jours de congés'), isWhole: false, counts: 1 };
    expect(scan.compare([part], []).unheld).toBeGreaterThan(0.6);
    expect(scan.compare([{ ...part, isStory: true }], []).unheld).toBe(0);
  });
});
