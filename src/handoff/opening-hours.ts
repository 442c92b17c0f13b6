import type { HalfDay, LocalTime } from '../../guidance/dossier.ts';
import { type Centre, type Opening, type Timetable, weekdays } from '../../knowledge/centre.ts';
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
  const parts = getClock(zone).formatToParts(at);
  const get = (type: Intl.DateTimeFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? '';
  return {
    day: `${get('year')}-${get('month')}-${get('day')}`,
    minutes: 60 * Number(get('hour')) + Number(get('minute')),
  };
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** One for each zone: to make it costs more than to read it. */
function getClock(zone: string): Intl.DateTimeFormat {
  const found = clocks.get(zone);
  if (found !== undefined) return found;
  const styles = { dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' } as const;
  const made = new Intl.DateTimeFormat('en-CA', { timeZone: zone, ...styles });
  clocks.set(zone, made);
  return made;
}

/** The day that a centre writes, such as 2026-11-23. */
export function todayAt(centre: Centre, at: number): string {
  return toLocalTime(at, zoneOf(centre)).day;
}

/** Paris and Brussels share their clocks. */
export function zoneOf({ timetable }: Centre): string {
  return timetable?.zone ?? 'Europe/Paris';
}

export function isOpenAt(calendar: Calendar, at: number): boolean {
  const { day, minutes } = toLocalTime(at, calendar.timetable.zone);
  return openingsOf(calendar, day).some(({ from, to }) => minutes >= from && minutes < to);
}

/** From when to when it is open on a day, pauses included; undefined: not at all. */
export function findOpenSpan(calendar: Calendar, day: string): Opening | undefined {
  const openings = openingsOf(calendar, day);
  const last = openings.at(-1);
  return openings[0] && last && { from: openings[0].from, to: last.to };
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
