import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { sumOf } from '../../knowledge/sum-of.ts';

describe('sumOf', () => {
  it.each([0, 3, 1 << 20, (1 << 20) + 1, 5_000_000])('sums up %i bytes', async (length) => {
    const bytes = Buffer.alloc(length, 'métier');
    expect(await sumOf(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
});
