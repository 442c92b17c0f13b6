import { describe, expect, it } from '@jest/globals';
import { releaseMemory } from '../../src/release-memory.ts';

describe('releaseMemory', () => {
  it('gives back what nobody holds any more', () => {
    const heldBytes = (): number => process.memoryUsage().arrayBuffers;
    const before = heldBytes();
    let wanted: ArrayBuffer | undefined = new ArrayBuffer(64e6);
    expect(heldBytes() - before).toBeGreaterThan(60e6);
    expect(wanted.byteLength).toBe(64e6);
    wanted = undefined;
    releaseMemory();
    expect(heldBytes() - before).toBeLessThan(32e6);
  });
});
