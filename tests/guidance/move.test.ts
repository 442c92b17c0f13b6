import { describe, expect, it } from '@jest/globals';
import { compareOrder } from '../../guidance/move.ts';

describe('compareOrder', () => {
  it.each([
    ['abc', 'bac', { kind: 'first', metierId: 'b' }],
    ['', 'ab', { kind: 'first', metierId: 'a' }],
    ['abc', 'abd', { kind: 'enters', metierId: 'd' }],
    ['abc', 'acb', { kind: 'reordered' }],
    ['abcd', 'abce', { kind: 'same' }],
    ['abc', '', { kind: 'none' }],
    ['', '', { kind: 'same' }],
  ] as const)('tells from %j to %j: %j', (before, after, move) => {
    expect(compareOrder([...before], [...after])).toEqual(move);
  });
});
