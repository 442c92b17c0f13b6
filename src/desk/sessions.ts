import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Log } from '../log.ts';
import type { Schema } from '../storage/schema.ts';
import type { Counsellor } from './counsellor.ts';
import { toCounsellor } from './counsellor-store.ts';

const minuteMs = 60_000;

/** Without a request for this long, a session has ended. */
const idleMs = 30 * minuteMs;

/** However busy, it ends a working day after the sign-in. */
export const longestMs = 12 * 60 * minuteMs;

/** How long a token serves before the next request is given another. */
const rotationMs = 60 * minuteMs;

/** How long the one before still serves: for requests under way meanwhile. */
const graceMs = 30_000;

/** How exactly the last sign of life is known: not each request writes. */
const seenMs = minuteMs;

/** How often sessions with an open connection are looked up: another instance, or the command line, may have ended one. */
const sweepMs = 2000;

/** Whoever holds a valid token. */
export interface Visit {
  /** The same from sign-in to the end. */
  readonly sessionId: string;
  readonly me: Counsellor;
  /** To be given to the browser instead of the one it sent; null: it keeps that. */
  readonly freshToken: string | null;
}

interface Means {
  readonly db: Kysely<Schema>;
  readonly clock: () => number;
  readonly log: Log;
}

/** Who is signed in: the database says, at each request and for all instances. Tokens are kept as hashes only. */
export class Sessions {
  readonly #means: Means;
  readonly #followers = new Map<string, Set<() => void>>();
  #timer: NodeJS.Timeout | undefined;

  constructor(means: Means) {
    this.#means = means;
  }

  /** Gives the token of a new session. */
  async begin(counsellorId: string): Promise<string> {
    const token = makeToken();
    const now = this.#means.clock();
    await this.#means.db
      .insertInto('desk_sessions')
      .values({
        session_id: randomUUID(),
        counsellor_id: counsellorId,
        token_hash: hashToken(token),
        former_hash: null,
        rotated_at: now,
        signed_in_at: now,
        seen_at: now,
      })
      .execute();
    return token;
  }

