import type { Storage, StoreItems } from 'botbuilder-core';
import type { Kysely, Transaction } from 'kysely';
import { findConversationId } from './conversation-id.ts';
import type { Schema } from './schema.ts';

/** The Bot Framework's Storage on our database: a stale eTag rejects, `*` or none overwrites, a batch is all or nothing. */
export function createBotStorage(db: Kysely<Schema>): Storage {
  return {
    async read(keys) {
      // The SDK's contract: nothing asked is nothing found.
      const asked = keys ?? [];
      if (asked.length === 0) return {};
      const rows = await db.selectFrom('states').selectAll().where('state_key', 'in', asked).execute();
      return Object.fromEntries(
        rows.map(({ state_key, state, version }) => [state_key, { ...parseItem(state), eTag: String(version) }]),
      );
    },

    async write(changes) {
      const items = Object.entries(changes ?? {});
      if (items.length === 0) return;
      await db.transaction().execute(async (transaction) => {
        for (const [key, item] of items) await writeItem(transaction, key, item);
      });
    },

    async delete(keys) {
      const gone = keys ?? [];
      if (gone.length > 0) await db.deleteFrom('states').where('state_key', 'in', gone).execute();
    },
  };
}

async function writeItem(transaction: Transaction<Schema>, key: string, item: StoreItems[string]): Promise<void> {
  const { eTag, ...rest } = item;
  const state = JSON.stringify(rest);
  if (eTag === undefined || eTag === null || eTag === '*') {
    await transaction
      .insertInto('states')
      .values({ state_key: key, conversation_id: findConversationId(key), version: 1, state })
      .onConflict((conflict) =>
        conflict.column('state_key').doUpdateSet((eb) => ({ state, version: eb('states.version', '+', 1) })),
      )
      .execute();
    return;
  }
  const { numUpdatedRows } = await transaction
    .updateTable('states')
    .set((eb) => ({ state, version: eb('version', '+', 1) }))
    .where('state_key', '=', key)
    .where('version', '=', parseVersion(eTag))
    .executeTakeFirst();
  if (numUpdatedRows === 0n)
    throw new Error(`Storage, key "${key}": its eTag is "${eTag}", expected that of the last write.`);
}

/** No version is -1: an eTag that is not one of ours matches nothing. */
function parseVersion(eTag: string): number {
  return /^\d{1,9}$/.test(eTag) ? Number(eTag) : -1;
}

function parseItem(state: string): object {
  return JSON.parse(state) as object;
}
