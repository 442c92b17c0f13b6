/**
 * Whether two words differ by at most one typing error: a letter missing, added, changed, or two neighbours swapped.
 * The first letter must be the same: people seldom miss it, and « mourir » must never be read in « courir ».
 */
export function isOneTypoAway(typed: string, meant: string): boolean {
  if (typed === meant) return true;
  if (typed[0] !== meant[0] || Math.abs(typed.length - meant.length) > 1) return false;
  const start = sharedPrefix(typed, meant);
  const [typedRest, meantRest] = [typed.slice(start), meant.slice(start)];
  if (typedRest.slice(1) === meantRest || typedRest === meantRest.slice(1)) return true;
  if (typedRest.slice(1) === meantRest.slice(1)) return true;
  const isSwapped = typedRest[0] === meantRest[1] && typedRest[1] === meantRest[0];
  return isSwapped && typedRest.slice(2) === meantRest.slice(2);
}

/** Shorter words have too many true neighbours: « vente » and « vendre », « mer » and « mère ». */
const SHORTEST_MENDED = 5;

/** The words, each mistyped one replaced by the word of the vocabulary that it stands for, when only one fits. */
export function mendTypos(words: readonly string[], vocabulary: ReadonlySet<string>): readonly string[] {
  return words.map((word) => {
    if (word.length < SHORTEST_MENDED || vocabulary.has(word)) return word;
    return onlyNear(word, vocabulary) ?? word;
  });
}

/** The one word of the vocabulary within a typing error; nothing when there are two. */
function onlyNear(word: string, vocabulary: ReadonlySet<string>): string | undefined {
  let near: string | undefined;
  for (const known of listBeginning(word.charAt(0), vocabulary)) {
    if (!isOneTypoAway(word, known)) continue;
    if (near !== undefined) return undefined;
    near = known;
  }
  return near;
}

const byLetter = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, readonly string[]>>();

/** The words long enough to be meant, by their first letter, which must be the typed one. */
function listBeginning(letter: string, vocabulary: ReadonlySet<string>): readonly string[] {
  const indexed =
    byLetter.get(vocabulary) ??
    Map.groupBy(
      [...vocabulary].filter((word) => word.length >= SHORTEST_MENDED),
      (word) => word.charAt(0),
    );
  byLetter.set(vocabulary, indexed);
  return indexed.get(letter) ?? [];
}

function sharedPrefix(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}
