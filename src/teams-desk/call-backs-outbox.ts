import type { Centre, Timetable } from '../../knowledge/centre.ts';
import { listCallBacks } from '../desk/call-backs.ts';
import type { CallBackLine } from '../desk/case-wire.ts';
import { bullets, card, footnote, heading, link } from '../exhibits/card.ts';
import { isLive } from '../handoff/case.ts';
import { loadHolidays } from '../handoff/holidays.ts';
import { findOpenSpan, toLocalTime, zoneOf } from '../handoff/opening-hours.ts';
import { splitConversationId, toConversationId } from '../storage/conversation-id.ts';
import type { Outbox } from '../storage/outbox.ts';
import { findCaseChannel } from './case-channels.ts';
import type { CaseOutboxMeans } from './case-outbox.ts';
import { createLeases } from './leases.ts';
import { parseTelling, post, show, type Telling } from './telling.ts';

/** Deliveries go by centre. */
export const callBacksPrefix = 'teams-call-backs';

/** Of a centre that tells none: eight to six, from Monday to Friday. */
const usualDay = [{ from: 8 * 60, to: 18 * 60 }];
const usualWeek: Timetable['week'] = {
  monday: usualDay,
  tuesday: usualDay,
  wednesday: usualDay,
  thursday: usualDay,
  friday: usualDay,
};

/** As many as one reads at a glance; the desk has them all. */
const mostLines = 20;

/** Whom to call today, told to the channel of each centre once a day when it opens; nothing where nobody is to be called. */
export function createCallBacksOutbox(means: CaseOutboxMeans, owner: string): Outbox {
  const { db } = means;
  const leases = createLeases(db, owner, 'case_channels');

  return {
    claim: (key, now) => leases.claim(centreIdOf(key), now),

    async adopt(leasedBefore, now) {
      const rows = await db
        .selectFrom('case_channels')
        .select(['centre_id', 'told_day'])
        .where('due_at', '<=', now)
        .execute();
      const due: string[] = [];
      for (const { centre_id, told_day } of rows) {
        if ((await findDay(means, centre_id, now)) > told_day) due.push(centre_id);
      }
      return (await leases.adopt(due, leasedBefore, now)).map(keyOf);
    },

    async findNext(key) {
      const centreId = centreIdOf(key);
      const now = means.clock();
      const day = await findDay(means, centreId, now);
      const row = await db
        .selectFrom('case_channels')
        .select(['told_day', 'due_at', 'attempts'])
        .where('centre_id', '=', centreId)
        .executeTakeFirst();
      if (row === undefined || day <= row.told_day) return undefined;
      const telling = await formatCallBacks(means, centreId, day, now);
      if (telling === undefined) {
        await noteDay(means, centreId, day);
        return undefined;
      }
      const { due_at, attempts } = row;
      const activity = JSON.stringify(telling);
      return { conversationId: key, position: 0, activity, dueAt: due_at, attempts, writtenAt: now };
    },

    async settle({ conversationId: key, activity }, _sentId, now) {
      const { day = '' } = parseTelling(activity);
      await noteDay(means, centreIdOf(key), day);
      return leases.claim(centreIdOf(key), now);
    },

    postpone: ({ conversationId: key }, dueAt, now) => leases.postpone(centreIdOf(key), dueAt, now),
    release: (key) => leases.release(centreIdOf(key)),
  };
}

/** The day, such as 2026-11-23, while the centre is open on it; else an empty text, before all days. */
async function findDay({ centres }: CaseOutboxMeans, centreId: string, now: number): Promise<string> {
  const centre = centres.findCentre(centreId);
  if (centre === undefined) return '';
  const { day, minutes } = toLocalTime(now, zoneOf(centre));
  const span = findOpenSpan({ timetable: timetableOf(centre), isHoliday: await loadHolidays(centre.country) }, day);
  return span !== undefined && minutes >= span.from && minutes < span.to ? day : '';
}

function timetableOf(centre: Centre): Timetable {
  return centre.timetable ?? { zone: zoneOf(centre), week: usualWeek, closedDays: [] };
}

async function noteDay({ db }: CaseOutboxMeans, centreId: string, day: string): Promise<void> {
  const told = { told_day: day, due_at: 0, attempts: 0 };
  await db.updateTable('case_channels').set(told).where('centre_id', '=', centreId).execute();
}

async function formatCallBacks(
  { db, say, deskUrl }: CaseOutboxMeans,
  centreId: string,
  day: string,
  now: number,
): Promise<Telling | undefined> {
  const chosen = await findCaseChannel(db, centreId);
  const listed = await listCallBacks(db, { counsellorId: '', centreId, now }, { day, isToday: true });
  const due = listed.filter(({ doneAt, line }) => doneAt === null && isLive(line));
  if (chosen === undefined || due.length === 0) return undefined;
  const title = say('teams-desk.call-backs.title', { day: { day } });
  const describe = (each: CallBackLine): string => {
    const half = say(`desk.halves.${each.half}`);
    const name = each.line.firstName ?? say('teams-desk.call-backs.nobody');
    return each.day === day
      ? say('teams-desk.call-backs.line', { half, name })
      : say('teams-desk.call-backs.missed', { half, name, day: { day: each.day } });
  };
  const more = due.length > mostLines ? [say('teams-desk.call-backs.more', { count: due.length - mostLines })] : [];
  const drawn = card(
    [
      heading(title),
      bullets([...due.slice(0, mostLines).map(describe), ...more]),
      footnote(say('teams-desk.call-backs.where')),
    ],
    [link(say('teams-desk.call-backs.open'), `${deskUrl}#rappels`)],
    title,
  );
  return { activity: post(chosen.address, { channel: chosen.channel, root: null }, show(drawn, title)), day };
}

function keyOf(centreId: string): string {
  return toConversationId(callBacksPrefix, centreId);
}

function centreIdOf(key: string): string {
  return splitConversationId(key).id;
}
