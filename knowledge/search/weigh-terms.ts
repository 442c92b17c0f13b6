/** Texts of one kind or several, already analysed into terms. */
export type Documents<Field extends string> = readonly Readonly<Record<Field, readonly string[]>>[];

/**
 * How much each term tells: the logarithm of how rare it is among the groups, 0.7 for one that all hold. Documents of one
 * group follow each other.
 */
export function weighTerms(
  documents: Documents<string>,
  groupOf: (index: number) => unknown = (index) => index,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  // Groups are looked at one after the other: the last one that held a term tells whether this one is counted.
  const lastHolder = new Map<string, number>();
  let group = 0;
  for (const [index, document] of documents.entries()) {
    if (index === 0 || groupOf(index) !== groupOf(index - 1)) group += 1;
    for (const terms of Object.values(document)) {
      for (const term of terms) {
        if (lastHolder.get(term) === group) continue;
        lastHolder.set(term, group);
        counts.set(term, (counts.get(term) ?? 0) + 1);
      }
    }
  }
  return new Map(Array.from(counts, ([term, count]) => [term, Math.log(1 + group / count)]));
}
