import { describe, expect, it } from '@jest/globals';
import { answer, createPerson, type Manner } from '../../../bench/guidance/person.ts';
import type { Learned } from '../../../guidance/evidence.ts';
import type { Choice } from '../../../guidance/next-screen.ts';
import { createChance } from '../../../knowledge/latent/chance.ts';

const screen = ['a', 'b', 'c', 'd', 'e', 'f'].map((code): Choice => ({ kind: 'contexte', code }));
const person = createPerson(['m', 'n'], {
  has: (metierId, { code }) => (metierId === 'm' ? 'ab' : 'c').includes(code),
});
const answersOf = (manner: Manner, chance: () => number): readonly string[] =>
  answer(person, screen, manner, chance).map((each: Learned) => ('answer' in each ? each.answer : ''));
const tapping = { kind: 'tap', untapped: 0, wrong: 0, skipped: 0 } as const;

describe('answer', () => {
  it('says yes to what fits any of the person’s métiers, without noise', () => {
    expect(answersOf({ kind: 'each', wrong: 0 }, () => 0.5)).toEqual(['yes', 'yes', 'yes', 'no', 'no', 'no']);
    expect(answersOf({ kind: 'each', wrong: 1 }, () => 0.5)).toEqual(['no', 'no', 'no', 'yes', 'yes', 'yes']);
  });

  it('leaves the rest of a screen where something was tapped, and knows nothing where nothing was', () => {
    expect(answersOf(tapping, () => 0.5)).toEqual(['yes', 'yes', 'yes', 'passed', 'passed', 'passed']);
    expect(new Set(answersOf({ ...tapping, skipped: 1 }, () => 0.5))).toEqual(new Set(['dont-know']));
    expect(new Set(answersOf({ kind: 'everything' }, () => 0.5))).toEqual(new Set(['yes']));
  });

  it('errs as often as the manner says', () => {
    const chance = createChance(1);
    const wrong = Array.from({ length: 500 }, () => answersOf({ kind: 'each', wrong: 0.2 }, chance)).flatMap(
      (answers) => answers.map((each, index) => (each === 'yes') !== index < 3),
    );
    expect(wrong.filter(Boolean).length / wrong.length).toBeCloseTo(0.2, 1);
  });
});
