import type { Kysely } from 'kysely';
import { splitConversationId, toConversationId } from '../storage/conversation-id.ts';
import type { Outbox } from '../storage/outbox.ts';
import type { Schema } from '../storage/schema.ts';
import { createLeases } from './leases.ts';
import { remove } from './telling.ts';

/** Deliveries go by the case that was deleted. */
export const remainsPrefix = 'teams-remains';

const mostAdopted = 100;

/** What stands in Teams of cases that were deleted here is deleted there too, the card last. */
export function createRemainsOutbox(db: Kysely<Schema>, owner: string): Outbox {
  const leases = createLeases(db, owner, 'case_card_remains');
  const own = (key: string) => db.selectFrom('case_card_remains').selectAll().where('case_id', '=', caseIdOf(key));

  return {
    claim: (key, now) => leases.claim(caseIdOf(key), now),

    async adopt(leasedBefore, now) {
      const rows = await db
        .selectFrom('case_card_remains')
        .select(['case_id', 'left_at'])
        .where('due_at', '<=', now)
        .limit(mostAdopted)
        .execute();
      // Deleting asks nobody for the time.
      if (rows.some(({ left_at }) => left_at === 0)) {
        await db.updateTable('case_card_remains').set({ left_at: now }).where('left_at', '=', 0).execute();
      }
      const caseIds = rows.map(({ case_id }) => case_id);
      return (await leases.adopt(caseIds, leasedBefore, now)).map(keyOf);
    },

    async findNext(key) {
      const row = await own(key).executeTakeFirst();
      if (row === undefined) return undefined;
      const { channel, cardId, last } = parseSentIds(row.sent_ids);
      const activity = JSON.stringify({ activity: remove(row.address, { channel, root: cardId }, last) });
      const { due_at, attempts, left_at } = row;
      return { conversationId: key, position: 0, activity, dueAt: due_at, attempts, writtenAt: left_at };
    },

    async settle({ conversationId: key }, _sentId, now) {
      const row = await own(key).executeTakeFirst();
      const { rest } = parseSentIds(row?.sent_ids ?? '');
      const changed = { sent_ids: rest ?? '', due_at: 0, attempts: 0 };
      await (rest === null
        ? db.deleteFrom('case_card_remains').where('case_id', '=', caseIdOf(key)).execute()
        : db.updateTable('case_card_remains').set(changed).where('case_id', '=', caseIdOf(key)).execute());
      return rest !== null && leases.claim(caseIdOf(key), now);
    },

    postpone: ({ conversationId: key }, dueAt, now) => leases.postpone(caseIdOf(key), dueAt, now),
    release: (key) => leases.release(caseIdOf(key)),
  };
}

/** The channel, the card and the lines of its thread, a line each; `rest` is without the last, null where none is left. */
function parseSentIds(sentIds: string) {
  const ids = sentIds.split('\n');
  const [channel = '', cardId = ''] = ids;
  return { channel, cardId, last: ids.at(-1) ?? '', rest: ids.length > 2 ? ids.slice(0, -1).join('\n') : null };
}

function keyOf(caseId: string): string {
  return toConversationId(remainsPrefix, caseId);
}

function caseIdOf(key: string): string {
  return splitConversationId(key).id;
}
