import { describe, expect, it } from '@jest/globals';
import { takeBack, toLearned } from '../../guidance/change.ts';
import { createProfile, findStanding, learn } from '../../guidance/profile.ts';

const profile = learn(createProfile('demo'), [
  { kind: 'words', words: 'vendeuse', about: 'wish' },
  { kind: 'contexte', code: 'travail-de-nuit', answer: 'yes' },
  { kind: 'refusal', code: 'travail-de-nuit' },
]);
const [, refusal] = findStanding(profile);

describe('toLearned', () => {
  it('answers what was not asked', () => {
    const trait = { kind: 'centre-interet', code: 'cuisine' } as const;
    expect(toLearned({ kind: 'answer', trait, answer: 'no' }, profile)).toEqual([{ ...trait, answer: 'no' }]);
  });

  it('gives an answer anew, which then stands in the place of the first', () => {
    const told = { id: 2, kind: 'contexte', code: 'travail-de-nuit', answer: 'yes' } as const;
    expect(toLearned({ kind: 'turn', told, answer: 'no' }, profile)).toEqual([
      { kind: 'contexte', code: 'travail-de-nuit', answer: 'no' },
    ]);
  });

  it('takes an answer back with those before it about the same: none of them comes to stand again', () => {
    if (refusal === undefined) throw new Error('Nothing is refused.');
    const learned = toLearned({ kind: 'take-back', told: refusal }, profile);
    expect(learned).toEqual([{ kind: 'withdrawal', ids: [2, 3] }]);
    expect(findStanding(learn(profile, learned)).map(({ kind }) => kind)).toEqual(['words']);
  });
});

describe('takeBack', () => {
  it('asks nothing for what is not there', () => {
    expect(takeBack([99], profile)).toEqual([]);
    expect(takeBack([], profile)).toEqual([]);
  });
});
