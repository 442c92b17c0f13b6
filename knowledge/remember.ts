/**
 * The same function, with its last few answers at hand, by a key of what was asked: one turn asks the same many times
 * over. What a person said is forgotten again within the next turns.
 */
export function rememberFew<Asked, Answer>(
  keyOf: (asked: Asked) => string,
  compute: (asked: Asked) => Answer,
): (asked: Asked) => Answer {
  const answers = new Map<string, { readonly answer: Answer }>();
  memories.add(new WeakRef(answers));
  return (asked) => {
    const key = keyOf(asked);
    const known = answers.get(key);
    const given = known ?? { answer: compute(asked) };
    // A Map keeps the order of insertion: what everybody says, such as the words of a button, stays among the newest.
    answers.delete(key);
    const [oldest] = answers.keys();
    if (oldest !== undefined && answers.size >= mostAnswers) answers.delete(oldest);
    answers.set(key, given);
    return given.answer;
  };
}

/** The key of what is asked by words alone. */
export function asSaid(words: string): string {
  return words;
}

/** Forgets every answer at hand: what somebody said is to be erased at once. */
export function forgetAll(): void {
  for (const memory of memories) {
    const answers = memory.deref();
    if (answers === undefined) memories.delete(memory);
    else answers.clear();
  }
}

/** Held weakly: a memory keeps in being all that its answers are computed from, such as knowledge replaced long ago. */
const memories = new Set<WeakRef<Map<string, unknown>>>();

/** A turn asks about a handful of sentences and of profiles; some dozens of people may speak by turns. */
const mostAnswers = 100;
