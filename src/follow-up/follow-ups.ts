import type { Kysely } from 'kysely';
import type { GuidanceBot } from '../bot.ts';
import { findTurnWork } from '../channels/bot.ts';
import type { Turns } from '../channels/turns.ts';
import type { Log } from '../log.ts';
import type { Schema } from '../storage/schema.ts';
import { findDue, listDue, markTold } from './follow-up-store.ts';

/** A day is exact enough: nobody waits for the minute. */
const roundMs = 10 * 60_000;

/** Written to in one round, so that people are answered meanwhile. */
const mostAtOnce = 20;

interface Means {
  readonly db: Kysely<Schema>;
  readonly turns: Pick<Turns, 'begin'>;
  readonly bot: Pick<GuidanceBot, 'followUp'>;
  readonly clock: () => number;
  readonly log: Log;
}

/** Writes once to whoever agreed to it, when the time has come; of several instances one does. */
export class FollowUps {
  readonly #means: Means;
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<void> = Promise.resolve();

  constructor(means: Means) {
    this.#means = means;
  }

  start(): void {
    const begin = (): void => {
      this.#round = this.round().catch((error: unknown) =>
        this.#means.log.warn({ err: error }, 'whom to write to is looked for in the next round'),
      );
    };
    begin();
    this.#timer = setInterval(begin, roundMs);
    this.#timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#round;
  }

  async round(): Promise<void> {
    const { db, clock, log } = this.#means;
    for (const conversationId of await listDue(db, clock(), mostAtOnce)) {
      await this.#tell(conversationId).catch((error: unknown) =>
        log.warn({ err: error }, 'somebody is written to in a later round'),
      );
    }
  }

  /** Where another instance was first, the turn is run again, and finds nothing left to say. */
  async #tell(conversationId: string): Promise<void> {
    const { db, turns, bot, clock } = this.#means;
    await turns.begin(conversationId, async (context) => {
      const due = await findDue(db, conversationId, clock());
      if (due === undefined || !(await bot.followUp(context, due))) return;
      findTurnWork(context)?.writeAlong((transaction) => markTold(transaction, conversationId, clock()));
    });
  }
}
