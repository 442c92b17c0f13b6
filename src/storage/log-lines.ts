import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** One row of a log that a channel names by an id of its own. */
export interface LogLine {
  readonly position: number;
  /** JSON without id. */
  readonly row: string;
}

/** What was heard under a client's id, or sent under a channel's. */
export async function findLine(
  db: Kysely<Schema>,
  conversationId: string,
  id: { readonly clientId: string } | { readonly sentId: string },
): Promise<LogLine | undefined> {
  const [column, value] = 'clientId' in id ? (['client_id', id.clientId] as const) : (['sent_id', id.sentId] as const);
  const found = await db
    .selectFrom('log')
    .select(['position', 'activity'])
    .where('conversation_id', '=', conversationId)
    .where(column, '=', value)
    .orderBy('position')
    .limit(1)
    .executeTakeFirst();
  return found && { position: found.position, row: found.activity };
}

/** Whether a client has told anything after a place of the log, but for what is named in one of some ways. */
export async function isHeardSince(
  db: Kysely<Schema>,
  conversationId: string,
  { position, but }: { readonly position: number; readonly but: readonly string[] },
): Promise<boolean> {
  const later = await db
    .selectFrom('log')
    .select('position')
    .where('conversation_id', '=', conversationId)
    .where('position', '>', position)
    .where('client_id', 'is not', null)
    .where(({ and, eb }) => and(but.map((beginning) => eb('client_id', 'not like', `${escapeLike(beginning)} %`))))
    .limit(1)
    .executeTakeFirst();
  return later !== undefined;
}

/** Puts something else in place of what was heard under a client's id; its later corrections bear that id in front. */
export async function blankLines(
  db: Kysely<Schema>,
  conversationId: string,
  clientIds: readonly string[],
  row: string,
): Promise<void> {
  await db
    .updateTable('log')
    .set({ activity: row })
    .where('conversation_id', '=', conversationId)
    .where('client_id', 'is not', null)
    .where(({ or, eb }) =>
      or(clientIds.flatMap((id) => [eb('client_id', '=', id), eb('client_id', 'like', `${escapeLike(id)} %`)])),
    )
    .execute();
}

/** Ids hold no such signs as a rule; where they do, nothing of others is to be touched. */
function escapeLike(text: string): string {
  return text.replace(/[%_\\]/g, '');
}
