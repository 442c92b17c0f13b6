import { rateYes, type Way } from './answer-models.ts';
import { gainOf, modelQuestion, type QuestionModel } from './joint-gain.ts';
import type { Likely } from './likely.ts';
import type { Traits } from './traits.ts';

/** By trait: how a question about it is answered. */
export function findModels(traits: Traits, way: Way): readonly QuestionModel[] {
  const models =
    known[way].get(traits) ?? traits.asked.map(({ holders }) => modelQuestion(rateYes(way, holders.share)));
  known[way].set(traits, models);
  return models;
}

const known: Readonly<Record<Way, WeakMap<Traits, readonly QuestionModel[]>>> = {
  tap: new WeakMap(),
  'yes-no': new WeakMap(),
};

/** By trait: in bits, what one question about it alone would tell. */
export function measureSingleGains({ places, shares }: Likely, traits: Traits, way: Way): Float64Array {
  const models = findModels(traits, way);
  const atCore = new Float64Array(models.length);
  const has = new Float64Array(models.length);
  let mass = 0;
  for (let index = 0; index < places.length; index += 1) {
    const share = shares[index] ?? 0;
    mass += share;
    // From the side of the likely métiers: when few are left, most traits need no look.
    const held = traits.held[places[index] ?? 0];
    if (held === undefined) continue;
    addShare(atCore, held.traits, 0, held.core, share);
    addShare(has, held.traits, held.core, held.traits.length, share);
  }
  const gains = new Float64Array(models.length);
  for (const [trait, model] of models.entries())
    gains[trait] = gainOf(mass, atCore[trait] ?? 0, has[trait] ?? 0, model);
  return gains;
}

function addShare(sums: Float64Array, traits: Uint16Array, from: number, to: number, share: number): void {
  for (let rank = from; rank < to; rank += 1) {
    const trait = traits[rank] ?? 0;
    sums[trait] = (sums[trait] ?? 0) + share;
  }
}
