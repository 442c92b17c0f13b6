import { rateYes, type Way } from './answer-models.ts';
import { gainOf, modelQuestion, type QuestionModel } from './joint-gain.ts';
import type { Likely } from './likely.ts';
import type { Traits } from './traits.ts';

/** By trait: how a question about it is answered by somebody so eager (see rateEagerness). */
export function findModels(traits: Traits, way: Way, eagerness = 0): readonly QuestionModel[] {
  const ofTraits = known.get(traits) ?? new Map<string, readonly QuestionModel[]>();
  known.set(traits, ofTraits);
  const key = `${way} ${eagerness}`;
  const models =
    ofTraits.get(key) ?? traits.asked.map(({ holders }) => modelQuestion(rateYes(way, holders.share, eagerness)));
  ofTraits.set(key, models);
  return models;
}

const known = new WeakMap<Traits, Map<string, readonly QuestionModel[]>>();

/** By trait: in bits, what one question about it alone would tell; 0 for those that are not askable. */
export function measureSingleGains(
  { places, shares }: Likely,
  { held }: Traits,
  models: readonly QuestionModel[],
  askable: Iterable<number> = models.keys(),
): Float64Array {
  const atCore = new Float64Array(models.length);
  const has = new Float64Array(models.length);
  let mass = 0;
  for (let index = 0; index < places.length; index += 1) {
    const share = shares[index] ?? 0;
    mass += share;
    // From the side of the likely métiers: when few are left, most traits need no look.
    const place = places[index] ?? 0;
    const plain = held.plain[place] ?? 0;
    addShare(atCore, held.traits, held.from[place] ?? 0, plain, share);
    addShare(has, held.traits, plain, held.from[place + 1] ?? 0, share);
  }
  const gains = new Float64Array(models.length);
  for (const trait of askable) {
    const model = models[trait];
    if (model !== undefined) gains[trait] = gainOf(mass, atCore[trait] ?? 0, has[trait] ?? 0, model);
  }
  return gains;
}

function addShare(sums: Float64Array, traits: Uint16Array, from: number, to: number, share: number): void {
  for (let rank = from; rank < to; rank += 1) {
    const trait = traits[rank] ?? 0;
    sums[trait] = (sums[trait] ?? 0) + share;
  }
}
