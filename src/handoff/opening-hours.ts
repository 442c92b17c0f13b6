import type { HalfDay, LocalTime } from '../../guidance/dossier.ts';
import { type Opening, type Timetable, weekdays } from '../../knowledge/centre.ts';
import type { IsHoliday } from './holidays.ts';

/** When a centre answers. */
export interface Calendar {
  readonly timetable: Timetable;
  readonly isHoliday: IsHoliday;
}

const noon = 12 * 60;

/** How far openings are looked for: no centre closes for longer. */
const mostDays = 60;

/** What the clocks of a zone show; `at` is milliseconds since 1970. */
export function toLocalTime(at: number, zone: string): LocalTime {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).formatToParts(at);
  const get = (type: Intl.DateTimeFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? '';
  return {
    day: `${get('year')}-${get('month')}-${get('day')}`,
    minutes: 60 * Number(get('hour')) + Number(get('minute')),
  };
}

export function isOpenAt(calendar: Calendar, at: number): boolean {
  const { day, minutes } = toLocalTime(at, calendar.timetable.zone);
  return openingsOf(calendar, day).some(({ from, to }) => minutes >= from && minutes < to);
}

/** When it opens next; undefined where it does not within two months. */
export function findNextOpening(calendar: Calendar, at: number): LocalTime | undefined {
  const now = toLocalTime(at, calendar.timetable.zone);
  for (const day of daysFrom(now.day)) {
    const next = openingsOf(calendar, day).find(({ from }) => day !== now.day || from > now.minutes);
    if (next !== undefined) return { day, minutes: next.from };
  }
  return undefined;
}

/** The next half-days on which it is open, the one that runs now left out. */
export function listHalfDays(calendar: Calendar, at: number, count: number): readonly HalfDay[] {
  const now = toLocalTime(at, calendar.timetable.zone);
  const found: HalfDay[] = [];
  for (const day of daysFrom(now.day)) {
    const starts = openingsOf(calendar, day).map(({ from }) => from);
    const isToCome = (from: number): boolean => day !== now.day || from > now.minutes;
    if (starts.some((from) => from < noon && isToCome(from))) found.push({ day, half: 'morning' });
    if (starts.some((from) => from >= noon && isToCome(from))) found.push({ day, half: 'afternoon' });
    if (found.length >= count) break;
  }
  return found.slice(0, count);
}

function openingsOf({ timetable, isHoliday }: Calendar, day: string): readonly Opening[] {
  if (timetable.closedDays.includes(day) || isHoliday(day)) return [];
  const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()];
  return weekday === undefined ? [] : (timetable.week[weekday] ?? []);
}

function daysFrom(first: string): readonly string[] {
  const start = Date.parse(`${first}T00:00:00Z`);
  return Array.from({ length: mostDays }, (_, days) =>
    new Date(start + days * 24 * 3600 * 1000).toISOString().slice(0, 10),
  );
}
