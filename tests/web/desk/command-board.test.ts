import { describe, expect, it } from '@jest/globals';
import { CommandBoard } from '../../../web/desk/command-board.ts';

describe('CommandBoard', () => {
  it('asks the part that came last, and the one before it when that one has gone', () => {
    const board = new CommandBoard();
    const asked: string[] = [];
    board.offer('take', () => asked.push('first'));
    const leave = board.offer('take', () => asked.push('second'));
    board.run('take');
    leave();
    expect([board.run('take'), board.run('close'), asked]).toEqual([true, false, ['second', 'first']]);
  });
});