  /** Whose token it is; null where it is nobody's any more. Notes a sign of life, and renews a token that is old. */
  async find(token: string): Promise<Visit | null> {
    const { db, clock } = this.#means;
    const now = clock();
    const row = await this.#look(token, now);
    if (row === undefined) return null;
    const visit = toVisit(row);
    const hash = hashToken(token);
    if (row.token_hash === hash && row.rotated_at <= now - rotationMs) {
      return { ...visit, freshToken: await this.#rotate(row.session_id, hash, now) };
    }
    if (row.session_seen_at <= now - seenMs) {
      await db.updateTable('desk_sessions').set({ seen_at: now }).where('session_id', '=', row.session_id).execute();
      const own = db.updateTable('counsellors').where('counsellor_id', '=', row.counsellor_id);
      await own.set({ seen_at: now }).execute();
    }
    return visit;
  }

  /** The same for what can give the browser no other token: an old one stays as it is. */
  async recognise(token: string): Promise<Visit | null> {
    const row = await this.#look(token, this.#means.clock());
    return row === undefined ? null : toVisit(row);
  }

  /** A sign of life by another way than a request. */
  async touch(sessionId: string): Promise<void> {
    const now = this.#means.clock();
    const own = this.#means.db.updateTable('desk_sessions').where('session_id', '=', sessionId);
    await own
      .set({ seen_at: now })
      .where('seen_at', '<=', now - seenMs)
      .where('seen_at', '>', now - idleMs)
      .execute();
  }

  async end(sessionId: string): Promise<void> {
    await endSessions(this.#means.db, { sessionId });
    await this.sweep();
  }

  /** Everywhere; but for one, where a password was changed in it. */
  async endAll(counsellorId: string, exceptSessionId: string | null = null): Promise<void> {
    await endSessions(this.#means.db, { counsellorId, exceptSessionId });
    await this.sweep();
  }

  /** Calls back once when a session ends, however it does; gives what stops that. For connections that stay open. */
  follow(sessionId: string, onEnded: () => void): () => void {
    const followers = this.#followers.get(sessionId) ?? new Set();
    this.#followers.set(sessionId, followers.add(onEnded));
    this.#timer ??= setInterval(() => {
      this.sweep().catch((error: unknown) => this.#means.log.warn({ err: error }, 'sessions are looked up later'));
    }, sweepMs).unref();
    return () => {
      followers.delete(onEnded);
      if (followers.size === 0) this.#followers.delete(sessionId);
    };
  }

  /** Tells those who follow a session that has ended. */
  async sweep(): Promise<void> {
    const followed = [...this.#followers.keys()];
    if (followed.length === 0) return;
    const live = await this.#live(this.#means.clock())
      .select('session_id')
      .where('session_id', 'in', followed)
      .execute();
    const isLive = new Set(live.map(({ session_id }) => session_id));
    for (const sessionId of followed.filter((one) => !isLive.has(one))) {
      const followers = this.#followers.get(sessionId) ?? [];
      this.#followers.delete(sessionId);
      for (const onEnded of followers) onEnded();
    }
  }

  close(): void {
    clearInterval(this.#timer);
    this.#followers.clear();
  }

  #look(token: string, now: number) {
    const hash = hashToken(token);
    return this.#live(now)
      .selectAll('counsellors')
      .select(['session_id', 'token_hash', 'rotated_at', 'desk_sessions.seen_at as session_seen_at'])
      .where((eb) =>
        eb.or([
          eb('token_hash', '=', hash),
          eb.and([eb('former_hash', '=', hash), eb('rotated_at', '>', now - graceMs)]),
        ]),
      )
      .executeTakeFirst();
  }

  /** Sessions that have not ended, of accounts that are open. */
  #live(now: number) {
    return this.#means.db
      .selectFrom('desk_sessions')
      .innerJoin('counsellors', 'counsellors.counsellor_id', 'desk_sessions.counsellor_id')
      .where('is_active', '=', 1)
      .where('desk_sessions.seen_at', '>', now - idleMs)
      .where('signed_in_at', '>', now - longestMs);
  }

  /** Null where another request was first: its answer brings the new token. */
  async #rotate(sessionId: string, hash: string, now: number): Promise<string | null> {
    const token = makeToken();
    const { numUpdatedRows } = await this.#means.db
      .updateTable('desk_sessions')
      .set({ token_hash: hashToken(token), former_hash: hash, rotated_at: now, seen_at: now })
      .where('session_id', '=', sessionId)
      .where('token_hash', '=', hash)
      .executeTakeFirst();
    return numUpdatedRows === 1n ? token : null;
  }
}

type Ending =
  | { readonly sessionId: string }
  | { readonly counsellorId: string; readonly exceptSessionId: string | null };

/** Ends sessions; who has none left takes no more cases. */
export async function endSessions(db: Kysely<Schema>, ending: Ending): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const all = transaction.deleteFrom('desk_sessions').returning('counsellor_id');
    const some =
      'sessionId' in ending
        ? all.where('session_id', '=', ending.sessionId)
        : all.where('counsellor_id', '=', ending.counsellorId).where('session_id', '<>', ending.exceptSessionId ?? '');
    const [ended] = await some.execute();
    const counsellorId = 'counsellorId' in ending ? ending.counsellorId : ended?.counsellor_id;
    await transaction
      .updateTable('counsellors')
      .set({ is_available: 0 })
      .where('counsellor_id', '=', counsellorId ?? '')
      .where('counsellor_id', 'not in', transaction.selectFrom('desk_sessions').select('counsellor_id'))
      .execute();
  });
}

function toVisit(row: Parameters<typeof toCounsellor>[0] & { readonly session_id: string }): Visit {
  return { sessionId: row.session_id, me: toCounsellor(row), freshToken: null };
}

function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
