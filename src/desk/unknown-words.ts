import type { Kysely } from 'kysely';
import { z } from 'zod';
import { analyse } from '../../knowledge/search/analyse.ts';
import type { Schema } from '../storage/schema.ts';
import { maskPersonal } from './mask-personal.ts';

/** A word of messages that led to nothing, and in how many conversations it stood. */
export interface UnknownWord {
  readonly word: string;
  readonly conversations: number;
}

/** In fewer conversations than this, a word could tell who said it. */
const least = 5;

/** States read at once: some megabytes. */
const batchSize = 200;

const stateSchema = z.object({
  conversation: z.object({ keptWords: z.array(z.object({ words: z.string(), because: z.string() })) }),
});

/**
 * The words that a centre’s people said in vain, most frequent first. They stand in the conversations alone: what is
 * erased there, or too old, counts no more.
 */
export async function findUnknownWords(db: Kysely<Schema>, centreId: string): Promise<readonly UnknownWord[]> {
  const counts = new Map<string, number>();
  for await (const state of readStates(db, centreId)) {
    for (const word of new Set(listWords(state))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return Array.from(counts, ([word, conversations]) => ({ word, conversations }))
    .filter(({ conversations }) => conversations >= least)
    .sort((one, other) => other.conversations - one.conversations || one.word.localeCompare(other.word, 'fr'));
}

async function* readStates(db: Kysely<Schema>, centreId: string): AsyncIterable<string> {
  let last = '';
  for (;;) {
    const rows = await db
      .selectFrom('states')
      .innerJoin('conversations', 'conversations.conversation_id', 'states.conversation_id')
      .select(['states.state_key', 'states.state'])
      .where('conversations.centre_id', '=', centreId)
      // Most people are understood: their states are not read at all.
      .where('states.state', 'like', '%"because":"n%')
      .where('states.state_key', '>', last)
      .orderBy('states.state_key')
      .limit(batchSize)
      .execute();
    for (const { state } of rows) yield state;
    if (rows.length < batchSize) return;
    last = rows.at(-1)?.state_key ?? last;
  }
}

/** The telling words, folded; a question that the sources do not answer, or badly, was understood, and does not count. */
function listWords(state: string): readonly string[] {
  const read = stateSchema.safeParse(JSON.parse(state));
  if (!read.success) return [];
  const said = read.data.conversation.keptWords.filter(
    ({ because }) => because !== 'not-known' && because !== 'rated-down',
  );
  return said
    .flatMap(({ words }) => analyse(maskPersonal(words)))
    .filter(({ significance, word }) => significance === 'full' && word.length > 2)
    .map(({ word }) => word);
}
