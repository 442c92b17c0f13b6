import type { Asking } from './asking.ts';

/** So few statements hold a word of this weight that it tells which of them is meant. */
const rare = 7;
/** A fact farther from what was asked than this only happens to hold the word. */
const leastNear = 0.4;

/** The fact nearest to the question of those that say a rare word of it: « AFNOR », « gamification ». */
export function findRareFact({ heard, index }: Asking): string | undefined {
  const rareTerms = heard.asked.flat().filter((term) => index.weigh(term) >= rare);
  if (rareTerms.length === 0) return undefined;
  const [nearest] = [...heard.near.facts]
    .filter(([factId, near]) => near >= leastNear && rareTerms.some((term) => index.factOf(factId)?.terms.has(term)))
    .sort(([, a], [, b]) => b - a);
  return nearest?.[0];
}
