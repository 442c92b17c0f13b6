import { describe, expect, it } from '@jest/globals';
import { findMisses, readLearners } from '../../../bench/learners/learner.ts';

describe('findMisses', () => {
  const pistes = [{ text: 'Voici.', channelData: { pistes: ['macon'] } }];

  it.each([
    [{ say: 'x', metiers: ['macon'] }, pistes, []],
    [{ say: 'x', metiers: ['plombier'] }, pistes, ['métier']],
    [{ say: 'x', metiers: ['macon'], language: 'en' }, pistes, ['language']],
    [{ say: 'x', metiers: ['cuisinier'] }, [{ text: '« chef » se dit dans plusieurs métiers.' }], []],
    [{ say: 'x', asks: 'human' as const }, [{ text: 'Voici comment joindre le centre.' }], []],
  ])('%j', (learner, answers, missing) => {
    expect(findMisses(learner, answers)).toEqual(missing);
  });
});

describe('readLearners', () => {
  it('reads eighty sentences, none twice', () => {
    const all = readLearners('tests/fixtures/learners.yaml');
    expect(new Set(all.map(({ say }) => say)).size).toBe(80);
  });
});
