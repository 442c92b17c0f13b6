import { describe, expect, it } from '@jest/globals';
import {
  createProfile,
  findConstraints,
  findEvidence,
  findStanding,
  hasEvidence,
  lastEvidenceId,
  learn,
  listSameSubject,
  type Profile,
  withdrawAfter,
} from '../../guidance/profile.ts';

const told = (...words: readonly string[]): Profile =>
  words.reduce(
    (profile, each) => learn(profile, [{ kind: 'words', words: each, about: 'wish' }]),
    createProfile('demo'),
  );
const wordsOf = (profile: Profile): readonly string[] =>
  findEvidence(profile).flatMap((each) => (each.kind === 'words' ? [each.words] : []));

describe('learn', () => {
  it('only ever appends, and counts ids up', () => {
    const before = told('a');
    const after = learn(before, [
      { kind: 'level', level: 3 },
      { kind: 'refusal', code: 'nuit' },
    ]);
    expect(after.events.map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(before.events).toHaveLength(1);
    expect(learn(after, [])).toBe(after);
  });
});

describe('findStanding', () => {
  it('lists evidence and constraints in the order they were told', () => {
    const profile = learn(told('a'), [
      { kind: 'level', level: 3 },
      { kind: 'withdrawal', ids: [1] },
      { kind: 'refusal', code: 'nuit' },
    ]);
    expect(findStanding(profile).map(({ kind }) => kind)).toEqual(['level', 'refusal']);
  });
});

describe('listSameSubject', () => {
  it('lists every answer about one thing, a refusal beside a wish, and nothing for a withdrawal', () => {
    const profile = learn(told('a'), [
      { kind: 'contexte', code: 'nuit', answer: 'yes' },
      { kind: 'refusal', code: 'nuit' },
      { kind: 'withdrawal', ids: [1] },
    ]);
    expect(listSameSubject(profile, 2)).toEqual([2, 3]);
    expect(listSameSubject(profile, 1)).toEqual([1]);
    expect(listSameSubject(profile, 4)).toEqual([]);
  });
});

describe('findEvidence', () => {
  it('lets the later of two answers about one thing count', () => {
    const profile = learn(createProfile('demo'), [
      { kind: 'competence', code: 'vendre', answer: 'yes' },
      { kind: 'competence', code: 'vendre', answer: 'no' },
      { kind: 'metier', metierId: 'boulanger', answer: 'yes' },
    ]);
    expect(findEvidence(profile).map(({ id }) => id)).toEqual([2, 3]);
  });

  it('keeps every sentence, even the same twice', () => {
    expect(wordsOf(told('a', 'a'))).toEqual(['a', 'a']);
  });

  it('leaves constraints out', () => {
    const profile = learn(told('a'), [{ kind: 'level', level: 3 }]);
    expect(findEvidence(profile)).toHaveLength(1);
    expect(findConstraints(profile)).toEqual([{ kind: 'level', level: 3, id: 2 }]);
  });
});

describe('withdrawAfter', () => {
  it('withdraws what was told after an event', () => {
    expect(wordsOf(withdrawAfter(told('a', 'b', 'c'), 1))).toEqual(['a']);
  });

  it('brings back what a withdrawal took, when the withdrawal is withdrawn', () => {
    const restarted = withdrawAfter(told('a', 'b'), 0);
    expect(wordsOf(restarted)).toEqual([]);
    expect(wordsOf(withdrawAfter(restarted, 2))).toEqual(['a', 'b']);
  });

  it('changes nothing when nothing came after', () => {
    const profile = told('a');
    expect(withdrawAfter(profile, lastEvidenceId(profile))).toBe(profile);
  });
});

describe('hasEvidence', () => {
  it('is true once something was told that still stands', () => {
    expect(hasEvidence(createProfile('demo'))).toBe(false);
    expect(hasEvidence(learn(createProfile('demo'), [{ kind: 'level', level: 0 }]))).toBe(false);
    expect(hasEvidence(told('a'))).toBe(true);
    expect(hasEvidence(withdrawAfter(told('a'), 0))).toBe(false);
  });
});
