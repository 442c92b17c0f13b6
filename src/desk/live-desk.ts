import type { RawData, WebSocket } from 'ws';
import { z } from 'zod';
import { RateLimit } from '../http/rate-limit.ts';
import type { Log } from '../log.ts';
import { findListed } from './case-lines.ts';
import type { CaseMeans } from './case-means.ts';
import { readConversation } from './case-view.ts';
import type { FromDesk, ToDesk } from './case-wire.ts';
import type { DeskMeans } from './desk-means.ts';
import type { Entered } from './gate.ts';
import { readLines } from './transcript.ts';

/** A page so far behind is cut off; it comes back and asks again. */
const maxBacklogBytes = 1_000_000;

/** What a page may send: more than anybody clicks. */
const rate = { burst: 60, perSecond: 5 };

const frameSchema: z.ZodType<FromDesk> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('open'), caseId: z.string().max(100).nullable(), from: z.int().min(0) }),
  z.strictObject({ kind: z.literal('alive') }),
]);

interface Means extends Pick<CaseMeans, 'db' | 'store' | 'accesses' | 'clock'> {
  readonly sessions: DeskMeans['sessions'];
  readonly log: Log;
}

/** The case whose lines the page shows. */
interface Opened {
  readonly caseId: string;
  readonly conversationId: string;
  /** The place of the first line that was not sent yet. */
  next: number;
  /** Being read; whoever notifies meanwhile has it read once more. */
  reading: 'no' | 'yes' | 'again';
}

/** One open page of the desk. */
export class LiveDesk {
  readonly socket: WebSocket;
  readonly counsellorId: string;
  readonly centreId: string;
  readonly #means: Means;
  readonly #sessionId: string;
  readonly #limit: RateLimit;
  #opened: Opened | undefined;
  #isAlive = true;

  constructor(means: Means, { me, sessionId }: Entered, socket: WebSocket) {
    this.#means = means;
    this.socket = socket;
    this.counsellorId = me.counsellorId;
    this.centreId = me.centreId;
    this.#sessionId = sessionId;
    this.#limit = new RateLimit(rate, means.clock);
    socket.on('pong', () => {
      this.#isAlive = true;
    });
    socket.on('error', () => socket.terminate());
    socket.on('message', (frame) => this.#hear(frame));
  }

  get conversationId(): string | undefined {
    return this.#opened?.conversationId;
  }

  send(told: ToDesk): void {
    if (this.socket.bufferedAmount > maxBacklogBytes) {
      this.socket.terminate();
      return;
    }
    this.socket.send(JSON.stringify(told));
  }

  /** Rows that were written here: those that follow what was sent need not be read again. */
  add(first: number, rows: readonly string[]): void {
    const opened = this.#opened;
    if (opened === undefined) return;
    if (opened.reading !== 'no' || first !== opened.next) {
      this.readOn();
      return;
    }
    opened.next = first + rows.length;
    this.#sendLines(opened, readLines(rows, first));
  }

  /** Reads what the page has not got yet. */
  readOn(): void {
    const opened = this.#opened;
    if (opened === undefined) return;
    if (opened.reading !== 'no') {
      opened.reading = 'again';
      return;
    }
    opened.reading = 'yes';
    this.#read(opened).catch((error: unknown) => {
      opened.reading = 'no';
      this.#means.log.warn({ err: error }, 'a live desk waits for the database');
      this.send({ kind: 'reload' });
    });
  }

  showTyping(): void {
    if (this.#opened !== undefined) this.send({ kind: 'typing', caseId: this.#opened.caseId });
  }

  /** A page that did not answer the last time is gone. */
  ping(): void {
    if (!this.#isAlive) {
      this.socket.terminate();
      return;
    }
    this.#isAlive = false;
    this.socket.ping();
  }

  #hear(frame: RawData): void {
    const parsed = parseFrame(frame);
    if (parsed === undefined || this.#limit.take(this.#sessionId) > 0) {
      this.socket.close(1008);
      return;
    }
    const work = parsed.kind === 'alive' ? this.#means.sessions.touch(this.#sessionId) : this.#open(parsed);
    work.catch((error: unknown) => {
      this.#means.log.warn({ err: error }, 'a live desk waits for the database');
      this.send({ kind: 'reload' });
    });
  }

  async #open({ caseId, from }: Extract<FromDesk, { kind: 'open' }>): Promise<void> {
    this.#opened = undefined;
    if (caseId === null) return;
    const { db, accesses, clock } = this.#means;
    const [listed] = await findListed(db, { counsellorId: this.counsellorId, centreId: this.centreId, now: clock() }, [
      caseId,
    ]);
    // Of another centre, or erased: there is nothing to send.
    if (listed === undefined) return;
    await accesses.noteOpened(this.counsellorId, caseId);
    this.#opened = { caseId, conversationId: listed.found.conversationId, next: from, reading: 'no' };
    this.readOn();
  }

  async #read(opened: Opened): Promise<void> {
    const { lines, next } = await readConversation(this.#means.store, opened.conversationId, opened.next);
    const isAgain = opened.reading === 'again';
    opened.reading = 'no';
    if (opened !== this.#opened) return;
    opened.next = next;
    this.#sendLines(opened, lines);
    if (isAgain) this.readOn();
  }

  #sendLines({ caseId, next }: Opened, lines: ReturnType<typeof readLines>): void {
    if (lines.length > 0) this.send({ kind: 'lines', caseId, lines, next });
  }
}

/** Undefined for what no page of ours sends. */
function parseFrame(frame: RawData): FromDesk | undefined {
  try {
    return frameSchema.safeParse(JSON.parse(frame.toString())).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
