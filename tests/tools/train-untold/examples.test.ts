import { describe, expect, it } from '@jest/globals';
import { readLists } from '../../../tools/train-untold/examples.ts';

describe('readLists', () => {
  const questions = readLists();

  it('reads what no source answers, in the lists of examiners and in the one of such questions', () => {
    const untold = questions.filter(({ isUntold }) => isUntold);
    expect(untold.map(({ list }) => list)).toEqual(expect.arrayContaining(['not-known', 'examined-phone']));
    expect(untold.length).toBeLessThan(questions.length / 4);
  });

  it('leaves out what leans on what was said before', () => {
    expect(questions.map(({ list }) => list)).not.toContain('follow-ups');
  });
});
