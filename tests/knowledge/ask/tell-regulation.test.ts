import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Library } from '../../../knowledge/library.ts';
import { loadCompiledLibrary } from '../../../knowledge/load-compiled.ts';
import { ask } from '../../fixtures/ask-cases.ts';
import { compileSmallRome } from '../../fixtures/compiled-rome.ts';

let library: Library;

beforeAll(async () => {
  const compiled = await loadCompiledLibrary(await compileSmallRome());
  if (compiled === undefined) throw new Error('The small ROME was not compiled.');
  library = compiled;
});

describe('tellRegulation', () => {
  it.each([
    ['est-ce que aide-soignant est réglementé ?', 'regulated'],
    ['boulangère, c’est réglementé ?', 'not-regulated'],
    ['toiletteur pour animaux, métier réglementé ou pas ?', 'regulation-unknown'],
    ['toiletteur d’animaux est-il réglementé ?', 'regulation-unknown'],
  ])('answers « %s » by what the ROME says: %s', (question, verdict) => {
    expect(ask({ ask: question }, library)).toMatchObject({
      kind: 'answer',
      verdict,
      sources: [expect.stringMatching(/^rome/)],
    });
  });

  it.each(['aide-soignant en Belgique, c’est réglementé ?', 'que fait un aide-soignant ?'])(
    'leaves « %s » to the fiche',
    (question) => {
      expect(ask({ ask: question }, library)).not.toMatchObject({ verdict: 'regulated' });
    },
  );
});
