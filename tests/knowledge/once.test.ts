import { describe, expect, it } from '@jest/globals';
import { once } from '../../knowledge/once.ts';

describe('once', () => {
  it('computes nothing before it is called, and once then, be it nothing', () => {
    let computed = 0;
    const get = once(() => {
      computed += 1;
      return undefined;
    });
    expect(computed).toBe(0);
    expect([get(), get(), computed]).toEqual([undefined, undefined, 1]);
  });
});
