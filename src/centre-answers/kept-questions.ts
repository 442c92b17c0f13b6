import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Schema } from '../storage/schema.ts';

/** What somebody said and got no good answer to. */
export interface KeptQuestion {
  readonly conversationId: string;
  readonly words: string;
  readonly because: Because;
}

export const becauses = ['not-understood', 'nothing-found', 'not-known', 'rated-down'] as const;
export type Because = (typeof becauses)[number];

/** States read at once: some megabytes. */
const batchSize = 200;

const stateSchema = z.object({
  conversation: z.object({ keptWords: z.array(z.object({ words: z.string(), because: z.enum(becauses) })) }),
});

/** What people of a centre asked in vain. It stands in the conversations alone: what is erased there is not here either. */
export async function* readKeptQuestions(db: Kysely<Schema>, centreId: string): AsyncIterable<KeptQuestion> {
  let last = '';
  for (;;) {
    const rows = await db
      .selectFrom('states')
      .innerJoin('conversations', 'conversations.conversation_id', 'states.conversation_id')
      .select(['states.state_key', 'states.state', 'conversations.conversation_id'])
      .where('conversations.centre_id', '=', centreId)
      // Most people are answered: their states are not read at all.
      .where('states.state', 'like', '%"because":"%')
      .where('states.state_key', '>', last)
      .orderBy('states.state_key')
      .limit(batchSize)
      .execute();
    for (const { state, conversation_id } of rows) yield* listQuestions(state, conversation_id);
    if (rows.length < batchSize) return;
    last = rows.at(-1)?.state_key ?? last;
  }
}

function listQuestions(state: string, conversationId: string): readonly KeptQuestion[] {
  const read = stateSchema.safeParse(JSON.parse(state));
  return read.success ? read.data.conversation.keptWords.map((kept) => ({ ...kept, conversationId })) : [];
}
