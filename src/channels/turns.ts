import { setTimeout as wait } from 'node:timers/promises';
import type { TurnContext } from 'botbuilder-core';
import type { Log } from '../log.ts';
import { type Monitor, noMonitor } from '../monitor/monitor.ts';
import { RecentMap } from '../recent-map.ts';
import { splitConversationId } from '../storage/conversation-id.ts';
import type { ConversationStore } from '../storage/conversation-store.ts';
import type { KeptState, NewMessage, Taken, Unanswered } from '../storage/messages.ts';
import { inTurn } from '../turn-scope.ts';
import { AtOnce } from './at-once.ts';
import { Pace } from './pace.ts';
import { TurnQueue } from './turn-queue.ts';
import { TurnRecord } from './turn-record.ts';

/** What a channel does in a turn, and hears of the log. */
export interface TurnChannel {
  /** Runs the bot on a message; what it says goes into the record. Throws where the bot fails. */
  run(message: Unanswered, record: TurnRecord): Promise<void>;
  /** Runs a turn that the bot begins by itself in a conversation of this channel; what it says goes into the record. */
  begin(conversationId: string, record: TurnRecord, turn: (context: TurnContext) => Promise<void>): Promise<void>;
  /** Told when rows stand in the log. */
  onWritten(conversationId: string, first: number, rows: readonly string[]): void;
  /** Told when the log may have changed otherwise than by what was told: what is in memory of it is not to be believed. */
  onChanged(conversationId: string): void;
  /** What stands in the log in place of what is erased or blanked: JSON without id. */
  erasedRow(conversationId: string, now: number): string;
}

interface Means {
  readonly store: ConversationStore;
  readonly log: Log;
  readonly clock: () => number;
  readonly monitor?: Monitor;
  /** Told of a message that is kept for another process to answer. */
  readonly onForAnother: (conversationId: string) => void;
  /** Told of a conversation with something to deliver, by this process. */
  readonly onOutgoing: (conversationId: string) => void;
  /** Told when all that a person said was erased, and their case with it. */
  readonly onErased?: (conversationId: string) => void;
}

/** Told when rows stand in a log. */
type Follower = (conversationId: string, first: number, rows: readonly string[]) => void;

/** States kept in memory, so that the next turn need not read them; at some 20 kB each, 20 MB. */
const maxStates = 1000;

/** How long to wait before a database that failed is asked again: at first, and at most. */
const patience = { first: 100, most: 3000 };

/**
 * A message that took the process down this often is not answered: the next start would be no better. By chance nobody
 * is killed so often before the first turn of a conversation.
 */
const mostAttempts = 6;

/** Turns that run side by side: enough to be written together, and few enough that what comes in is heard between them. */
const mostAtOnce = 16;

/** Two classes that write at once are heard, however slow the machine is. */
const fewWaiting = 60;

/** Takes messages and answers them: each is kept before it is acknowledged, each turn is written as a whole. */
export class Turns {
  readonly #means: Means;
  readonly #channels = new Map<string, TurnChannel>();
  readonly #taking = new TurnQueue();
  readonly #answering = new TurnQueue();
  readonly #states = new RecentMap<string, KeptState>(maxStates);
  readonly #followers = new Set<Follower>();
  readonly #atOnce = new AtOnce(mostAtOnce);
  readonly #pace = new Pace();
  #isClosing = false;

  constructor(means: Means) {
    this.#means = means;
  }

  addChannel(channelId: string, channel: TurnChannel): void {
    this.#channels.set(channelId, channel);
  }

  /** Keeps a message and queues its turn; gives its place in the log without waiting for that turn. */
  async hear(message: NewMessage): Promise<Taken> {
    const { conversationId } = message.opening;
    const taken = await this.#taking.run(conversationId, () => this.#means.store.take(message));
    if (!taken.isNew) return taken;
    this.#tellWritten(conversationId, taken.position, [message.row]);
    if (!taken.isOurs) {
      this.#means.onForAnother(conversationId);
      return taken;
    }
    const { activity } = message;
    this.#queueAnswer(conversationId, { conversationId, position: taken.position, activity, attempts: 0 });
    return taken;
  }

  /** How long a message taken now would wait for its answer, by the pace of the last ones. */
  foreseeWait(): number {
    const waiting = this.#taking.size + this.#answering.size;
    return waiting <= fewWaiting ? 0 : waiting * this.#pace.ms;
  }

  /** Resolves when all that this process has heard in a conversation is answered. */
  untilAnswered(conversationId: string): Promise<void> {
    return this.#answering.run(conversationId, async () => undefined);
  }

  /** Answers whatever waits in a conversation. */
  answer(conversationId: string): void {
    this.#queueAnswer(conversationId, undefined);
  }

