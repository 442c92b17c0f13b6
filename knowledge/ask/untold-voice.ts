import { readFileSync } from 'node:fs';
import { once } from '../once.ts';
import { findUntoldTraits } from './untold-traits.ts';

/** What `tools/train-untold.ts` learnt: the weight of each trait, strongest first, and of a question without any. */
export interface UntoldWeights {
  readonly base: number;
  readonly traits: Readonly<Record<string, number>>;
}

/** A voice over plain questions: above 0 the more surely asking what no source tells. */
export type UntoldVoice = (plain: string) => number;

/** The trained voice, from its weights; a trait that it never met weighs nothing. */
export function makeUntoldVoice({ base, traits }: UntoldWeights): UntoldVoice {
  const weights = new Map(Object.entries(traits));
  return (plain) => {
    const found = findUntoldTraits(plain);
    let sum = 0;
    for (const trait of found) sum += weights.get(trait) ?? 0;
    // In a long question each trait tells less.
    return base + sum / Math.sqrt(found.size + 1);
  };
}

/** Reads the weights that ship with the bot. */
export function loadUntoldWeights(): UntoldWeights {
  return parseWeights(readFileSync(new URL('untold-weights.json', import.meta.url), 'utf8'));
}

function parseWeights(json: string): UntoldWeights {
  return JSON.parse(json) as UntoldWeights;
}

/** Read when the first question comes, or right after the start. */
export const getUntoldVoice = once(() => makeUntoldVoice(loadUntoldWeights()));
