import { readDistressWords } from '../../src/hearing/distress-reading.ts';
import { findTraits } from '../../src/hearing/distress-traits.ts';
import type { DistressWeights } from '../../src/hearing/distress-voice.ts';
import type { Sayings } from './sayings.ts';

interface Example {
  readonly traits: readonly string[];
  readonly isDistress: boolean;
  readonly counts: number;
}

const ROUNDS = 20;
const FIRST_STEP = 0.3;
/** How hard each weight is pulled back to nothing: what only one saying asks for stays small. */
const PULL = 5e-4;
/** To miss a cry is worse than to alarm once too often. */
const DISTRESS_COUNTS = 3;
const BACKGROUND_COUNTS = 0.3;
/** A trait of fewer sayings would tell their texts by heart. */
const LEAST_SHARED = 4;
/** Lighter traits are left out of the file. */
const LIGHTEST = 0.15;

/**
 * The weights by which the sayings are told apart best: a logistic regression, learnt by gradient with a step of its
 * own for each trait. The order is shuffled by a fixed seed: the same sayings always give the same weights.
 */
export function learnWeights({ distress, harmless, background }: Sayings): DistressWeights {
  const examples = keepShared([
    ...distress.map((text) => readExample(text, true, DISTRESS_COUNTS)),
    ...harmless.map((text) => readExample(text, false, 1)),
    ...background.map((text) => readExample(text, false, BACKGROUND_COUNTS)),
  ]);
  const weights = new Map<string, number>();
  const spent = new Map<string, number>();
  const chance = makeChance(7);
  let base = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const step = FIRST_STEP / (1 + round / 10);
    for (const { traits, isDistress, counts } of shuffle(examples, chance)) {
      const sum = traits.reduce((total, trait) => total + (weights.get(trait) ?? 0), base);
      const error = (1 / (1 + Math.exp(-sum)) - (isDistress ? 1 : 0)) * counts;
      base -= (step / 10) * error;
      for (const trait of traits) {
        const weight = weights.get(trait) ?? 0;
        const slope = error + PULL * weight;
        const sofar = (spent.get(trait) ?? 1) + slope * slope;
        spent.set(trait, sofar);
        weights.set(trait, (weight - (step * slope) / Math.sqrt(sofar)) * (1 - PULL));
      }
    }
  }
  return { base: round3(base), traits: keepHeavy(weights) };
}

function readExample(text: string, isDistress: boolean, counts: number): Example {
  return { traits: [...findTraits(readDistressWords(text))], isDistress, counts };
}

function keepShared(examples: readonly Example[]): readonly Example[] {
  const seen = new Map<string, number>();
  for (const { traits } of examples) for (const trait of traits) seen.set(trait, (seen.get(trait) ?? 0) + 1);
  return examples.map((example) => ({
    ...example,
    traits: example.traits.filter((trait) => (seen.get(trait) ?? 0) >= LEAST_SHARED),
  }));
}

function keepHeavy(weights: ReadonlyMap<string, number>): Readonly<Record<string, number>> {
  const heavy = [...weights].filter(([, weight]) => Math.abs(weight) >= LIGHTEST);
  const strongestFirst = heavy.toSorted(([, one], [, other]) => Math.abs(other) - Math.abs(one));
  return Object.fromEntries(strongestFirst.map(([trait, weight]) => [trait, round3(weight)]));
}

const round3 = (weight: number): number => Math.round(weight * 1000) / 1000;

function makeChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

function shuffle<T>(list: readonly T[], chance: () => number): readonly T[] {
  return list
    .map((one) => ({ one, order: chance() }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ one }) => one);
}
