import type { Concept } from './hear-question.ts';

/** How far a text tells what a question is about. */
export interface Relevance {
  /** Weight of the things it tells of, in the weight of all that was asked; 0 to 1. */
  readonly share: number;
  /** Weight of the words they share. */
  readonly weight: number;
}

/** A word that no statement holds counts as much as one that few hold. */
const unknownWeight = 4;
/** A question of few telling words is not made certain by one common word. */
const leastAsked = 3;

/** Compares the word families of a text with what is asked about. */
export function compare(
  terms: ReadonlySet<string>,
  asked: readonly Concept[],
  weigh: (term: string) => number,
): Relevance {
  let total = 0;
  let told = 0;
  let weight = 0;
  for (const concept of asked) {
    const whole = Math.max(...concept.map(weigh)) || unknownWeight;
    const said = concept.filter((term) => terms.has(term)).reduce((sum, term) => sum + weigh(term), 0);
    total += whole;
    // Any telling word of a concept tells of it: half its weight is enough.
    told += Math.min(whole, 2 * said);
    weight += said;
  }
  return { share: told / Math.max(total, leastAsked), weight };
}
