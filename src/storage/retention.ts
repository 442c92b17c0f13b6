import { setTimeout as wait } from 'node:timers/promises';
import type { ExpressionBuilder, Kysely } from 'kysely';
import { guessSpanMs } from '../channels/resume-code.ts';
import type { Log } from '../log.ts';
import { deletePersonalData } from './personal-data.ts';
import { deleteOldCodes } from './resume-codes.ts';
import type { Schema } from './schema.ts';

/** How often it is looked for what is too old. */
const roundMs = 10 * 60_000;

/** Conversations deleted in one transaction: a few milliseconds, in which nobody else writes on SQLite. */
const batchSize = 20;

/** Between two batches, so that people are answered meanwhile. */
const pauseMs = 50;

const dayMs = 24 * 3600 * 1000;

interface Means {
  readonly db: Kysely<Schema>;
  readonly log: Log;
  readonly clock: () => number;
  /** Days after the last message; 0: nothing is ever deleted. */
  readonly days: number;
}

/** Deletes conversations some days after their last message, in small batches, and codes when their time is over. */
export class Retention {
  readonly #means: Means;
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<unknown> = Promise.resolve();
  #isStopped = false;

  constructor(means: Means) {
    this.#means = means;
  }

  start(): void {
    const begin = (): void => {
      this.#round = this.#runRound().catch((error: unknown) =>
        this.#means.log.warn({ err: error }, 'what is too old is deleted later'),
      );
    };
    begin();
    this.#timer = setInterval(begin, roundMs);
    this.#timer.unref();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#timer);
    await this.#round;
  }

  async #runRound(): Promise<void> {
    const { db, clock, days } = this.#means;
    await deleteOldCodes(db, clock(), Math.floor(clock() / guessSpanMs) - 1);
    if (days > 0) await this.deleteOld();
  }

  /** Gives how many conversations went. */
  async deleteOld(): Promise<number> {
    const { db, log, clock, days } = this.#means;
    const before = clock() - days * dayMs;
    let deleted = 0;
    while (!this.#isStopped) {
      const batch = await db
        .selectFrom('conversations')
        .select('conversation_id')
        .where('last_heard_at', '<', before)
        .where(isWithoutLiveCase)
        .orderBy('last_heard_at')
        .limit(batchSize)
        .execute();
      const { conversations } = await deletePersonalData(
        db,
        batch.map(({ conversation_id }) => conversation_id),
      );
      deleted += conversations;
      if (batch.length < batchSize) break;
      await wait(pauseMs, undefined, { ref: false });
    }
    if (deleted > 0) log.info({ conversations: deleted, days }, 'conversations too old were deleted');
    return deleted;
  }
}

/** Somebody still has to answer the person. */
function isWithoutLiveCase({ not, exists, selectFrom }: ExpressionBuilder<Schema, 'conversations'>) {
  const live = selectFrom('cases')
    .select('case_id')
    .whereRef('cases.conversation_id', '=', 'conversations.conversation_id')
    .where('state', 'not in', ['closed', 'returned']);
  return not(exists(live));
}
