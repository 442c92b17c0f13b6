import type { Kysely, Transaction } from 'kysely';
import { keepCardRemains } from './card-remains.ts';
import type { Schema } from './schema.ts';

/** Every table that holds something of a person; each row carries its conversation. A new table adds itself here. */
export const personalTables = [
  'satisfactions',
  'call_backs',
  'case_notes',
  'case_cards',
  'case_events',
  'cases',
  'resume_codes',
  'follow_ups',
  'counted_conversations',
  'outbox',
  'inbox',
  'states',
  'log',
  'conversations',
] as const;

type PersonalTable = (typeof personalTables)[number];

/** All that is kept of one conversation, by table. */
export type PersonalData = Readonly<Record<PersonalTable, readonly object[]>>;

/** Everything that is kept of a conversation, for the person to read or take away. */
export async function exportPersonalData(db: Kysely<Schema>, conversationId: string): Promise<PersonalData> {
  const find = (table: PersonalTable): Promise<readonly object[]> =>
    db.selectFrom(table).selectAll().where('conversation_id', '=', conversationId).execute();
  return mapTables(await Promise.all(personalTables.map(async (table) => [table, await find(table)] as const)));
}

/** Deletes everything of some conversations; gives how many rows of each table, as a receipt. */
export function deletePersonalData(
  db: Kysely<Schema>,
  conversationIds: readonly string[],
): Promise<Readonly<Record<PersonalTable, number>>> {
  return db.transaction().execute(async (transaction) => {
    const receipt: (readonly [PersonalTable, number])[] = [];
    await keepCardRemains(transaction, conversationIds);
    for (const table of personalTables) receipt.push([table, await deleteRows(transaction, table, conversationIds)]);
    return mapTables(receipt);
  });
}

/** Of conversations that are too old, but whose person agreed to be written to: where to write stays, and nothing else. */
export function emptyConversations(db: Kysely<Schema>, conversationIds: readonly string[]): Promise<void> {
  return db.transaction().execute(async (transaction) => {
    await keepCardRemains(transaction, conversationIds);
    for (const table of personalTables) {
      if (!keptForFollowUp.has(table)) await deleteRows(transaction, table, conversationIds);
    }
    await transaction
      .updateTable('follow_ups')
      .set({ is_emptied: 1 })
      .where('conversation_id', 'in', conversationIds)
      .execute();
  });
}

/** The code leads back to the conversation on the web, where nobody can be written to otherwise. */
const keptForFollowUp: ReadonlySet<string> = new Set(['conversations', 'follow_ups', 'resume_codes']);

async function deleteRows(
  transaction: Transaction<Schema>,
  table: PersonalTable,
  conversationIds: readonly string[],
): Promise<number> {
  if (conversationIds.length === 0) return 0;
  const { numDeletedRows } = await transaction
    .deleteFrom(table)
    .where('conversation_id', 'in', conversationIds)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** One entry for each table: a missing one is a fault of ours. */
function mapTables<T>(entries: readonly (readonly [PersonalTable, T])[]): Readonly<Record<PersonalTable, T>> {
  return Object.fromEntries(entries) as Record<PersonalTable, T>;
}
