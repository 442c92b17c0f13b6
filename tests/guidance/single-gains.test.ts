import { beforeAll, describe, expect, it } from '@jest/globals';
import { believe } from '../../guidance/belief.ts';
import { measureGain, openOutlook } from '../../guidance/joint-gain.ts';
import { narrow } from '../../guidance/likely.ts';
import { createProfile } from '../../guidance/profile.ts';
import { findModels, measureSingleGains } from '../../guidance/single-gains.ts';
import { findTraits } from '../../guidance/traits.ts';
import type { Library } from '../../knowledge/library.ts';
import { loadSmallLibrary } from '../fixtures/real-bot.ts';

let library: Library;

beforeAll(async () => {
  library = await loadSmallLibrary();
});

describe('measureSingleGains', () => {
  it.each(['tap', 'yes-no'] as const)('is the gain of each question alone (%s)', (way) => {
    const traits = findTraits(library);
    const models = findModels(traits, way);
    const { shares } = believe(createProfile('demo'), library);
    const gains = measureSingleGains(narrow(shares, 0), traits, models);
    expect(gains).toHaveLength(traits.asked.length);
    for (const [index, { holders }] of traits.asked.entries()) {
      const model = models[index];
      if (model === undefined) throw new Error('Each trait has its model.');
      const alone = measureGain(openOutlook(shares), { holders: holders.metiers, core: holders.core, model });
      expect(gains[index]).toBeCloseTo(alone, 9);
    }
  });
});
