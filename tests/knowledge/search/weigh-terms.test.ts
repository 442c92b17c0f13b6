import { describe, expect, it } from '@jest/globals';
import { weighTerms } from '../../../knowledge/search/weigh-terms.ts';

const told = (terms: readonly string[]) => ({ terms });

describe('weighTerms', () => {
  it('weighs a term that few hold more than one that all hold', () => {
    const weights = weighTerms([['pain', 'four'], ['pain'], ['pain', 'pain']].map(told));
    expect(weights.get('pain')).toBeCloseTo(Math.log(2));
    expect(weights.get('four')).toBeCloseTo(Math.log(4));
    expect(weights.has('bois')).toBe(false);
  });

  it('counts documents of one group once', () => {
    const weights = weighTerms([['pain', 'four'], ['pain'], ['bois']].map(told), (index) =>
      index < 2 ? 'boulanger' : undefined,
    );
    expect(weights.get('pain')).toBeCloseTo(Math.log(3));
    expect(weights.get('pain')).toBe(weights.get('bois'));
  });
});
