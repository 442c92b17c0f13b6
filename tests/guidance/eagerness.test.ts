import { describe, expect, it } from '@jest/globals';
import { weighAnswer } from '../../guidance/answer-models.ts';
import { rateEagerness, rateTapped } from '../../guidance/eagerness.ts';
import type { Answer, Told } from '../../guidance/evidence.ts';

const answers = (answer: Answer, count: number): readonly Told[] =>
  Array.from({ length: count }, (_, index) => ({ kind: 'contexte', code: `${answer} ${index}`, answer }));

describe('rateEagerness', () => {
  it.each([
    ['nothing', [], 0],
    ['a first screen ticked whole', answers('yes', 6), 0.25],
    ['a third of thirty', [...answers('yes', 10), ...answers('passed', 20)], 0],
    ['seven of ten', [...answers('yes', 42), ...answers('passed', 18)], 0.25],
    ['nine of ten', [...answers('yes', 54), ...answers('passed', 6)], 0.75],
    ['all of two hundred', answers('yes', 200), 1],
    ['screens without a tick', answers('dont-know', 60), 0],
    ['each answered by itself', [...answers('yes', 30), ...answers('no', 10)], 0],
  ] as const)('rates %s', (_, evidence, eagerness) => {
    expect(rateEagerness(evidence)).toBe(eagerness);
  });

  it('counts what was ticked on screens, not words, métiers or single compétences', () => {
    const others: readonly Told[] = Array.from({ length: 40 }, (_, index) => ({
      kind: 'competence',
      code: `${index}`,
      answer: 'yes',
    }));
    expect(rateEagerness([...others, { kind: 'words', words: 'tout', about: 'wish' }])).toBe(0);
  });
});

describe('weighAnswer, of somebody who ticks nearly all', () => {
  const at = (answer: Answer, eagerness: number): number => weighAnswer('contexte', answer, 0.1, eagerness).plain;

  it('hears less in each tick and more in what is left, the more they tick', () => {
    const steps = [0, 0.25, 0.5, 0.75, 1];
    expect(steps.map(rateTapped)).toEqual(steps.map(rateTapped).toSorted());
    const ticks = steps.map((eagerness) => at('yes', eagerness));
    expect(ticks).toEqual(ticks.toSorted((one, other) => other - one));
    expect(at('yes', 1)).toBeLessThan(0.1);
    expect(at('yes', 1)).toBeGreaterThan(0);
    const left = steps.map((eagerness) => at('passed', eagerness));
    expect(left).toEqual(left.toSorted((one, other) => other - one));
    expect(at('passed', 1)).toBeGreaterThan(-Math.log(13));
  });

  it('leaves single compétences as they are', () => {
    expect(weighAnswer('competence', 'yes', 0.1, 1)).toEqual(weighAnswer('competence', 'yes', 0.1));
  });
});
