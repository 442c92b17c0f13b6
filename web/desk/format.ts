import { say, sayCount, words } from './words.ts';

const timeFormat = new Intl.DateTimeFormat('fr', { hour: '2-digit', minute: '2-digit' });
const dayFormat = new Intl.DateTimeFormat('fr', { weekday: 'long', day: 'numeric', month: 'long' });
const dateFormat = new Intl.DateTimeFormat('fr', { day: 'numeric', month: 'long', year: 'numeric' });
const momentFormat = new Intl.DateTimeFormat('fr', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

export function formatTime(at: number): string {
  return timeFormat.format(at);
}

/** The hour alone where it is of today. */
export function formatMoment(at: number, now: number): string {
  return new Date(at).toDateString() === new Date(now).toDateString() ? formatTime(at) : momentFormat.format(at);
}

/** With its year: it may be far away. */
export function formatDate(at: number): string {
  return dateFormat.format(at);
}

/** Of a day such as 2026-11-23, in no zone in particular. */
export function formatDay(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return dayFormat.format(new Date(year, month - 1, date));
}

/** The day of a moment as this machine counts it: 2026-11-23. */
export function toDay(at: number): string {
  const date = new Date(at);
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

const minuteMs = 60_000;

/** How long, in the one unit that matters. */
export function formatDuration(ms: number): string {
  const minutes = Math.max(0, Math.round(ms / minuteMs));
  if (minutes < 1) return words.time.now;
  if (minutes < 60) return sayCount(words.time, 'minutes', minutes);
  const hours = Math.round(minutes / 60);
  if (hours < 48) return sayCount(words.time, 'hours', hours);
  return sayCount(words.time, 'days', Math.round(hours / 24));
}

export function formatSince(at: number, now: number): string {
  return now - at < minuteMs ? words.time['just-now'] : say(words.time.since, { duration: formatDuration(now - at) });
}

/** Eight signs read better in two halves: K7QM-2XPA. */
export function formatCaseId(caseId: string): string {
  return caseId.length === 8 ? `${caseId.slice(0, 4)}-${caseId.slice(4)}` : caseId;
}
