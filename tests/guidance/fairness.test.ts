import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createProfile, learn } from '../../guidance/profile.ts';
import { recommend } from '../../guidance/recommend.ts';
import { learnFromWords } from '../../guidance/statement.ts';
import type { Library } from '../../knowledge/library.ts';
import { loadLibrary } from '../../knowledge/load.ts';
import { bothForms, whatSomebodyWants, whoSomebodyIs } from '../fixtures/fair-sayings.ts';
import { rankAfterOneWrong } from '../fixtures/one-wrong.ts';
import { runs } from '../fixtures/runs.ts';

let library: Library;

beforeAll(async () => {
  library = await loadLibrary('knowledge/data');
});

const rank = (...sentences: readonly string[]): readonly string[] => {
  const learned = sentences.flatMap((words) => learnFromWords(words, library));
  return recommend(learn(createProfile('demo'), learned), library).pistes.map(({ metierId }) => metierId);
};

describe('the ranking of pistes', () => {
  it.each(bothForms)('is the same for « %s » and « %s »', (one, other) => {
    expect(rank(one)).toEqual(rank(other));
    expect(rank(one).length).toBeGreaterThan(0);
  });

  it.each(whoSomebodyIs)('is the same after « %s »', (said) => {
    for (const wanted of whatSomebodyWants) {
      expect(rank(said, wanted)).toEqual(rank(wanted));
      expect(rank(`${said} ${wanted}`)).toEqual(rank(wanted));
    }
  });
});

describe('one wrong tap', () => {
  it('never keeps the right métier from the first twenty for good', () => {
    fc.assert(
      fc.property(fc.nat(library.metiers.length - 1), fc.nat(3), fc.nat(5), (place, screen, choice) => {
        const metierId = library.metiers[place]?.metierId ?? '';
        expect(rankAfterOneWrong(metierId, { screen, choice }, 6, library)).toBeLessThanOrEqual(20);
      }),
      { numRuns: 60, ...runs },
    );
  });
});
