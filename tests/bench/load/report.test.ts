import { describe, expect, it } from '@jest/globals';
import { formatLoad, median } from '../../../bench/load/report.ts';

const round = (perSecond: number, serverMs: number) => ({ perSecond, times: [1, 2, 30], serverMs, clientMs: 0.25 });

describe('formatLoad', () => {
  it('compares each side with the first, round by round, in throughput and in processor time', () => {
    const bare = { name: 'bare', rounds: [round(1000, 0.5), round(500, 0.5)] };
    const own = { name: 'own', rounds: [round(500, 1), round(400, 2)] };
    const [, first, second] = formatLoad([bare, own]).split('\n');
    expect(first).toMatch(/bare +1000 +1\.00 \(1\.00, 1\.00\) +2\.0 ms +30\.0 ms +0\.50 \(ratio 1\.00\), 0\.25/);
    expect(second).toMatch(/own +500 +0\.80 \(0\.50, 0\.80\) +2\.0 ms +30\.0 ms +2\.00 \(ratio 0\.50\), 0\.25/);
  });
});

describe('median', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1], 4],
    [[], Number.NaN],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });
});
