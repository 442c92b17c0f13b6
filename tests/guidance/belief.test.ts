import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { believe, isSettled } from '../../guidance/belief.ts';
import type { Learned } from '../../guidance/evidence.ts';
import { createProfile, findEvidence, learn, type Profile } from '../../guidance/profile.ts';
import { computeTerms } from '../../guidance/terms.ts';
import type { Library } from '../../knowledge/library.ts';
import { loadSmallLibrary } from '../fixtures/real-bot.ts';
import { runs } from '../fixtures/runs.ts';

let library: Library;

beforeAll(async () => {
  library = await loadSmallLibrary();
});

const profileOf = (...learned: readonly Learned[]): Profile => learn(createProfile('demo'), learned);
const shareOf = (metierId: string, profile: Profile): number => {
  const { metierIds, shares } = believe(profile, library);
  return shares[metierIds.indexOf(metierId)] ?? Number.NaN;
};

const events: readonly Learned[] = [
  { kind: 'words', words: 'je fais du pain', about: 'wish' },
  { kind: 'competence', code: 'repondre-appels', answer: 'yes' },
  { kind: 'competence', code: 'calmer-client', answer: 'yes' },
  { kind: 'centre-interet', code: 'bouger', answer: 'depends' },
  { kind: 'centre-interet', code: 'cuisine', answer: 'yes' },
  { kind: 'contexte', code: 'travail-de-nuit', answer: 'passed' },
  { kind: 'metier', metierId: 'cuisinier', answer: 'no' },
];

describe('believe', () => {
  it('holds all métiers for equally likely when nothing was told', () => {
    const { shares } = believe(createProfile('demo'), library);
    expect(new Set(shares).size).toBe(1);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });

  it('is the sum of the very terms that are told as reasons', () => {
    const profile = profileOf(...events);
    const { metierIds, logs } = believe(profile, library);
    const terms = computeTerms(findEvidence(profile), library);
    for (const [place, metierId] of metierIds.entries()) {
      const sum = terms.filter((term) => term.metierId === metierId).reduce((all, { weight }) => all + weight, 0);
      expect(logs[place]).toBeCloseTo(sum, 6);
    }
  });

  it('is the same for the same evidence in another order', () => {
    const before = believe(profileOf(...events), library);
    fc.assert(
      fc.property(fc.shuffledSubarray([...events], { minLength: events.length }), (order) => {
        expect(believe(profileOf(...order), library)).toEqual(before);
      }),
      runs,
    );
  });

  it('changes with a constraint no more than with nothing', () => {
    const constrained = profileOf(
      ...events,
      { kind: 'refusal', code: 'port-de-charges' },
      { kind: 'level', level: 3 },
      { kind: 'licence', held: [] },
      { kind: 'not-regulated' },
      { kind: 'more-of', domaine: 'D11' },
    );
    expect(believe(constrained, library)).toEqual(believe(profileOf(...events), library));
  });

  it('counts a second answer about one family for less than the first', () => {
    const first: Learned = { kind: 'competence', code: 'repondre-appels', answer: 'yes' };
    const second: Learned = { kind: 'competence', code: 'calmer-client', answer: 'yes' };
    const logOf = (...learned: readonly Learned[]): number => {
      const { metierIds, logs } = believe(profileOf(...learned), library);
      return logs[metierIds.indexOf('teleconseiller')] ?? 0;
    };
    expect(logOf(first, second)).toBeGreaterThan(logOf(first));
    expect(logOf(first, second)).toBeLessThan(logOf(first) + logOf(second));
  });

  it('asks nothing of what is known no more', () => {
    const gone = profileOf(
      { kind: 'competence', code: 'gone', answer: 'yes' },
      { kind: 'macro-competence', code: 'gone', answer: 'yes' },
    );
    expect(new Set(believe(gone, library).shares).size).toBe(1);
  });

  it('comes back from one wrong tap: later answers weigh as much', () => {
    const right: readonly Learned[] = [
      { kind: 'centre-interet', code: 'cuisine', answer: 'yes' },
      { kind: 'competence', code: 'faire-pain', answer: 'yes' },
    ];
    const wrong: Learned = { kind: 'contexte', code: 'travail-de-nuit', answer: 'no' };
    expect(shareOf('boulanger', profileOf(wrong, ...right))).toBeGreaterThan(1 / library.metiers.length);
  });
});

describe('isSettled', () => {
  it('is not so for nobody, and is so once a métier was named and chosen', () => {
    expect(isSettled(believe(createProfile('demo'), library))).toBe(false);
    const sure = profileOf(
      { kind: 'words', words: 'boulanger', about: 'wish' },
      { kind: 'metier', metierId: 'boulanger', answer: 'yes' },
    );
    expect(isSettled(believe(sure, library))).toBe(true);
  });
});
