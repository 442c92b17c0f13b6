import type { PartialDate } from './source.ts';

/** Whether a date lies more than a year before a day (YYYY-MM-DD). A month or a year counts from its last day. */
export function isOutdated(date: PartialDate, day: string): boolean {
  const bare = date.replace('~', '');
  const yearBefore = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return bare < yearBefore.slice(0, bare.length);
}
