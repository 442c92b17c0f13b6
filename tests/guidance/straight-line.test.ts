import { describe, expect, it } from '@jest/globals';
import type { Answer } from '../../guidance/evidence.ts';
import { createProfile, learn } from '../../guidance/profile.ts';
import { findStraightLine } from '../../guidance/straight-line.ts';

const answering = (...counts: readonly (readonly [Answer, number])[]) => {
  const answers = counts.flatMap(([answer, count]) => Array.from({ length: count }, () => answer));
  return learn(
    createProfile('demo'),
    answers.map((answer, index) => ({ kind: 'contexte', code: `${index}`, answer })),
  );
};

describe('findStraightLine', () => {
  it.each([
    [[['yes', 12]], 'everything'],
    [
      [
        ['yes', 17],
        ['passed', 1],
      ],
      'everything',
    ],
    [[['dont-know', 12]], 'nothing'],
    [[['yes', 11]], null],
    [
      [
        ['yes', 3],
        ['passed', 9],
      ],
      null,
    ],
    [
      [
        ['dont-know', 11],
        ['yes', 1],
      ],
      null,
    ],
  ] as const)('hears in %j: %s', (counts, line) => {
    expect(findStraightLine(answering(...counts))).toBe(line);
  });
});
