import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Schema } from '../storage/schema.ts';

/** Wrong passwords in a row before a login is locked. */
const patience = 5;

const minuteMs = 60_000;

/** The longest lock: a hundred guesses a day are nothing against a password of ours, and its owner is not kept out for long. */
const longestMs = 15 * minuteMs;

/** After this long without a wrong one, they are forgotten. */
export const forgetMs = 24 * 60 * minuteMs;

/** Whether a password may be tried now. */
export interface Attempt {
  readonly isAllowed: boolean;
  /** Until when the login is locked, now or if this try fails; 0: it is not. */
  readonly lockedUntil: number;
}

/** Locks a login, known or not, for longer after each wrong password. */
export class LockOut {
  readonly #db: Kysely<Schema>;
  readonly #clock: () => number;

  constructor(db: Kysely<Schema>, clock: () => number) {
    this.#db = db;
    this.#clock = clock;
  }

  /** Counts a try as wrong before it is made: a hundred at once, on any instance, get no more guesses than one by one. */
  async begin(login: string): Promise<Attempt> {
    const login_hash = hashLogin(login);
    const now = this.#clock();
    return this.#db.transaction().execute(async (transaction) => {
      const counted = await transaction
        .insertInto('login_failures')
        .values({ login_hash, failures: 1, failed_at: now, locked_until: 0 })
        .onConflict((conflict) =>
          conflict
            .column('login_hash')
            .doUpdateSet((eb) => ({
              failures: eb
                .case()
                .when('login_failures.failed_at', '<', now - forgetMs)
                .then(1)
                .else(eb('login_failures.failures', '+', 1))
                .end(),
              failed_at: now,
            }))
            .where('login_failures.locked_until', '<=', now),
        )
        .returning('failures')
        .executeTakeFirst();
      const ofLogin = transaction.selectFrom('login_failures').where('login_hash', '=', login_hash);
      if (counted === undefined) {
        const { locked_until } = await ofLogin.select('locked_until').executeTakeFirstOrThrow();
        return { isAllowed: false, lockedUntil: locked_until };
      }
      if (counted.failures < patience) return { isAllowed: true, lockedUntil: 0 };
      const lockedUntil = now + Math.min(longestMs, minuteMs * 2 ** (counted.failures - patience));
      await transaction
        .updateTable('login_failures')
        .set({ locked_until: lockedUntil })
        .where('login_hash', '=', login_hash)
        .execute();
      return { isAllowed: true, lockedUntil };
    });
  }

  /** Forgets the wrong passwords: the right one came, or a new one was set. */
  async forget(login: string): Promise<void> {
    await this.#db.deleteFrom('login_failures').where('login_hash', '=', hashLogin(login)).execute();
  }
}

function hashLogin(login: string): string {
  return createHash('sha256').update(login).digest('hex');
}
