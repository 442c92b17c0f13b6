import type { Lexique } from '../lexique.ts';
import { termsOf } from './analyse.ts';

/**
 * The entries that lead somewhere, each with what it stands for here: `means` where a loaded title holds its words,
 * else `otherwise`. The others sleep: nothing of them is known or found.
 */
export function wakeLexique(
  lexique: readonly Lexique[],
  isHeldByOne: (terms: readonly string[]) => boolean,
): readonly Lexique[] {
  // Thousands of entries mean some hundreds of titles.
  const known = new Map<string, boolean>();
  const isHeld = (words: string): boolean => {
    const held = known.get(words) ?? isHeldByOne(termsOf(words, 'common'));
    known.set(words, held);
    return held;
  };
  return lexique.flatMap(({ said, means, otherwise, asked }) => {
    if (isHeld(means)) return [asked === undefined ? { said, means } : { said, means, asked }];
    return otherwise !== undefined && isHeld(otherwise) ? [{ said, means: otherwise }] : [];
  });
}
