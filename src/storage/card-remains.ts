import { sql, type Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** Of cases that are deleted, keeps what stands of them in Teams until that is deleted too: ids, and nothing that was said. */
export async function keepCardRemains(
  transaction: Transaction<Schema>,
  conversationIds: readonly string[],
): Promise<void> {
  if (conversationIds.length === 0) return;
  await transaction
    .insertInto('case_card_remains')
    .columns(['case_id', 'address', 'sent_ids'])
    .expression((eb) =>
      eb
        .selectFrom('case_cards')
        .select(['case_id', 'address'])
        .select(sql<string>`channel || ${'\n'} || card_id || line_ids`.as('sent_ids'))
        .where('conversation_id', 'in', conversationIds)
        .where('card_id', 'is not', null),
    )
    .onConflict((conflict) => conflict.column('case_id').doNothing())
    .execute();
}
