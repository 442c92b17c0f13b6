import { describe, expect, it } from '@jest/globals';
import type { Effort } from '../../../bench/paths/play-path.ts';
import { formatPaths, measureMinutes } from '../../../bench/paths/report.ts';

const effort = (words: number, isFound: boolean): Effort => ({ screens: 4, choices: 24, words, taps: 15, isFound });

describe('measureMinutes', () => {
  it('reads 200 words a minute, and taps every two seconds', () => {
    expect(measureMinutes(effort(400, true))).toBeCloseTo(2.5);
  });
});

describe('formatPaths', () => {
  it('gives the middle of each count, the longest time and the share of right pistes', () => {
    const table = formatPaths(new Map([[3, [effort(200, true), effort(800, false), effort(400, true)]]]));
    expect(table.split('\n')[1]?.split(/[ ,]+/)).toEqual('3 minutes 3 4 24 15 400 2.5 4.5 0.67'.split(' '));
  });
});
