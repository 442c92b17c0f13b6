/** A month of the calendar in universal time, such as 2026-11. */
export type Month = string;

const dayMs = 24 * 3600_000;

/** The days of the next month in which conversations of the last evening are still counted. */
const settlingDays = 2;

export function monthOf(at: number): Month {
  return new Date(at).toISOString().slice(0, 7);
}

/** The month that lies so many months after another; before it, where they are fewer than none. */
export function addMonths(month: Month, months: number): Month {
  const [year = '', number = ''] = month.split('-');
  return monthOf(Date.UTC(Number(year), Number(number) - 1 + months));
}

/** Whether a month may be told: it is over, and settled; from then on nothing in it changes. */
export function isSettled(month: Month, now: number): boolean {
  return now >= Date.parse(`${addMonths(month, 1)}-01T00:00:00Z`) + settlingDays * dayMs;
}
