import type { UntoldWeights } from '../../knowledge/ask/untold-voice.ts';
import { type Example, learnLogistic } from '../logistic.ts';

/** The weights by which questions that no source answers are told best; in a long question each trait tells less. */
export function learnUntold(examples: readonly Example[]): UntoldWeights {
  return learnLogistic(examples, {
    share: (traitCount) => 1 / Math.sqrt(traitCount + 1),
    rounds: 60,
    firstStep: 0.5,
    pull: 3e-5,
    leastShared: 4,
    lightest: 0.2,
  });
}
