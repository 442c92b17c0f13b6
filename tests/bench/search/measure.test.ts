import { describe, expect, it } from '@jest/globals';
import { measure, quantile } from '../../../bench/search/measure.ts';

describe('measure', () => {
  it('asks all by turns, and tells where each finds what is right', () => {
    const said: string[] = [];
    const engine = (name: string, answers: readonly string[]) => ({
      engine: {
        name,
        search: (text: string) => {
          said.push(`${name} ${text}`);
          return answers;
        },
      },
      buildMs: 1,
    });
    const questions = [{ text: 'q', right: new Set(['b']) }];
    const measured = measure([engine('one', ['a', 'b']), engine('two', ['c'])], questions, 2);
    expect(measured.map(({ name, ranks }) => [name, ranks])).toEqual([
      ['one', [2]],
      ['two', [0]],
    ]);
    expect(said).toEqual(['one q', 'two q', 'one q', 'two q', 'one q', 'two q']);
  });
});

describe('quantile', () => {
  it('gives the value below which such a share lies', () => {
    expect(quantile([3, 1, 2], 0.5)).toBe(2);
    expect(quantile([3, 1, 2], 0.99)).toBe(3);
  });
});
