import { ActivityTypes } from 'botbuilder-core';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { type CaseEventKind, hubId } from '../handoff/case.ts';
import type { Db } from '../handoff/case-store.ts';
import { splitConversationId, toConversationId } from '../storage/conversation-id.ts';
import { deliveryLeaseMs } from '../storage/lease.ts';
import type { Outbox, Outgoing } from '../storage/outbox.ts';
import type { Schema } from '../storage/schema.ts';
import type { KeptEvent } from './format-event.ts';

/** Deliveries to the hub go by case, not by conversation. */
export const hubChannelId = 'hub';

/** What the hub is told of, unless it did it; all but the first three may end its part in the case. */
const toldKinds: readonly CaseEventKind[] = [
  ...(['opened', 'person-wrote', 'alarm'] as const),
  ...(['taken', 'assigned', 'transferred', 'merged', 'call-back-set', 'closed', 'returned', 'cancelled'] as const),
];

/** Cases adopted at once; the next round takes the rest. */
const mostAdopted = 100;

/**
 * What the hub must still be told. The events of cases and the log are the outbox: each case keeps the place of the
 * first event that the hub has not taken, and nothing that people said is kept twice.
 */
export function createHubOutbox(
  db: Db,
  owner: string,
  format: (event: KeptEvent) => Promise<string | undefined>,
): Outbox {
  const claim = async (key: string, now: number): Promise<boolean> => {
    const { numUpdatedRows } = await db
      .updateTable('cases')
      .set({ hub_by: owner, hub_until: now + deliveryLeaseMs })
      .where('case_id', '=', caseIdOf(key))
      .where('hub_position', 'is not', null)
      .where(({ or, eb }) => or([eb('hub_by', 'is', null), eb('hub_by', '=', owner), eb('hub_until', '<', now)]))
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  };

  return {
    claim,

    async adopt(leasedBefore, now) {
      const free = ({ or, eb }: ExpressionBuilder<Schema, 'cases'>): Expression<SqlBool> =>
        or([eb('hub_by', 'is', null), eb('hub_until', '<', leasedBefore)]);
      const waiting = await selectWaiting(db).where('hub_due_at', '<=', now).where(free).limit(mostAdopted).execute();
      if (waiting.length === 0) return [];
      const caseIds = waiting.map(({ case_id }) => case_id);
      const adopted = await db
        .updateTable('cases')
        .set({ hub_by: owner, hub_until: now + deliveryLeaseMs })
        .where('case_id', 'in', caseIds)
        .where(free)
        .returning('case_id')
        .execute();
      return adopted.map(({ case_id }) => keyOf(case_id));
    },

    async findNext(key) {
      for (;;) {
        const next = await findNextEvent(db, caseIdOf(key));
        if (next === undefined) return undefined;
        const activity = await format(next);
        const { position, dueAt, attempts, at } = next;
        if (activity !== undefined) return { conversationId: key, position, activity, dueAt, attempts, writtenAt: at };
        await moveTo(db, caseIdOf(key), position + 1);
      }
    },

    async settle({ conversationId: key, position, activity }, _sentId, now) {
      await moveTo(db, caseIdOf(key), isEnd(activity) ? null : position + 1);
      return claim(key, now);
    },

    async postpone({ conversationId: key }, dueAt, now) {
      await db
        .updateTable('cases')
        .set((eb) => ({ hub_due_at: dueAt, hub_attempts: eb('hub_attempts', '+', 1) }))
        .where('case_id', '=', caseIdOf(key))
        .execute();
      return claim(key, now);
    },

    async release(key, _now) {
      // What is written meanwhile is found by the next round.
      await db
        .updateTable('cases')
        .set({ hub_by: null })
        .where('case_id', '=', caseIdOf(key))
        .where('hub_by', '=', owner)
        .execute();
      return true;
    },
  };
}

/** The cases of a conversation of which the hub has something to be told, as the outbox names them. */
export async function listUntold(db: Db, conversationId: string): Promise<readonly string[]> {
  const rows = await selectWaiting(db).where('cases.conversation_id', '=', conversationId).execute();
  return rows.map(({ case_id }) => keyOf(case_id));
}

/** The hub has to do with this case no more. */
export function leaveHub(db: Db, caseId: string): Promise<void> {
  return moveTo(db, caseId, null);
}

function keyOf(caseId: string): string {
  return toConversationId(hubChannelId, caseId);
}

function caseIdOf(key: string): string {
  return splitConversationId(key).id;
}

function isEnd(activity: string): boolean {
  return parseType(activity) === ActivityTypes.EndOfConversation;
}

/** What `formatEvent` has made. */
function parseType(activity: string): string {
  return (JSON.parse(activity) as { readonly type: string }).type;
}

function selectWaiting(db: Db) {
  return db
    .selectFrom('cases')
    .select('case_id')
    .where('hub_position', 'is not', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('case_events')
          .select('position')
          .whereRef('case_events.case_id', '=', 'cases.case_id')
          .whereRef('position', '>=', 'hub_position')
          .where('kind', 'in', toldKinds)
          .where('made_by', '!=', hubId),
      ),
    );
}

async function findNextEvent(
  db: Db,
  caseId: string,
): Promise<(KeptEvent & Pick<Outgoing, 'dueAt' | 'attempts'>) | undefined> {
  const row = await db
    .selectFrom('case_events')
    .innerJoin('cases', 'cases.case_id', 'case_events.case_id')
    .select(['position', 'kind', 'detail', 'at', 'hub_due_at', 'hub_attempts', 'cases.conversation_id'])
    .where('case_events.case_id', '=', caseId)
    .whereRef('position', '>=', 'hub_position')
    .where('kind', 'in', toldKinds)
    .where('made_by', '!=', hubId)
    .orderBy('position')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { position, kind, at, conversation_id: conversationId, hub_due_at: dueAt, hub_attempts: attempts } = row;
  return { caseId, conversationId, position, kind, at, dueAt, attempts, ...parseDetail(row.detail) };
}

/** What an event tells of itself, as `src/handoff/reception.ts` has written it. */
function parseDetail(detail: string): Pick<KeptEvent, 'logPosition' | 'wish'> {
  const { position, wish = null } = JSON.parse(detail) as { readonly position?: string; readonly wish?: string };
  return { logPosition: position === undefined ? null : Number(position), wish };
}

async function moveTo(db: Db, caseId: string, position: number | null): Promise<void> {
  await db
    .updateTable('cases')
    .set({ hub_position: position, hub_due_at: 0, hub_attempts: 0 })
    .where('case_id', '=', caseId)
    .execute();
}
