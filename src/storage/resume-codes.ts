import type { Kysely, Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** A code as it is kept: nothing here leads back to it without the server's key. */
export interface KeptCode {
  readonly hash: string;
  readonly expiresAt: number;
}

/** The conversation that a code opens. */
export interface OpenedConversation {
  readonly conversationId: string;
  readonly userId: string;
  readonly centreId: string;
  readonly bornAt: number;
}

type IsMeant = (centreId: string) => boolean;

/** Codes by which a conversation is taken up on another device, and how often somebody has guessed at them. */
export interface ResumeCodeStore {
  /** Uses a code up, once among all instances; undefined where none is alive, or is of a centre that is not meant. */
  take(hash: string, isMeant: IsMeant, now: number): Promise<OpenedConversation | undefined>;
  /** Counts a guess of somebody within a span of time; gives how many these are by now. */
  countGuess(guesser: string, span: number): Promise<number>;
  /** Takes back a guess that was none. */
  forgiveGuess(guesser: string, span: number): Promise<void>;
}

export function createResumeCodeStore(db: Kysely<Schema>): ResumeCodeStore {
  return {
    take: (hash, isMeant, now) => db.transaction().execute((transaction) => take(transaction, hash, isMeant, now)),

    async countGuess(guesser, span) {
      const { guesses } = await db
        .insertInto('resume_guesses')
        .values({ guesser, span, guesses: 1 })
        .onConflict((conflict) =>
          conflict
            .columns(['guesser', 'span'])
            .doUpdateSet((eb) => ({ guesses: eb('resume_guesses.guesses', '+', 1) })),
        )
        .returning('guesses')
        .executeTakeFirstOrThrow();
      return guesses;
    },

    async forgiveGuess(guesser, span) {
      await db
        .updateTable('resume_guesses')
        .set((eb) => ({ guesses: eb('guesses', '-', 1) }))
        .where('guesser', '=', guesser)
        .where('span', '=', span)
        .execute();
    },
  };
}

/** Keeps a code; an earlier one of the same conversation opens nothing any more. */
export async function keepResumeCode(
  transaction: Transaction<Schema>,
  conversationId: string,
  { hash, expiresAt }: KeptCode,
): Promise<void> {
  await transaction.deleteFrom('resume_codes').where('conversation_id', '=', conversationId).execute();
  await transaction
    .insertInto('resume_codes')
    .values({ code_hash: hash, conversation_id: conversationId, expires_at: expiresAt })
    .execute();
}

/** Deletes codes that open nothing any more, and guesses of earlier spans. */
export async function deleteOldCodes(db: Kysely<Schema>, now: number, oldestSpan: number): Promise<void> {
  await db.deleteFrom('resume_codes').where('expires_at', '<=', now).execute();
  await db.deleteFrom('resume_guesses').where('span', '<', oldestSpan).execute();
}

async function take(
  transaction: Transaction<Schema>,
  hash: string,
  isMeant: IsMeant,
  now: number,
): Promise<OpenedConversation | undefined> {
  const found = await transaction
    .selectFrom('resume_codes')
    .innerJoin('conversations', 'conversations.conversation_id', 'resume_codes.conversation_id')
    .select(['conversations.conversation_id', 'user_id', 'centre_id', 'born_at'])
    .where('code_hash', '=', hash)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (found === undefined || !isMeant(found.centre_id)) return undefined;
  const { numDeletedRows } = await transaction
    .deleteFrom('resume_codes')
    .where('code_hash', '=', hash)
    .executeTakeFirst();
  // Another instance may have been first.
  if (numDeletedRows === 0n) return undefined;
  const { conversation_id, user_id, centre_id, born_at } = found;
  return { conversationId: conversation_id, userId: user_id, centreId: centre_id, bornAt: born_at };
}
