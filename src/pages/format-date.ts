import type { PartialDate } from '../../knowledge/source.ts';

/** « 30 avril 2025 », « avril 2025 » or « 2025 »; `~` is told apart by `isAbout`. */
export function formatPartialDate(date: PartialDate): string {
  const [year = '', month, day] = date.replace('~', '').split('-');
  if (month === undefined) return year;
  const monthAndYear = nameMonth(year, month);
  if (day === undefined) return monthAndYear;
  return `${day === '01' ? '1er' : Number(day)} ${monthAndYear}`;
}

const named = new Map<string, string>();

/** « avril 2025 »; sources name few months, and cards name them again and again. */
function nameMonth(year: string, month: string): string {
  const before = named.get(`${year}-${month}`);
  if (before !== undefined) return before;
  const name = monthsAndYears.format(Date.UTC(Number(year), Number(month) - 1, 1));
  named.set(`${year}-${month}`, name);
  return name;
}

/** Made once: that takes longer than a hundred dates. */
const monthsAndYears = new Intl.DateTimeFormat('fr', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Whether the date is only known to be near. */
export function isAbout(date: PartialDate): boolean {
  return date.startsWith('~');
}
