import { beforeAll, describe, expect, it } from '@jest/globals';
import { createProfile } from '../../guidance/profile.ts';
import { ratePiste, type Setting } from '../../guidance/rate-piste.ts';
import type { Recommendation, Term } from '../../guidance/recommendation.ts';
import { loadSmallLibrary } from '../fixtures/real-bot.ts';

let setting: Setting;

beforeAll(async () => {
  const profile = createProfile('demo');
  setting = { profile, library: await loadSmallLibrary(), constraints: [], held: new Set(), silent: new Set([9]) };
});

const term = (evidenceId: number, weight: number, code: string): Term => {
  return { evidenceId, metierId: 'boulanger', weight, reason: { kind: 'contexte', code } };
};
const rate = (share: number, ...terms: readonly Term[]): Recommendation => {
  const score = terms.reduce((sum, { weight }) => sum + weight, 0);
  return ratePiste({ metierId: 'boulanger', score, share }, terms, setting);
};

describe('ratePiste', () => {
  it('gives the reasons, the heaviest first, each once', () => {
    const { reasonsFor } = rate(0.1, term(1, 1, 'one'), term(2, 3, 'two'), term(3, 1, 'one'));
    expect(reasonsFor).toEqual([
      { kind: 'contexte', code: 'two' },
      { kind: 'contexte', code: 'one' },
    ]);
  });

  it('tells no objection that the person did not make', () => {
    expect(rate(0.1, term(1, -2, 'one'), term(9, -2, 'two')).reasonsAgainst).toEqual([
      { kind: 'contexte', code: 'one' },
    ]);
  });

  it.each([
    ['clear', 0.2, [3, 2]],
    ['possible', 0.001, [3, 2]],
    ['possible', 0.2, [5]],
    ['faint', 0.2, [1]],
  ] as const)('is %s with a share of %d and weights of %j', (fit, share, weights) => {
    expect(rate(share, ...weights.map((weight, index) => term(index, weight, `${index}`))).fit).toBe(fit);
  });
});
