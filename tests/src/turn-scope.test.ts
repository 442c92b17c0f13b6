import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { findTurnMarks, inTurn, pseudonymOf } from '../../src/turn-scope.ts';

describe('inTurn', () => {
  it('marks all that is done in a turn, however deep, and nothing outside', async () => {
    const deep = async () => {
      await wait(1);
      return findTurnMarks();
    };
    const marks = await inTurn('directline/a', () => Promise.all([deep(), deep()]));
    expect(marks[0]).toEqual({
      turn: expect.stringMatching(/^[\da-f]{8}$/),
      conversation: pseudonymOf('directline/a'),
    });
    expect(marks[1]).toEqual(marks[0]);
    expect(findTurnMarks()).toBeUndefined();
  });

  it('keeps turns apart that run at once', async () => {
    const mark = (id: string) => inTurn(id, async () => wait(1).then(findTurnMarks));
    const [one, two, other] = await Promise.all([mark('x/a'), mark('x/a'), mark('x/b')]);
    expect(one?.turn).not.toBe(two?.turn);
    expect(one?.conversation).toBe(two?.conversation);
    expect(other?.conversation).not.toBe(one?.conversation);
  });
});

describe('pseudonymOf', () => {
  it('is short, always the same, and holds nothing of the id', () => {
    expect(pseudonymOf('directline/Zm9v')).toMatch(/^[\da-f]{12}$/);
    expect(pseudonymOf('directline/Zm9v')).toBe(pseudonymOf('directline/Zm9v'));
  });
});
