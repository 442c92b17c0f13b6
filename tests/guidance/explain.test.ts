import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { believe } from '../../guidance/belief.ts';
import type { Learned } from '../../guidance/evidence.ts';
import { explain, isSilent } from '../../guidance/explain.ts';
import { createProfile, findEvidence, learn, type Profile } from '../../guidance/profile.ts';
import type { Library } from '../../knowledge/library.ts';
import { anyProfile } from '../fixtures/random-profiles.ts';
import { loadSmallLibrary } from '../fixtures/real-bot.ts';
import { runs } from '../fixtures/runs.ts';

let library: Library;

beforeAll(async () => {
  library = await loadSmallLibrary();
});

const profileOf = (...learned: readonly Learned[]): Profile => learn(createProfile('demo'), learned);

describe('explain', () => {
  it('sums up to the very belief that it explains, for every métier and whoever told whatever', () => {
    fc.assert(
      fc.property(anyProfile(library), (profile) => {
        const { metierIds, logs } = believe(profile, library);
        for (const [place, { score, parts }] of explain(metierIds, profile, library).entries()) {
          const sum = parts.reduce((all, { weight }) => all + weight, 0);
          expect(Math.abs(sum - (logs[place] ?? Number.NaN))).toBeLessThanOrEqual(1e-9);
          expect(score).toBe(sum);
        }
      }),
      runs,
    );
  });

  it('tells each answer that stands once, and none that was taken back', () => {
    fc.assert(
      fc.property(anyProfile(library), (profile) => {
        const standing = findEvidence(profile).map(({ id }) => id);
        for (const { parts } of explain(
          library.metiers.map(({ metierId }) => metierId),
          profile,
          library,
        )) {
          const told = parts.map((part) => part.told.id);
          expect(new Set(told).size).toBe(told.length);
          expect(standing).toEqual(expect.arrayContaining(told));
        }
      }),
      runs,
    );
  });

  it('says which answer counts mainly, which a little and which against', () => {
    const profile = profileOf(
      { kind: 'words', words: 'boulanger', about: 'wish' },
      { kind: 'competence', code: 'faire-pain', answer: 'yes' },
      { kind: 'contexte', code: 'travail-de-nuit', answer: 'no' },
    );
    const [explanation] = explain(['boulanger'], profile, library);
    const weighings = explanation?.parts.map(({ told, weighing }) => [told.kind, weighing]);
    expect(weighings?.[0]).toEqual(['words', 'mainly']);
    expect(weighings).toContainEqual(['competence', 'also']);
    expect(weighings?.at(-1)).toEqual(['contexte', 'against']);
  });

  it('gives the reasons that point the way of the answer, and marks what nobody said', () => {
    const profile = profileOf(
      { kind: 'words', words: 'boulanger', about: 'wish' },
      { kind: 'contexte', code: 'travail-de-nuit', answer: 'passed' },
    );
    const [explanation] = explain(['boulanger'], profile, library);
    expect(explanation?.parts[0]?.reasons[0]).toEqual({ kind: 'named', words: ['boulanger'] });
    expect(explanation?.parts.find(({ told }) => told.kind === 'contexte')).toMatchObject({ isSilent: true });
  });

  it('has nothing to tell of a métier that nothing touches', () => {
    expect(explain(['boulanger'], createProfile('demo'), library)).toEqual([
      { metierId: 'boulanger', score: 0, parts: [] },
    ]);
  });
});

describe('isSilent', () => {
  it.each([
    ['passed', true],
    ['dont-know', true],
    ['no', false],
    ['depends', false],
  ] as const)('takes %s for silence: %s', (answer, silent) => {
    expect(isSilent({ id: 1, kind: 'metier', metierId: 'boulanger', answer })).toBe(silent);
  });

  it('takes words for something said', () => {
    expect(isSilent({ id: 1, kind: 'words', words: 'pain', about: 'wish' })).toBe(false);
  });
});
