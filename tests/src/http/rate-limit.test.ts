import { describe, expect, it } from '@jest/globals';
import { RateLimit } from '../../../src/http/rate-limit.ts';

describe('RateLimit', () => {
  it('lets a burst pass, then so many a second, and says how long to wait', () => {
    let now = 0;
    const limit = new RateLimit({ burst: 2, perSecond: 0.5 }, () => now);
    expect([limit.take('a'), limit.take('a'), limit.take('a')]).toEqual([0, 0, 2]);
    now += 1000;
    expect(limit.take('a')).toBe(1);
    now += 1000;
    expect([limit.take('a'), limit.take('a')]).toEqual([0, 2]);
  });

  it('counts each key for itself', () => {
    const limit = new RateLimit({ burst: 1, perSecond: 1 }, () => 0);
    expect([limit.take('a'), limit.take('b'), limit.take('a')]).toEqual([0, 0, 1]);
  });

  it('gives back no more than the burst after a long rest', () => {
    let now = 0;
    const limit = new RateLimit({ burst: 1, perSecond: 1 }, () => now);
    limit.take('a');
    now += 3600_000;
    expect([limit.take('a'), limit.take('a')]).toEqual([0, 1]);
  });

  it('limits nothing at a rate of zero', () => {
    const limit = new RateLimit({ burst: 0, perSecond: 0 }, () => 0);
    expect([limit.take('a'), limit.take('a')]).toEqual([0, 0]);
  });
});
