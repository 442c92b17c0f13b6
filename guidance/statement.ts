import type { Library } from '../knowledge/library.ts';
import { splitNegation } from '../knowledge/search/negation.ts';
import type { Learned } from './evidence.ts';

/** Everything that a free sentence about oneself tells: the words as evidence, refused contextes as constraints. */
export function learnFromWords(words: string, library: Library): readonly Learned[] {
  const { refused } = splitNegation(words);
  const refusals = refused === '' ? [] : library.search.findContextes(refused).slice(0, 2);
  return [{ kind: 'words', words }, ...refusals.map(({ code }) => ({ kind: 'refusal', code }) as const)];
}
