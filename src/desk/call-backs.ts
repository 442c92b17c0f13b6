import type { Kysely } from 'kysely';
import type { Schema } from '../storage/schema.ts';
import { findListed, type Looker, over, parseHalf } from './case-lines.ts';
import type { CallBackLine } from './case-wire.ts';

/** The calls of one day, morning first; with today's come those of before that nobody has made. */
export async function listCallBacks(
  db: Kysely<Schema>,
  looker: Looker,
  { day, isToday }: { readonly day: string; readonly isToday: boolean },
): Promise<readonly CallBackLine[]> {
  const rows = await db
    .selectFrom('call_backs')
    .innerJoin('cases', 'cases.case_id', 'call_backs.case_id')
    .select(['call_backs.case_id', 'day', 'half', 'done_at'])
    .where('call_backs.centre_id', '=', looker.centreId)
    .where((eb) => {
      const missed = eb.and([eb('day', '<', day), eb('done_at', 'is', null), eb('cases.state', 'not in', over)]);
      return eb.or([eb('day', '=', day), ...(isToday ? [missed] : [])]);
    })
    .orderBy('day')
    .orderBy('half', 'desc')
    .execute();
  const listed = await findListed(
    db,
    looker,
    rows.map(({ case_id }) => case_id),
  );
  const lines = new Map(listed.map(({ line }) => [line.caseId, line]));
  return rows.flatMap(({ case_id, day: on, half, done_at }) => {
    const line = lines.get(case_id);
    return line === undefined ? [] : [{ day: on, half: parseHalf(half), doneAt: done_at, line }];
  });
}
