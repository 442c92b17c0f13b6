import { setTimeout as wait } from 'node:timers/promises';
import type { ExpressionBuilder, Kysely } from 'kysely';
import { deleteLeft, type LeftCentre } from '../centres/delete-left.ts';
import { guessSpanMs } from '../channels/resume-code.ts';
import { countSilent } from '../figures/count-silent.ts';
import { deleteOldFollowUps, patienceDays } from '../follow-up/follow-up-store.ts';
import type { Log } from '../log.ts';
import { deletePersonalData, emptyConversations } from './personal-data.ts';
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
  /** Months that the figures of a centre are kept. */
  readonly figureMonths: number;
  /** Told how many conversations went. */
  readonly onDeleted?: ((count: number) => void) | undefined;
  /** Told of each centre whose data has left. */
  readonly onCentreLeft?: ((left: LeftCentre) => Promise<void>) | undefined;
}

/** Deletes conversations some days after their last message, in small batches, and codes when their time is over. */
export class Retention {
  readonly #means: Means;
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<unknown> = Promise.resolve();
  #isStopped = false;
  #countedUntil = 0;

  constructor(means: Means) {
    this.#means = means;
  }

  start(): void {
    const begin = (): void => {
      this.#round = this.round().catch((error: unknown) =>
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

  async round(): Promise<void> {
    const { db, clock, days, figureMonths } = this.#means;
    const means = { db, now: clock(), since: this.#countedUntil, months: figureMonths };
    this.#countedUntil = await countSilent({ ...means, isStopped: () => this.#isStopped });
    await deleteOldCodes(db, clock(), Math.floor(clock() / guessSpanMs) - 1);
    await deleteOldFollowUps(db, clock() - patienceDays * dayMs);
    await this.#deleteLeft();
    if (days === 0) return;
    await this.#emptyOld();
    await this.deleteOld();
  }

  async #deleteLeft(): Promise<void> {
    const { db, log, clock, onCentreLeft } = this.#means;
    for (const left of await deleteLeft({ db, now: clock(), isStopped: () => this.#isStopped })) {
      log.info({ ...left }, 'the data of a centre has left');
      await onCentreLeft?.(left);
    }
  }

  /** Whoever is to be written to is still known by where, and by nothing else. */
  async #emptyOld(): Promise<void> {
    const { db, clock, days } = this.#means;
    while (!this.#isStopped) {
      const batch = await db
        .selectFrom('conversations')
        .innerJoin('follow_ups', 'follow_ups.conversation_id', 'conversations.conversation_id')
        .select('conversations.conversation_id')
        .where('last_heard_at', '<', clock() - days * dayMs)
        .where('is_emptied', '=', 0)
        .where('told_at', 'is', null)
        .where(isWithoutLiveCase)
        .limit(batchSize)
        .execute();
      if (batch.length === 0) return;
      await emptyConversations(
        db,
        batch.map(({ conversation_id }) => conversation_id),
      );
      await wait(pauseMs, undefined, { ref: false });
    }
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
        .where(isWithoutFollowUp)
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
    if (deleted > 0) this.#means.onDeleted?.(deleted);
    if (deleted > 0) log.info({ conversations: deleted, days }, 'conversations too old were deleted');
    return deleted;
  }
}

/** Nobody agreed to be written to, or it is over. */
function isWithoutFollowUp({ not, exists, selectFrom }: ExpressionBuilder<Schema, 'conversations'>) {
  const agreed = selectFrom('follow_ups')
    .select('follow_ups.conversation_id')
    .whereRef('follow_ups.conversation_id', '=', 'conversations.conversation_id');
  return not(exists(agreed));
}

/** Somebody still has to answer the person. */
function isWithoutLiveCase({ not, exists, selectFrom }: ExpressionBuilder<Schema, 'conversations'>) {
  const live = selectFrom('cases')
    .select('case_id')
    .whereRef('cases.conversation_id', '=', 'conversations.conversation_id')
    .where('state', 'not in', ['closed', 'returned']);
  return not(exists(live));
}
