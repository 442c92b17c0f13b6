import { readFileSync } from 'node:fs';
import { findTraits } from './distress-traits.ts';

/** What `tools/train-distress.ts` learnt: the weight of each trait, strongest first, and of a stretch without any. */
export interface DistressWeights {
  readonly base: number;
  readonly traits: Readonly<Record<string, number>>;
}

/** A voice over plain words: above 0 the more surely of distress, below 0 the more surely of something else. */
export type DistressVoice = (words: readonly string[]) => number;

/** The trained voice, from its weights; a trait that it never met weighs nothing. */
export function makeDistressVoice({ base, traits }: DistressWeights): DistressVoice {
  const weights = new Map(Object.entries(traits));
  return (words) => {
    let sum = base;
    for (const trait of findTraits(words)) sum += weights.get(trait) ?? 0;
    return sum;
  };
}

/** Reads the weights that ship with the bot. */
export function loadDistressWeights(): DistressWeights {
  return parseWeights(readFileSync(new URL('distress-weights.json', import.meta.url), 'utf8'));
}

function parseWeights(json: string): DistressWeights {
  return JSON.parse(json) as DistressWeights;
}
