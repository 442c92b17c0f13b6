import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFiches } from '../../../bench/guidance/fiches.ts';
import { measure, type Setting } from '../../../bench/guidance/measure.ts';
import { formatLimits, formatReport } from '../../../bench/guidance/report.ts';
import type { Scenario } from '../../../bench/guidance/scenarios.ts';
import { loadSmallLibrary } from '../../fixtures/real-bot.ts';

let setting: Setting;

beforeAll(async () => {
  const library = await loadSmallLibrary();
  setting = { library, fiches: readFiches(library), isWorded: () => true, people: 20, seed: 3 };
});

const scenario: Scenario = {
  name: 'sure',
  manner: { kind: 'each', wrong: 0 },
  budget: 24,
  at: [0, 24],
  sentence: null,
  fitting: 1,
  chosen: 'engine',
};

describe('measure', () => {
  it('finds those who always answer right, and nobody before anything is told: ties count as before', () => {
    const { ranks, read } = measure(scenario, setting);
    expect(new Set(ranks.get(0))).toEqual(new Set([setting.library.metiers.length]));
    expect(ranks.get(24)?.filter((rank) => rank <= 5).length).toBeGreaterThan(15);
    expect(read).toBeLessThanOrEqual(24);
  });

  it('is the same for the same seed, and other for another', () => {
    const noisy: Scenario = { ...scenario, manner: { kind: 'tap', untapped: 0.3, wrong: 0.1, skipped: 0.2 } };
    expect(measure(noisy, setting)).toEqual(measure(noisy, setting));
    expect(measure(noisy, setting).ranks).not.toEqual(measure(noisy, { ...setting, seed: 4 }).ranks);
  });

  it.each(['title', 'definition', 'competences'] as const)('starts better with a sentence (%s)', (sentence) => {
    const { ranks } = measure({ ...scenario, sentence }, setting);
    const meanAt = (at: number): number => (ranks.get(at) ?? []).reduce((sum, rank) => sum + rank, 0) / setting.people;
    expect(meanAt(0)).toBeLessThan(setting.library.metiers.length);
  });

  it.each(['random', 'interests'] as const)('measures other ways to choose (%s)', (chosen) => {
    const { read } = measure({ ...scenario, chosen }, setting);
    expect(read).toBeGreaterThan(0);
  });

  it('lets any of three métiers count', () => {
    const { ranks } = measure({ ...scenario, fitting: 3 }, setting);
    expect(ranks.get(24)?.filter((rank) => rank <= 5).length).toBeGreaterThan(15);
  });
});

describe('formatReport', () => {
  it('tells each mark, the effort and the limit', () => {
    const report = formatReport([measure(scenario, setting)]);
    expect(report).toMatch(/^sure {2,}0 .*\n {2,}24 .*\n.*read .* answered .* screens .* domaines\n$/m);
    expect(formatLimits([scenario, { ...scenario, name: 'again' }], 80)).toMatch(
      /sure +1\.000 bits.* 4\.0 choices at least\n$/,
    );
  });
});
