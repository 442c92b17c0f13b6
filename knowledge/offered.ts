import type { Formation, Session } from './formation.ts';
import type { PartialDate } from './source.ts';

/** Whether an offer still holds on a day (YYYY-MM-DD); one without an end always does. */
export function isOfferedOn({ validUntil }: Pick<Formation, 'validUntil'>, day: string): boolean {
  return validUntil === null || !isBefore(validUntil, day);
}

/** The sessions that one can still join on a day: those that have not started before it. */
export function sessionsFrom(sessions: readonly Session[], day: string): readonly Session[] {
  return sessions.filter(({ start }) => !isBefore(start, day));
}

/** A month or a year is over when its last day is. */
function isBefore(date: PartialDate, day: string): boolean {
  const bare = date.replace('~', '');
  return bare < day.slice(0, bare.length);
}
