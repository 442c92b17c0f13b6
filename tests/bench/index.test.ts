import { describe, expect, it } from '@jest/globals';
import { listBenches, loadBench } from '../../bench/index.ts';

describe('the benches', () => {
  it.each(listBenches())('%s says what it measures and can be run', async (name) => {
    const bench = await loadBench(name);
    expect(bench.about).toMatch(/\w/);
    expect(bench.run).toBeInstanceOf(Function);
  });
});
