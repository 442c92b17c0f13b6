import { describe, expect, it } from '@jest/globals';
import { findNextIndex, keepFocus } from '../../../web/desk/list-keys.ts';

describe('findNextIndex', () => {
  it.each([
    ['ArrowDown', -1, 3, 0],
    ['ArrowDown', 0, 3, 1],
    ['j', 2, 3, 2],
    ['ArrowUp', 0, 3, 0],
    ['k', 2, 3, 1],
    ['k', -1, 3, 0],
    ['Home', 2, 3, 0],
    ['End', 0, 3, 2],
    ['ArrowDown', 0, 0, null],
    ['x', 0, 3, null],
  ])('%s from %i of %3$i', (key, current, count, expected) => {
    expect(findNextIndex(key, current, count)).toBe(expected);
  });
});

describe('keepFocus', () => {
  it.each([
    [['a', 'b', 'c'], 'b', ['c', 'b', 'a'], 'b'],
    [['a', 'b', 'c'], 'b', ['a', 'c'], 'c'],
    [['a', 'b', 'c'], 'c', ['a', 'b'], 'b'],
    [['a'], 'a', [], null],
    [['a'], 'unknown', ['b'], 'b'],
  ])('of %j, %s, in %j is %s', (before, focused, after, expected) => {
    expect(keepFocus(before, focused, after)).toBe(expected);
  });
});
