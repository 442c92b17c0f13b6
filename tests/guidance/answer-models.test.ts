import { describe, expect, it } from '@jest/globals';
import { rateYes, weighAnswer } from '../../guidance/answer-models.ts';

describe('weighAnswer', () => {
  it('lets what few métiers have speak louder than what many have', () => {
    const rare = weighAnswer('centre-interet', 'yes', 0.008);
    const common = weighAnswer('centre-interet', 'yes', 0.3);
    expect(rare.plain).toBeGreaterThan(common.plain);
    expect(common.plain).toBeGreaterThan(0);
  });

  it.each(['macro-competence', 'centre-interet', 'contexte'] as const)(
    'orders the answers about a %s: yes, it depends, not known, passed, no',
    (kind) => {
      const weights = (['yes', 'depends', 'dont-know', 'passed', 'no'] as const).map(
        (answer) => weighAnswer(kind, answer, 0.1).plain,
      );
      expect(weights).toEqual(weights.toSorted((one, other) => other - one));
      expect(weights[1]).toBeGreaterThan(0);
      expect(weights[2]).toBeLessThan(0);
    },
  );

  it('holds a compétence that is missing for little: it can be learned', () => {
    const no = (kind: 'competence' | 'macro-competence'): number => weighAnswer(kind, 'no', 0.1).plain;
    expect(no('competence')).toBeGreaterThan(no('macro-competence') / 2);
  });

  it('lets no single answer decide: ten times more or less likely is about the most', () => {
    for (const answer of ['yes', 'no', 'depends', 'dont-know', 'passed'] as const) {
      for (const share of [0, 0.5, 1])
        expect(Math.abs(weighAnswer('contexte', answer, share).core)).toBeLessThan(Math.log(13));
    }
  });
});

describe('rateYes', () => {
  it('gives chances', () => {
    for (const way of ['tap', 'yes-no'] as const) {
      for (const chance of Object.values(rateYes(way, 1))) {
        expect(chance).toBeGreaterThan(0);
        expect(chance).toBeLessThan(1);
      }
    }
  });
});
