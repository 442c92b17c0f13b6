import { type Kysely, sql } from 'kysely';
import type { Centre } from '../../knowledge/centre.ts';
import { toLocalTime, zoneOf } from '../handoff/opening-hours.ts';
import type { Schema } from '../storage/schema.ts';
import { parseRating } from './case-view.ts';
import type { Count, Statistics } from './case-wire.ts';

type Db = Kysely<Schema>;

/** Below this a number could tell who: it is not shown. */
const least = 5;

const hourMs = 3600_000;
const dayMs = 24 * hourMs;

const reasons = { asked: 0, 'not-understood': 0, sensitive: 0, distress: 0, offered: 0 };
const wishes = { now: 0, 'call-back': 0, message: 0 };
const ratings = { good: 0, middling: 0, bad: 0 };

const helps = { yes: 0, some: 0, no: 0 };
const happenings = { work: 0, formation: 0, steps: 0, nothing: 0, other: 0 };

/** Days, such as 2026-11-23, in the centre's own time; both are counted. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export async function findStatistics(db: Db, centre: Centre, period: Period): Promise<Statistics> {
  const zone = zoneOf(centre);
  const span = { centreId: centre.centreId, start: startOf(period.from, zone), end: startOf(nextDay(period.to), zone) };
  const [hours, alone, cases, rated, followed] = await Promise.all([
    countHours(db, span),
    countAlone(db, span),
    listOpened(db, span),
    listRatings(db, span),
    listFollowUps(db, centre.centreId, period),
  ]);
  const conversations = hours.reduce((sum, { count }) => sum + count, 0);
  const split = hideSmall({ botAlone: alone, withCase: conversations - alone });
  const waits = cases.flatMap(({ wait }) => wait ?? []).sort((one, other) => one - other);
  return {
    ...period,
    conversations: hide(conversations),
    botAlone: split.botAlone,
    cases: hide(cases.length),
    byHour: Object.values(hideSmall(spreadOverDay(hours, zone))),
    waiting: waits.length < least ? { median: null, longest: null } : tellWaits(waits),
    reasons: hideSmall(
      tally(
        reasons,
        cases.map(({ reason }) => reason),
      ),
    ),
    wishes: hideSmall(
      tally(
        wishes,
        cases.map(({ wish }) => wish),
      ),
    ),
    satisfaction: hideSmall(tally(ratings, rated)),
    helped: hideSmall(sumUp(helps, followed, ({ helped }) => helped)),
    happened: hideSmall(sumUp(happenings, followed, ({ happened }) => happened)),
  };
}

interface Span {
  readonly centreId: string;
  readonly start: number;
  readonly end: number;
}

/** Conversations by the hour in which they began: time zones here differ by whole hours. */
async function countHours(db: Db, { centreId, start, end }: Span) {
  const hour = sql<number>`born_at / ${sql.lit(hourMs)}`;
  const rows = await db
    .selectFrom('conversations')
    .select(({ fn }) => [hour.as('hour'), fn.countAll().as('count')])
    .where('centre_id', '=', centreId)
    .where('born_at', '>=', start)
    .where('born_at', '<', end)
    .groupBy(hour)
    .execute();
  return rows.map(({ hour: at, count }) => ({ at: Math.floor(Number(at)) * hourMs, count: Number(count) }));
}

async function countAlone(db: Db, { centreId, start, end }: Span): Promise<number> {
  const { count } = await db
    .selectFrom('conversations')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('centre_id', '=', centreId)
    .where('born_at', '>=', start)
    .where('born_at', '<', end)
    .where('conversation_id', 'not in', (eb) => eb.selectFrom('cases').select('conversation_id'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

async function listOpened(db: Db, { centreId, start, end }: Span) {
  const rows = await db
    .selectFrom('cases')
    .select(['reason', 'wish', 'opened_at', 'taken_at'])
    .where('centre_id', '=', centreId)
    .where('opened_at', '>=', start)
    .where('opened_at', '<', end)
    .execute();
  return rows.map(({ reason, wish, opened_at, taken_at }) => ({
    reason,
    wish,
    wait: wish !== 'now' || taken_at === null ? null : taken_at - opened_at,
  }));
}

async function listRatings(db: Db, { centreId, start, end }: Span) {
  const rows = await db
    .selectFrom('satisfactions')
    .select('rating')
    .where('centre_id', '=', centreId)
    .where('at', '>=', start)
    .where('at', '<', end)
    .execute();
  return rows.map(({ rating }) => parseRating(rating));
}

interface Followed {
  readonly helped: string;
  readonly happened: string;
  readonly answers: number;
}

/** What people answered some months later. */
async function listFollowUps(db: Db, centreId: string, { from, to }: Period): Promise<readonly Followed[]> {
  return db
    .selectFrom('follow_up_counts')
    .select(['helped', 'happened', 'answers'])
    .where('centre_id', '=', centreId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute();
}

function sumUp<Key extends string>(
  none: Readonly<Record<Key, number>>,
  followed: readonly Followed[],
  keyOf: (each: Followed) => string,
): Readonly<Record<Key, number>> {
  return tally(
    none,
    followed.flatMap((each) => Array.from({ length: each.answers }, () => keyOf(each))),
  );
}

function spreadOverDay(hours: readonly { readonly at: number; readonly count: number }[], zone: string) {
  const day = Array.from({ length: 24 }, () => 0);
  for (const { at, count } of hours) {
    const hour = Math.floor(toLocalTime(at, zone).minutes / 60);
    day[hour] = (day[hour] ?? 0) + count;
  }
  return Object.fromEntries(day.map((count, hour): [string, number] => [`h${hour}`, count]));
}

function tally<Key extends string>(
  none: Readonly<Record<Key, number>>,
  found: readonly string[],
): Readonly<Record<Key, number>> {
  const counts: Record<Key, number> = { ...none };
  for (const key of found) if (isKey(none, key)) counts[key] += 1;
  return counts;
}

function isKey<Key extends string>(none: Readonly<Record<Key, number>>, key: string): key is Key {
  return Object.hasOwn(none, key);
}

function tellWaits(sorted: readonly number[]): Statistics['waiting'] {
  return { median: sorted[Math.floor(sorted.length / 2)] ?? null, longest: sorted.at(-1) ?? null };
}

function hide(count: number): Count {
  return count > 0 && count < least ? 'fewer' : count;
}

/** Parts of a whole: where one alone is hidden, the whole would tell it, and the smallest other is hidden too. */
export function hideSmall<Key extends string>(counts: Readonly<Record<Key, number>>): Readonly<Record<Key, Count>>;
export function hideSmall(counts: Readonly<Record<string, number>>): Readonly<Record<string, Count>> {
  const shown = Object.entries(counts).map(([key, count]): [string, Count] => [key, hide(count)]);
  if (shown.filter(([, count]) => count === 'fewer').length === 1) {
    const others = shown.filter(([, count]) => count !== 'fewer' && count > 0);
    const [smallest] = others.sort(([, one], [, other]) => Number(one) - Number(other))[0] ?? [];
    return Object.fromEntries(shown.map(([key, count]) => [key, key === smallest ? 'fewer' : count]));
  }
  return Object.fromEntries(shown);
}

/** The first moment of a day, by the clocks of a zone. */
function startOf(day: string, zone: string): number {
  const guess = Date.parse(`${day}T00:00:00Z`);
  const { day: shown, minutes } = toLocalTime(guess, zone);
  // The clocks go ahead of UTC, or are behind it: into the day before.
  return guess - (shown < day ? minutes - 24 * 60 : minutes) * 60_000;
}

export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);
}
