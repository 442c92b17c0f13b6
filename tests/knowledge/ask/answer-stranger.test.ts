import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Library } from '../../../knowledge/library.ts';
import { ask } from '../../fixtures/ask-cases.ts';
import { loadRealLibrary, loadSmallLibrary } from '../../fixtures/real-bot.ts';

let library: Library;

beforeAll(async () => {
  library = await loadSmallLibrary();
});

describe('answerStranger', () => {
  it.each(['comment devenir nounou ?', 'que fait une nounou ?', 'combien gagne une nounou ?'])(
    'tells in « %s » of the métier that people call so',
    (question) => {
      expect(ask({ ask: question }, library)).toMatchObject({ metierIds: ['assistant-maternel'] });
    },
  );

  it.each(['que fait un astronaute ?', 'comment devenir trader ?'])(
    'tells of no other métier in « %s »',
    (question) => {
      expect(ask({ ask: question }, library).kind).not.toBe('answer');
    },
  );

  it.each(['comment devenir cadre ?', 'c’est quoi un CAP ?'])('takes « %s » for no name', (question) => {
    expect(ask({ ask: question }, library).kind).not.toBe('which');
  });

  it.each([
    ['faut-il un diplôme pour conduire un camion ?', 'conducteur-poids-lourd'],
    ['il faut un diplôme pour conducteur de camion ?', 'conducteur-poids-lourd'],
    ['quel diplôme pour garder des enfants ?', 'assistant-maternel'],
  ])('tells in « %s » of the métier that is meant, %s', async (question, metierId) => {
    expect(ask({ ask: question }, await loadRealLibrary())).toMatchObject({ metierIds: [metierId] });
  });
});
