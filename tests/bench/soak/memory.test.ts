import { describe, expect, it } from '@jest/globals';
import { slopeOf, summarise } from '../../../bench/soak/memory.ts';

const mebibyte = 1024 * 1024;
const samples = (...sizes: readonly number[]) => sizes.map((size, index) => ({ atMs: index * 1000, bytes: size }));

describe('slopeOf', () => {
  it.each([
    [samples(5, 5, 5), 0],
    [samples(0, 2000, 4000), 2],
    [samples(4000, 2000, 0), -2],
  ])('of %j is %d', (given, expected) => {
    expect(slopeOf(given)).toBe(expected);
  });
});

describe('summarise', () => {
  it('compares the last third with the second, when all caches are full', () => {
    const told = summarise(samples(...[50, 70, 100, 100, 110, 110].map((size) => size * mebibyte)));
    expect(told).toContain('60 MiB, 100 MiB, 110 MiB');
    expect(told).toContain('1.100');
  });
});
