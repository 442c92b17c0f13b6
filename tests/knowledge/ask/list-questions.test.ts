import { beforeAll, describe, expect, it } from '@jest/globals';
import { listQuestions } from '../../../knowledge/ask.ts';
import type { Library } from '../../../knowledge/library.ts';
import { loadLibrary } from '../../../knowledge/load.ts';

let library: Library;

beforeAll(async () => {
  library = await loadLibrary('knowledge/data');
});

describe('listQuestions', () => {
  it.each([
    ['Quels sont les horaires et faut-il un diplôme ?', ['Quels sont les horaires', 'faut-il un diplôme ?']],
    ['Quelles langues faut-il ? Et ça recrute ?', ['Quelles langues faut-il ?', 'Et ça recrute ?']],
    ['téléconseiller horaires et salaire', ['téléconseiller horaires', 'téléconseiller salaire']],
  ])('parts « %s »', (message, questions) => {
    expect(listQuestions(message, library)).toEqual(questions);
  });

  it.each([
    'quelle différence entre appels entrants et appels sortants ?',
    'y a-t-il une mention complémentaire et combien d’heures',
    'On m’a dit qu’il faut un bac+2. C’est vrai ?',
    'Bonjour, ça va ? Quels sont les horaires d’un téléconseiller ?',
    'L’IA peut-elle aider à former des conseillers ? De quelle façon ?',
    'Après quelques années sur un plateau, peut-on aller vers le marketing ou devenir chef de projet ?',
  ])('leaves « %s » whole or its one question', (message) => {
    expect(listQuestions(message, library)).toEqual([message]);
  });
});
