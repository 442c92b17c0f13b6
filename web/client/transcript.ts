import type { Activity } from './activity.ts';

/** The log as far as it is known: each activity once, in the order of its places, whatever the order it came in. */
export function mergeActivities(known: readonly Activity[], come: readonly Activity[]): readonly Activity[] {
  const kept = new Map(known.map((activity) => [activity.id, activity]));
  for (const activity of come) kept.set(activity.id, activity);
  if (kept.size === known.length) return known;
  // Places have equally many digits: the order of letters is theirs.
  return [...kept.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}
