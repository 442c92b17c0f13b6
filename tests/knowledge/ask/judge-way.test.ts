import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Library } from '../../../knowledge/library.ts';
import { loadLibrary } from '../../../knowledge/load.ts';
import { ask } from '../../fixtures/ask-cases.ts';

let library: Library;

beforeAll(async () => {
  library = await loadLibrary('knowledge/data');
});

describe('judgeWay', () => {
  it.each([
    'un opérateur call center peut-il devenir formateur ?',
    'une téléconseillère peut-elle passer superviseuse ?',
    'Peut-on devenir secrétaire après avoir été hôtesse d’accueil ?',
  ])('says yes to « %s », where a fiche leads there', (question) => {
    expect(ask({ ask: question }, library)).toMatchObject({ verdict: 'way' });
  });

  it.each([
    'un téléconseiller peut-il devenir boulanger ?',
    'comment un téléconseiller peut-il devenir superviseur ?',
    'quelles formations pour devenir superviseur ?',
  ])('settles nothing in « %s »', (question) => {
    expect(ask({ ask: question }, library)).toMatchObject({ verdict: null });
  });
});
