import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Library } from '../../../knowledge/library.ts';
import { loadLibrary } from '../../../knowledge/load.ts';
import { ask } from '../../fixtures/ask-cases.ts';

let library: Library;

beforeAll(async () => {
  library = await loadLibrary('knowledge/data');
});

describe('judgeSameness', () => {
  it.each([
    ['téléacteur et téléconseiller, c’est le même métier ?', 'same'],
    ['superviseur ou responsable de groupe, c’est la même chose ?', 'same'],
    ['télévendeur et téléopérateur, c’est pareil ?', 'same-page'],
    ['superviseur et chef de plateau : même métier ?', 'distinct'],
    ['quels sont les autres noms du téléconseiller ?', null],
  ])('judges « %s »: %s', (question, verdict) => {
    expect(ask({ ask: question }, library)).toMatchObject({ kind: 'answer', rubrique: 'autres-noms', verdict });
  });
});
