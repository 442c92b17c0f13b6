import { describe, expect, it } from '@jest/globals';
import { readFiches } from '../../../bench/guidance/fiches.ts';
import { formatSpeed, measureSpeed } from '../../../bench/guidance/speed.ts';
import { loadSmallLibrary } from '../../fixtures/real-bot.ts';

describe('measureSpeed', () => {
  it('times opening screens, later ones and bare turns', async () => {
    const library = await loadSmallLibrary();
    const setting = { library, fiches: readFiches(library), isWorded: () => true, people: 2, seed: 1 };
    const speed = await measureSpeed(setting, 2);
    expect(speed.opening).toHaveLength(2);
    expect(speed.later).toHaveLength(14);
    expect(speed.bare).toHaveLength(8);
  });
});

describe('formatSpeed', () => {
  it('tells medians, the slowest and the ratio', () => {
    const table = formatSpeed({ opening: [1], later: [0.2, 0.4, 0.6], bare: [0.2] });
    expect(table).toMatch(/after evidence +0\.400 ms median/);
    expect(table).toMatch(/ratio .* 2\.00/);
  });
});
