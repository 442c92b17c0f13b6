import type { Kysely } from 'kysely';
import { addMonths, isSettled, type Month } from '../../figures/month.ts';
import type { Schema } from '../../storage/schema.ts';
import { type Counts, publishMonth } from './publish-month.ts';

type Db = Kysely<Schema>;

/** A month, and what may be told of it. */
export interface ToldMonth {
  readonly month: Month;
  readonly told: Counts;
}

/** The months of a centre that are settled, without a gap, the oldest that tells anything first; no more than `most`. */
export async function readMonths(db: Db, centreId: string, now: number, most: number): Promise<readonly ToldMonth[]> {
  const counts = await readCounts(db, centreId);
  const settled = [...counts.keys()].filter((month) => isSettled(month, now)).toSorted();
  const told = fill(settled).map((month) => ({ month, told: publishMonth(counts.get(month) ?? new Map()) }));
  const first = told.findIndex((each) => each.told.size > 0);
  return first < 0 ? [] : told.slice(first).slice(-most);
}

async function readCounts(db: Db, centreId: string): Promise<ReadonlyMap<Month, Counts>> {
  const months = new Map<Month, Map<string, number>>();
  const add = (month: Month, figure: string, people: number): void => {
    const counts = months.get(month) ?? new Map<string, number>();
    months.set(month, counts.set(figure, (counts.get(figure) ?? 0) + people));
  };
  const [counted, followed] = await Promise.all([
    db.selectFrom('figure_counts').selectAll().where('centre_id', '=', centreId).execute(),
    db.selectFrom('follow_up_counts').selectAll().where('centre_id', '=', centreId).execute(),
  ]);
  for (const { month, figure, people } of counted) add(month, figure, people);
  for (const { day, helped, happened, answers } of followed) {
    add(day.slice(0, 7), `helped/${helped}`, answers);
    add(day.slice(0, 7), `happened/${happened}`, answers);
  }
  return months;
}

/** A month in which nobody came is one of them. */
function fill(months: readonly Month[]): readonly Month[] {
  const [first] = months;
  const last = months.at(-1);
  const filled: Month[] = [];
  for (let month = first; month !== undefined && last !== undefined && month <= last; month = addMonths(month, 1)) {
    filled.push(month);
  }
  return filled;
}
