import type { Kysely } from 'kysely';
import type { Log } from '../log.ts';
import type { Schema } from '../storage/schema.ts';
import { accessDays } from './access-log.ts';
import { forgetMs } from './lock-out.ts';
import { longestMs } from './sessions.ts';

const roundMs = 3600_000;

const accessMs = accessDays * 24 * 3600_000;

interface Means {
  readonly db: Kysely<Schema>;
  readonly clock: () => number;
  readonly log: Log;
}

/** Clears away, every hour, what the desk does not need any more. */
export class Upkeep {
  readonly #means: Means;
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<void> = Promise.resolve();

  constructor(means: Means) {
    this.#means = means;
  }

  start(): void {
    const begin = (): void => {
      this.#round = this.clear().catch((error: unknown) =>
        this.#means.log.warn({ err: error }, 'what the desk does not need is cleared away later'),
      );
    };
    begin();
    this.#timer = setInterval(begin, roundMs).unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#round;
  }

  async clear(): Promise<void> {
    const { db, clock } = this.#means;
    const now = clock();
    await db
      .deleteFrom('desk_sessions')
      .where('signed_in_at', '<', now - longestMs)
      .execute();
    await db
      .deleteFrom('login_failures')
      .where('failed_at', '<', now - forgetMs)
      .execute();
    await db
      .deleteFrom('accesses')
      .where('at', '<', now - accessMs)
      .execute();
    await db.deleteFrom('sign_ons').where('expires_at', '<=', now).execute();
  }
}