  /** A turn that the bot begins by itself, after those that are queued already. */
  speak(conversationId: string, turn: (record: TurnRecord) => Promise<void>): Promise<void> {
    return this.#answering.run(conversationId, async () => {
      for (let isWritten = false; !isWritten; ) {
        isWritten = await inTurn(conversationId, () => this.#runTurn(conversationId, null, turn));
      }
    });
  }

  /** The same on whatever channel the conversation is; rejects with what the turn throws. */
  begin(conversationId: string, turn: (context: TurnContext) => Promise<void>): Promise<void> {
    const channel = this.#channelOf(conversationId);
    return this.speak(conversationId, (record) => channel.begin(conversationId, record, turn));
  }

  /** Has what is written here told; gives what ends it. */
  follow(follower: Follower): () => void {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  }

  /** Forgets what is remembered of a conversation's state: another process has written it. */
  forget(conversationId: string): void {
    this.#states.delete(conversationId);
  }

  /** Resolves when every message heard so far is answered, or waits in the database for the next start. */
  async close(): Promise<void> {
    await this.#taking.idle();
    this.#isClosing = true;
    await this.#answering.idle();
  }

  #queueAnswer(conversationId: string, message: Unanswered | undefined): void {
    this.#answering
      .run(conversationId, () => this.#answerFrom(conversationId, message))
      .catch((error: unknown) => this.#means.log.error({ err: error }, 'a message waits for its answer'));
  }

  /** Answers the message in hand; where that one is not the next any more, everything that waits. */
  async #answerFrom(conversationId: string, inHand: Unanswered | undefined): Promise<void> {
    let pause = patience.first;
    for (let message = inHand; ; message = undefined) {
      const came = await this.#atOnce.run(() =>
        inTurn(conversationId, () => this.#answerNext(conversationId, message)),
      );
      if (came === 'to-the-end' || (came === 'to-nothing' && this.#isClosing)) return;
      if (came === 'to-an-answer') {
        pause = patience.first;
        continue;
      }
      await wait(pause);
      pause = Math.min(2 * pause, patience.most);
    }
  }

  async #answerNext(
    conversationId: string,
    inHand: Unanswered | undefined,
  ): Promise<'to-an-answer' | 'to-the-end' | 'to-nothing'> {
    try {
      const next = inHand ?? (await this.#means.store.findUnanswered(conversationId));
      if (next === undefined) return 'to-the-end';
      const isWritten = await this.#answer(next);
      return isWritten && inHand !== undefined ? 'to-the-end' : 'to-an-answer';
    } catch (error) {
      this.#means.log.warn({ err: error }, 'the database is away: the turn is run again');
      this.#states.delete(conversationId);
      // The turn may have been written all the same.
      this.#channelOf(conversationId).onChanged(conversationId);
      return 'to-nothing';
    }
  }

  /** Gives whether the turn was written; else the conversation has changed, and has to be looked at again. */
  async #answer(message: Unanswered): Promise<boolean> {
    const { conversationId, position, attempts } = message;
    const channel = this.#channelOf(conversationId);
    return this.#runTurn(conversationId, position, async (record) => {
      if (attempts >= mostAttempts) {
        this.#means.log.error({ position }, 'a message is given up: it stopped the program too often');
        record.conclude('failed');
        return;
      }
      try {
        await channel.run(message, record);
      } catch (error) {
        // A fault of the channel, below the bot's own net: the next turn would meet it again.
        this.#means.log.error({ err: error }, 'turn failed');
        record.conclude('failed');
      }
    });
  }

  async #runTurn(
    conversationId: string,
    position: number | null,
    turn: (record: TurnRecord) => Promise<void>,
  ): Promise<boolean> {
    const { store, clock, log, monitor = noMonitor } = this.#means;
    const begun = performance.now();
    const state = this.#states.get(conversationId) ?? (await store.findState(conversationId));
    const record = new TurnRecord(conversationId, state?.item, position);
    await turn(record);
    const channel = this.#channelOf(conversationId);
    const now = clock();
    const version = state?.version ?? 0;
    const committed = await store.commit({
      conversationId,
      position,
      version,
      state: record.kept === undefined ? undefined : JSON.stringify(record.kept),
      said: record.said,
      outgoing: record.outgoing,
      erasedRow: record.isErased ? channel.erasedRow(conversationId, now) : undefined,
      askedWith: record.askedWith,
      isMoreWaiting: this.#answering.isWaiting(conversationId),
      hiddenRow: record.areWordsHidden ? channel.erasedRow(conversationId, now) : undefined,
      along: record.along,
      now,
    });
    this.#states.delete(conversationId);
    if (committed.kind === 'stale') {
      channel.onChanged(conversationId);
      return false;
    }
    if (record.kept !== undefined) this.#states.set(conversationId, { version: version + 1, item: record.kept });
    else if (state !== undefined) this.#states.set(conversationId, state);
    if (record.isErased || record.areWordsHidden) channel.onChanged(conversationId);
    if (record.isErased) this.#means.onErased?.(conversationId);
    this.#tellWritten(conversationId, committed.first, record.said);
    if (committed.isOursToDeliver) this.#means.onOutgoing(conversationId);
    const ms = performance.now() - begun;
    log.info({ outcome: record.outcome, ms: Math.round(ms) }, 'turn');
    this.#pace.tell(this.#answering.size > 1);
    monitor.tell({ kind: 'turn', outcome: record.outcome, seconds: ms / 1000 });
    for (const act of record.after) act();
    return true;
  }

  #tellWritten(conversationId: string, first: number, rows: readonly string[]): void {
    this.#channelOf(conversationId).onWritten(conversationId, first, rows);
    if (rows.length === 0) return;
    for (const follower of this.#followers) follower(conversationId, first, rows);
  }

  #channelOf(conversationId: string): TurnChannel {
    const { channelId } = splitConversationId(conversationId);
    const channel = this.#channels.get(channelId);
    if (channel === undefined) throw new Error(`conversation ${conversationId}: its channel is not open.`);
    return channel;
  }
}
