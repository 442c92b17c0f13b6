import { endings, type Family, families, figureOf } from '../../figures/families.ts';

/** Numbers are told in steps of five, rounded down: « 10 » is 10 to 14, and below 5 nothing is told, zero included. */
export const step = 5;

/** How many people each figure of one centre's month counts. */
export type Counts = ReadonlyMap<string, number>;

/**
 * What may be told of a month. Only what became of people is a basis: each person is in one ending, and each ending is
 * rounded by itself. A total is the sum of what is told, never a number of its own; no other figure is told as more
 * than the people it is about, nor are figures that exclude each other together. So nothing that is told says more
 * about a number than its own step: whatever the numbers told, each may still be any of five.
 */
export function publishMonth(counts: Counts): Counts {
  const told = new Map<string, number>();
  for (const ending of endings) tell(told, `end/${ending}`, roundDown(counts.get(`end/${ending}`) ?? 0));
  for (const family of families) publishFamily(counts, family, told);
  return told;
}

function publishFamily(counts: Counts, family: Family, told: Map<string, number>): void {
  const within = family.within.reduce((sum, ending) => sum + (told.get(`end/${ending}`) ?? 0), 0);
  let left = within;
  for (const figure of family.keys === 'any'
    ? listOf(counts, family)
    : family.keys.map((key) => figureOf(family, key))) {
    const number = Math.min(roundDown(counts.get(figure) ?? 0), left);
    tell(told, figure, number);
    if (family.isExclusive) left -= number;
  }
}

function listOf(counts: Counts, { name }: Family): readonly string[] {
  return [...counts.keys()].filter((figure) => figure.startsWith(`${name}/`));
}

function tell(told: Map<string, number>, figure: string, number: number): void {
  if (number > 0) told.set(figure, number);
}

function roundDown(count: number): number {
  return count - (count % step);
}
