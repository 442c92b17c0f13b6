import { getAskIndex } from './ask/ask-index.ts';
import type { Library } from './library.ts';

/** All of a library that is made when it is first needed: each call makes one part of it ready beforehand. */
export function listParts(library: Library): readonly (() => void)[] {
  return [...library.search.parts, ...getAskIndex(library).parts];
}
