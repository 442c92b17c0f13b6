import { describe, expect, it } from '@jest/globals';
import { narrow, narrowHolders } from '../../guidance/likely.ts';

describe('narrow', () => {
  it('leaves out what is next to impossible, and tells where the others stand', () => {
    const { places, shares, indexes } = narrow(Float64Array.of(0.5, 0.0001, 0.4999), 0.001);
    expect([...places]).toEqual([0, 2]);
    expect([...shares]).toEqual([0.5, 0.4999]);
    expect([...indexes]).toEqual([0, -1, 1]);
  });
});

describe('narrowHolders', () => {
  it('keeps those that are likely, those of the core first', () => {
    const likely = narrow(Float64Array.of(0.3, 0.000001, 0.3, 0.4), 0.001);
    const metiers = Int32Array.of(3, 1, 2);
    const { holders: kept, core } = narrowHolders({ metiers, core: 2, sorted: metiers, share: 0.75 }, likely);
    expect([...kept]).toEqual([2, 1]);
    expect(core).toBe(1);
  });
});
