import { describe, expect, it } from '@jest/globals';
import { processorTimeOf } from '../../../bench/load/processor.ts';

describe('processorTimeOf', () => {
  it('grows with what this process does', () => {
    const before = processorTimeOf(process.pid);
    if (Number.isNaN(before)) return;
    expect(before).toBeGreaterThan(0);
    expect(processorTimeOf(process.pid)).toBeGreaterThanOrEqual(before);
  });

  it('tells nothing of a process that is not there', () => {
    expect(processorTimeOf(2 ** 30)).toBeNaN();
  });
});
