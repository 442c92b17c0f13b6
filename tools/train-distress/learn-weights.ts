import { readDistressWords } from '../../src/hearing/distress-reading.ts';
import { findTraits } from '../../src/hearing/distress-traits.ts';
import type { DistressWeights } from '../../src/hearing/distress-voice.ts';
import { type Example, learnLogistic } from '../logistic.ts';
import type { Sayings } from './sayings.ts';

/** To miss a cry is worse than to alarm once too often. */
const DISTRESS_COUNTS = 3;
const BACKGROUND_COUNTS = 0.3;

/** The weights by which the sayings are told apart best; every trait counts whole, however long the saying. */
export function learnWeights({ distress, harmless, background }: Sayings): DistressWeights {
  const examples = [
    ...distress.map((text) => readExample(text, true, DISTRESS_COUNTS)),
    ...harmless.map((text) => readExample(text, false, 1)),
    ...background.map((text) => readExample(text, false, BACKGROUND_COUNTS)),
  ];
  return learnLogistic(examples, {
    share: () => 1,
    rounds: 20,
    firstStep: 0.3,
    pull: 5e-4,
    leastShared: 4,
    lightest: 0.15,
  });
}

function readExample(text: string, isMeant: boolean, counts: number): Example {
  return { traits: [...findTraits(readDistressWords(text))], isMeant, counts };
}
