import type { Kysely, Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** Every table that holds something of a person; each row carries its conversation. A new table adds itself here. */
export const personalTables = ['resume_codes', 'outbox', 'inbox', 'states', 'log', 'conversations'] as const;

type PersonalTable = (typeof personalTables)[number];

/** All that is kept of one conversation, by table. */
export type PersonalData = Readonly<Record<PersonalTable, readonly object[]>>;

/** Everything that is kept of a conversation, for the person to read or take away. */
export async function exportPersonalData(db: Kysely<Schema>, conversationId: string): Promise<PersonalData> {
  const find = (table: PersonalTable): Promise<readonly object[]> =>
    db.selectFrom(table).selectAll().where('conversation_id', '=', conversationId).execute();
  const [resume_codes, outbox, inbox, states, log, conversations] = await Promise.all([
    find('resume_codes'),
    find('outbox'),
    find('inbox'),
    find('states'),
    find('log'),
    find('conversations'),
  ]);
  return { resume_codes, outbox, inbox, states, log, conversations };
}

/** Deletes everything of some conversations; gives how many rows of each table, as a receipt. */
export function deletePersonalData(
  db: Kysely<Schema>,
  conversationIds: readonly string[],
): Promise<Readonly<Record<PersonalTable, number>>> {
  return db.transaction().execute(async (transaction) => {
    const receipt = { resume_codes: 0, outbox: 0, inbox: 0, states: 0, log: 0, conversations: 0 };
    if (conversationIds.length === 0) return receipt;
    for (const table of personalTables) receipt[table] = await deleteRows(transaction, table, conversationIds);
    return receipt;
  });
}

async function deleteRows(
  transaction: Transaction<Schema>,
  table: PersonalTable,
  conversationIds: readonly string[],
): Promise<number> {
  const { numDeletedRows } = await transaction
    .deleteFrom(table)
    .where('conversation_id', 'in', conversationIds)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
