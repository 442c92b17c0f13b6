import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Library } from '../../../knowledge/library.ts';
import { loadLibrary } from '../../../knowledge/load.ts';
import { ask } from '../../fixtures/ask-cases.ts';

let library: Library;

beforeAll(async () => {
  library = await loadLibrary('knowledge/data');
});

describe('findRareFact', () => {
  it.each([
    ['AFNOR ça vient faire quoi là-dedans', 'teleconseiller/avenir-7'],
    ['la gamification dans la formation ça existe chez vous', 'formateur-relation-client/competences-1'],
  ])('leads « %s » to the fact that says its rare word', (question, factId) => {
    const answer = ask({ ask: question }, library);
    expect(answer.kind === 'answer' ? answer.facts[0]?.factId : answer.kind).toBe(factId);
  });
});
