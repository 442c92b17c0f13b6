import { z } from 'zod';
import written from './match-weights.json' with { type: 'json' };
import { type Signs, signNames } from './signs.ts';

/** What each sign weighs, as `tools/train-match.ts` fitted it; see « how » in the file. */
export const weights: Signs = z.object({ weights: z.record(z.enum(signNames), z.number()) }).parse(written).weights;

/** How much speaks for a subject; comparable within the answers to one question only. */
export function scoreSigns(signs: Signs, by: Signs = weights): number {
  let score = 0;
  for (const name of signNames) score += by[name] * signs[name];
  return score;
}
