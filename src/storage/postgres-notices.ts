import { setTimeout as wait } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import pg from 'pg';
import { z } from 'zod';
import type { Log } from '../log.ts';
import { type Notice, type NoticeListener, type Notices, noticeKinds } from './notices.ts';
import type { Schema } from './schema.ts';

/** The name that all instances listen to. */
const channel = 'aiguilleur';

/** PostgreSQL takes 8000 bytes at most. */
const maxPayload = 7500;

/** How often the connection that listens is tried: a dead one may stay silent for hours. */
const heartbeatMs = 5000;

/** How long to wait before the connection is opened again. */
const reconnectMs = 500;

const payloadSchema = z.object({
  by: z.string(),
  notices: z.array(z.tuple([z.enum(noticeKinds), z.string()])),
});

interface Means {
  readonly db: Kysely<Schema>;
  readonly connection: pg.ClientConfig;
  /** This instance: it does not hear itself. */
  readonly owner: string;
  readonly log: Log;
  readonly listener: NoticeListener;
}

/**
 * Notices by NOTIFY: sent after commit, outside any transaction (inside one it takes a lock on the whole database), and
 * together: while one is under way the next ones gather.
 */
export class PostgresNotices implements Notices {
  readonly #means: Means;
  readonly #pending = new Map<string, Notice>();
  #client: pg.Client | undefined;
  #sending: Promise<void> | undefined;
  #heartbeat: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(means: Means) {
    this.#means = means;
  }

  /** Resolves after the first try, whatever came of it; later ones follow by themselves. */
  async start(): Promise<void> {
    await this.#connect();
    this.#heartbeat = setInterval(() => void this.#tryConnection(), heartbeatMs);
    this.#heartbeat.unref();
  }

  tell(notice: Notice): void {
    this.#pending.set(`${notice.kind} ${notice.conversationId}`, notice);
    this.#sending ??= this.#send().finally(() => {
      this.#sending = undefined;
    });
  }

  isListening(): boolean {
    return this.#client !== undefined;
  }

  async close(): Promise<void> {
    await this.#sending;
    this.#isClosed = true;
    clearInterval(this.#heartbeat);
    const client = this.#client;
    this.#client = undefined;
    await client?.end();
  }

  async #send(): Promise<void> {
    // Whatever is written in this turn of the event loop goes together.
    await Promise.resolve();
    while (this.#pending.size > 0) {
      const notices = [...this.#pending.values()];
      this.#pending.clear();
      try {
        for (const payload of formatPayloads(this.#means.owner, notices)) {
          await sql`select pg_notify(${channel}, ${payload})`.execute(this.#means.db);
        }
      } catch (error) {
        // The others find what is new in the database when they are connected again.
        this.#means.log.warn({ err: error }, 'other instances could not be told');
      }
    }
  }

  async #connect(): Promise<void> {
    const client = new pg.Client(this.#means.connection);
    const lose = (): void => this.#lose(client);
    client.on('error', lose);
    client.on('end', lose);
    client.on('notification', ({ payload }) => this.#hear(payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      this.#client = client;
      // Whatever was told before this moment was not heard.
      this.#means.listener.onGap();
    } catch (error) {
      this.#means.log.warn({ err: error }, 'other instances cannot be heard');
      await client.end().catch(() => undefined);
      this.#reconnectLater();
    }
  }

  #lose(client: pg.Client): void {
    if (client !== this.#client) return;
    this.#client = undefined;
    this.#means.log.warn('the connection that hears other instances is lost');
    client.end().catch(() => undefined);
    this.#reconnectLater();
  }

  #reconnectLater(): void {
    void wait(reconnectMs, undefined, { ref: false }).then(() => (this.#isClosed ? undefined : this.#connect()));
  }

  async #tryConnection(): Promise<void> {
    const client = this.#client;
    if (client === undefined) return;
    try {
      await client.query('select 1');
    } catch {
      // Why is told when it is opened again.
      this.#lose(client);
    }
  }

  #hear(payload: string): void {
    const { by, notices } = parsePayload(payload);
    if (by === this.#means.owner) return;
    for (const [kind, conversationId] of notices) this.#means.listener.onNotice({ kind, conversationId });
  }
}

function formatPayloads(by: string, notices: readonly Notice[]): readonly string[] {
  const payloads: string[] = [];
  let part: [string, string][] = [];
  let length = 0;
  for (const { kind, conversationId } of notices) {
    if (length + conversationId.length > maxPayload - 200) {
      payloads.push(JSON.stringify({ by, notices: part }));
      part = [];
      length = 0;
    }
    part.push([kind, conversationId]);
    length += Buffer.byteLength(JSON.stringify([kind, conversationId])) + 1;
  }
  return [...payloads, JSON.stringify({ by, notices: part })];
}

/** Anybody with the database's password may send anything: what is not ours says nothing. */
function parsePayload(payload: string): z.output<typeof payloadSchema> {
  const nothing = { by: '', notices: [] };
  try {
    return payloadSchema.safeParse(JSON.parse(payload)).data ?? nothing;
  } catch (error) {
    if (error instanceof SyntaxError) return nothing;
    throw error;
  }
}
