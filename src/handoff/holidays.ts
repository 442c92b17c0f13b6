import type { Country } from '../../knowledge/source.ts';

/** Whether a day, such as `2026-07-14`, is a public holiday. */
export type IsHoliday = (day: string) => boolean;

const loaded = new Map<Country, Promise<IsHoliday>>();

/** The public holidays of a whole country; those of one region alone are the centre's own closed days. */
export function loadHolidays(country: Country): Promise<IsHoliday> {
  const found = loaded.get(country) ?? load(country);
  loaded.set(country, found);
  return found;
}

async function load(country: Country): Promise<IsHoliday> {
  // Large, and of use only once somebody wants to talk to a counsellor.
  const { default: Holidays } = await import('date-holidays');
  const calendar = new Holidays(country);
  const years = new Map<string, ReadonlySet<string>>();
  return (day) => {
    const year = day.slice(0, 4);
    const days = years.get(year) ?? listDays(calendar.getHolidays(year));
    years.set(year, days);
    return days.has(day);
  };
}

function listDays(holidays: readonly { readonly date: string; readonly type: string }[]): ReadonlySet<string> {
  return new Set(holidays.flatMap(({ date, type }) => (type === 'public' ? [date.slice(0, 10)] : [])));
}
