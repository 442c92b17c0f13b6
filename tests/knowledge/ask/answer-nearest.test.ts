import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Library } from '../../../knowledge/library.ts';
import { loadLibrary } from '../../../knowledge/load.ts';
import { ask } from '../../fixtures/ask-cases.ts';

let library: Library;

beforeAll(async () => {
  library = await loadLibrary('knowledge/data');
});

describe('answerNearest', () => {
  it('answers a question of the work that names no métier', () => {
    const answer = ask({ ask: 'faut il motiver et guider les nouveaux quand on coordonne' }, library);
    expect(answer).toMatchObject({ kind: 'answer', metierIds: ['superviseur'] });
  });

  it('says of others that they are not known', () => {
    expect(ask({ ask: 'les collègues portent-ils des chaussures rouges ?' }, library)).toMatchObject({
      kind: 'not-known',
      metierIds: [],
    });
  });

  it.each([
    { ask: 'quel travail choisir avec des collègues en chaussures rouges ?' },
    { ask: 'faut il motiver et guider les nouveaux quand on coordonne', focus: 'boulanger' },
  ])('leaves to others what looks for a métier or is asked of another: %o', (question) => {
    expect(ask(question, library).kind).toBe('not-understood');
  });
});
