import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Library } from '../../../knowledge/library.ts';
import { loadLibrary } from '../../../knowledge/load.ts';
import { ask } from '../../fixtures/ask-cases.ts';

let library: Library;

beforeAll(async () => {
  library = await loadLibrary('knowledge/data');
});

describe('a métier named as the one served', () => {
  it('is the one that is asked about', () => {
    const answer = ask({ ask: 'Un standardiste, c’est un débouché possible pour un téléconseiller ?' }, library);
    expect(answer).toMatchObject({ kind: 'answer', metierIds: ['teleconseiller'], rubrique: 'mobilite' });
  });
});

describe('who asks for Wallonie and names no métier', () => {
  it.each([
    ['la langue qu’il faut en 1er en wallonie c’est l’allemand ?', 'langues'],
    ['tlm peut faire la validation même à 17 ans ?', 'diplome'],
  ])('is answered from the general one: « %s »', (question, rubrique) => {
    expect(ask({ ask: question }, library)).toMatchObject({ kind: 'answer', rubrique });
  });
});
