/** What an example has, what it is, and how much it counts. */
export interface Example {
  readonly traits: readonly string[];
  readonly isMeant: boolean;
  readonly counts: number;
}

/** The weight of each trait, strongest first, and of an example without any. */
export interface TraitWeights {
  readonly base: number;
  readonly traits: Readonly<Record<string, number>>;
}

export interface LogisticOptions {
  /** What each trait counts in an example of so many. */
  readonly share: (traitCount: number) => number;
  readonly rounds: number;
  readonly firstStep: number;
  /** How hard each weight is pulled back to nothing: what only one example asks for stays small. */
  readonly pull: number;
  /** A trait of fewer examples would tell their texts by heart. */
  readonly leastShared: number;
  /** Lighter traits are left out. */
  readonly lightest: number;
}

/**
 * The weights by which examples are told apart best: a logistic regression, learnt by gradient with a step of its own
 * for each trait. The order is shuffled by a fixed seed: the same examples always give the same weights.
 */
export function learnLogistic(all: readonly Example[], options: LogisticOptions): TraitWeights {
  const { share, rounds, firstStep, pull, leastShared, lightest } = options;
  const examples = keepShared(all, leastShared);
  const weights = new Map<string, number>();
  const spent = new Map<string, number>();
  const chance = makeChance(7);
  let base = 0;
  for (let round = 0; round < rounds; round++) {
    const step = firstStep / (1 + round / 10);
    for (const { traits, isMeant, counts } of shuffle(examples, chance)) {
      const own = share(traits.length);
      const sum = traits.reduce((total, trait) => total + (weights.get(trait) ?? 0), 0);
      const error = (1 / (1 + Math.exp(-(base + sum * own))) - (isMeant ? 1 : 0)) * counts;
      base -= (step / 10) * error;
      for (const trait of traits) {
        const weight = weights.get(trait) ?? 0;
        const slope = error * own + pull * weight;
        const sofar = (spent.get(trait) ?? 1) + slope * slope;
        spent.set(trait, sofar);
        weights.set(trait, (weight - (step * slope) / Math.sqrt(sofar)) * (1 - pull));
      }
    }
  }
  return { base: round3(base), traits: keepHeavy(weights, lightest) };
}

function keepShared(examples: readonly Example[], leastShared: number): readonly Example[] {
  const seen = new Map<string, number>();
  for (const { traits } of examples) for (const trait of traits) seen.set(trait, (seen.get(trait) ?? 0) + 1);
  return examples.map((example) => ({
    ...example,
    traits: example.traits.filter((trait) => (seen.get(trait) ?? 0) >= leastShared),
  }));
}

function keepHeavy(weights: ReadonlyMap<string, number>, lightest: number): Readonly<Record<string, number>> {
  const heavy = [...weights].filter(([, weight]) => Math.abs(weight) >= lightest);
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
