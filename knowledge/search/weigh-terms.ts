/** How much each term tells: the logarithm of how rare it is among the groups, 0.7 for one that all hold. */
export type TermWeights = ReadonlyMap<string, number>;

/** Counts in how many groups each term stands. Documents of one group follow each other. */
export function weighTerms(
  documents: Iterable<Iterable<string>>,
  groupOf: (index: number) => unknown = (index) => index,
): TermWeights {
  const counts = new Map<string, number>();
  // Groups are looked at one after the other: the last one that held a term tells whether this one is counted.
  const lastHolder = new Map<string, number>();
  let index = 0;
  let group = 0;
  let name: unknown;
  for (const terms of documents) {
    const own = groupOf(index);
    if (index === 0 || own !== name) group += 1;
    name = own;
    index += 1;
    for (const term of terms) {
      if (lastHolder.get(term) === group) continue;
      lastHolder.set(term, group);
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  return new Map(Array.from(counts, ([term, count]) => [term, Math.log(1 + group / count)]));
}
