import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Schema } from '../storage/schema.ts';
import type { CannedReply } from './wire.ts';

type Db = Kysely<Schema>;

/** What is written of a reply, where and when. */
interface Draft {
  readonly centreId: string;
  readonly title: string;
  readonly body: string;
  readonly now: number;
}

/** The canned replies of a centre, by title. */
export async function listReplies(db: Db, centreId: string): Promise<readonly CannedReply[]> {
  const rows = await db.selectFrom('canned_replies').selectAll().where('centre_id', '=', centreId).execute();
  const replies = rows.map(({ reply_id, title, body }) => ({ id: reply_id, title, body }));
  return replies.sort((one, other) => one.title.localeCompare(other.title, 'fr'));
}

export async function insertReply(db: Db, { centreId, title, body, now }: Draft): Promise<CannedReply> {
  const id = randomUUID();
  const row = { reply_id: id, centre_id: centreId, title, body, changed_at: now };
  await db.insertInto('canned_replies').values(row).execute();
  return { id, title, body };
}

/** False where the centre has no such reply. */
export async function updateReply(db: Db, replyId: string, { centreId, title, body, now }: Draft): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('canned_replies')
    .set({ title, body, changed_at: now })
    .where('reply_id', '=', replyId)
    .where('centre_id', '=', centreId)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** False where the centre has no such reply. */
export async function deleteReply(db: Db, replyId: string, centreId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('canned_replies')
    .where('reply_id', '=', replyId)
    .where('centre_id', '=', centreId)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
