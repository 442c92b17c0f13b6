import type { Reach } from '../../guidance/dossier.ts';
import type { Centre } from '../../knowledge/centre.ts';
import type { Db } from './case-store.ts';
import { loadHolidays } from './holidays.ts';
import { findNextOpening, isOpenAt, listHalfDays } from './opening-hours.ts';

/** A desk that was silent for longer is not watched any more. */
export const presenceMs = 90_000;

/** Waits that tell what is usual: the newest, of a week at most. */
const recent = { count: 20, least: 5, ms: 7 * 24 * 3600 * 1000 };

/** As many half-days as a phone shows without getting lost. */
const mostHalfDays = 5;

/** Who can be reached through the desk, and through an external hub. */
interface Desks {
  readonly db: Db;
  /** Whether there is a hub; who is there is not known of it. */
  readonly hasHub: boolean;
}

export async function findReach({ db, hasHub }: Desks, centre: Centre, now: number): Promise<Reach> {
  const { centreId, timetable, country, closing } = centre;
  const { desks, staff } = await db
    .selectFrom('counsellors')
    .select(({ fn, eb }) => [
      fn.countAll<number>().as('desks'),
      fn
        .sum<number | null>(
          eb
            .case()
            .when(eb.and([eb('is_available', '=', 1), eb('seen_at', '>', now - presenceMs)]))
            .then(1)
            .else(0)
            .end(),
        )
        .as('staff'),
    ])
    .where('centre_id', '=', centreId)
    .where('is_active', '=', 1)
    .executeTakeFirstOrThrow();
  const { waiting } = await db
    .selectFrom('cases')
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .where('centre_id', '=', centreId)
    .where('state', '=', 'open')
    .where('wish', '=', 'now')
    .executeTakeFirstOrThrow();
  const isStaffed = hasHub || Number(staff ?? 0) > 0 || (await isInTeams(db, centreId));
  const calendar = timetable && { timetable, isHoliday: await loadHolidays(country) };
  return {
    // Who is there finishes; nobody new is promised anybody.
    hasDesk: closing === null && (hasHub || Number(desks) > 0),
    isOpen: calendar === null || isOpenAt(calendar, now),
    isStaffed,
    nextOpening: calendar === null ? null : (findNextOpening(calendar, now) ?? null),
    halfDays: calendar === null ? [] : listHalfDays(calendar, now, mostHalfDays),
    waiting: Number(waiting),
    typicalWait: await findTypicalWait(db, centreId, now),
  };
}

/** As of a hub, who is there is not known of Teams: whoever waits in vain is told so in time. */
async function isInTeams(db: Db, centreId: string): Promise<boolean> {
  const found = await db
    .selectFrom('case_channels')
    .innerJoin('counsellors', 'counsellors.centre_id', 'case_channels.centre_id')
    .innerJoin('teams_accounts', 'teams_accounts.counsellor_id', 'counsellors.counsellor_id')
    .select('aad_object_id')
    .where('case_channels.centre_id', '=', centreId)
    .where('is_active', '=', 1)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** The median of the waits of late, in minutes. */
async function findTypicalWait(db: Db, centreId: string, now: number): Promise<number | null> {
  const rows = await db
    .selectFrom('cases')
    .select(({ eb }) => eb('taken_at', '-', eb.ref('opened_at')).as('wait'))
    .where('centre_id', '=', centreId)
    .where('wish', '=', 'now')
    .where('opened_at', '>', now - recent.ms)
    .where('taken_at', 'is not', null)
    .orderBy('opened_at', 'desc')
    .limit(recent.count)
    .execute();
  if (rows.length < recent.least) return null;
  const waits = rows.map(({ wait }) => Number(wait)).sort((one, other) => one - other);
  const median = waits[Math.floor(waits.length / 2)] ?? 0;
  return Math.max(1, Math.round(median / 60_000));
}
