import { beforeAll, describe, expect, it } from '@jest/globals';
import { areAlike } from '../../guidance/alike.ts';
import { believe } from '../../guidance/belief.ts';
import { type Candidates, chooseTogether } from '../../guidance/choose-together.ts';
import { addQuestion, measureGain, openOutlook, type Question } from '../../guidance/joint-gain.ts';
import { narrow } from '../../guidance/likely.ts';
import { createProfile } from '../../guidance/profile.ts';
import { findModels, measureSingleGains } from '../../guidance/single-gains.ts';
import { findTraits } from '../../guidance/traits.ts';
import { loadRealLibrary } from '../fixtures/real-bot.ts';

let candidates: Candidates;

beforeAll(async () => {
  const library = await loadRealLibrary();
  const traits = findTraits(library);
  const models = findModels(traits, 'tap');
  const likely = narrow(believe(createProfile('demo'), library).shares, 0);
  const gains = measureSingleGains(likely, traits, models);
  const best = [...gains.keys()].toSorted((one, other) => (gains[other] ?? 0) - (gains[one] ?? 0));
  candidates = { traits, models, likely, best, gains };
});

/** All measured anew before each choice. */
function chooseSlowly({ traits, models, likely, best }: Candidates, most: number): readonly number[] {
  const chosen: number[] = [];
  let outlook = openOutlook(likely.shares);
  const ask = (index: number): Question => {
    const { metiers = new Int32Array(0), core = 0 } = traits.asked[index]?.holders ?? {};
    const model = models[index];
    if (model === undefined) throw new Error('Each trait has its model.');
    return { holders: metiers, core, model };
  };
  while (chosen.length < most) {
    const open = best.filter(
      (index) => !chosen.includes(index) && !chosen.some((each) => areAlike(traits, each, index)),
    );
    const measured = open.map((index) => ({ index, gain: measureGain(outlook, ask(index)) }));
    const [next] = measured.toSorted((one, other) => other.gain - one.gain);
    if (next === undefined || next.gain < 0.0003) break;
    chosen.push(next.index);
    outlook = addQuestion(outlook, ask(next.index));
  }
  return chosen;
}

describe('chooseTogether', () => {
  it('gives what measuring every choice before each step would give', () => {
    expect(chooseTogether(candidates, 5)).toEqual(chooseSlowly(candidates, 5));
  });

  it('gives the same again, and no more than wanted', () => {
    expect(chooseTogether(candidates, 3)).toEqual(chooseTogether(candidates, 3));
    expect(chooseTogether(candidates, 3)).toHaveLength(3);
    expect(chooseTogether({ ...candidates, best: [] }, 3)).toEqual([]);
  });
});
