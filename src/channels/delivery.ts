import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '../log.ts';
import { splitConversationId } from '../storage/conversation-id.ts';
import { deliveryLeaseMs } from '../storage/lease.ts';
import type { Outbox, Outgoing } from '../storage/outbox.ts';
import { pseudonymOf } from '../turn-scope.ts';

/** A channel outside, which has to be told what the bot says. */
export interface OutsideChannel {
  /** Tells it one activity of a conversation, as the turn has written it. Never rejects. */
  post(activity: string, conversationId: string): Promise<Posted>;
}

/** What became of an activity: taken, to be tried again, or never to be taken. */
export type Posted =
  | { readonly kind: 'taken'; readonly sentId: string | null }
  | {
      readonly kind: 'later';
      readonly why: string;
      /** Milliseconds to leave the channel alone, where it asked for that. */
      readonly after: number;
    }
  | { readonly kind: 'never'; readonly why: string };

interface Means {
  readonly outbox: Outbox;
  readonly log: Log;
  readonly clock: () => number;
  /** No other process shares the database: whoever delivered before is gone. */
  readonly isAlone: boolean;
}

/** How often it is looked for what is due and nobody delivers. */
const roundMs = 1000;

/** How long a channel is left alone that could not take something: at first, and at most. */
const pauses = { first: 1000, most: 5 * 60_000 };

/** What could not be delivered for so long is of no use to the person any more. */
const maxAgeMs = 24 * 3600 * 1000;

/** How long to wait before a database that failed is asked again: at first, and at most. */
const patience = { first: 100, most: 3000 };

/** Tells channels outside what turns have written: in order within a conversation, again until it is taken. */
export class Delivery {
  readonly #means: Means;
  readonly #channels = new Map<string, OutsideChannel>();
  readonly #running = new Map<string, Run>();
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<void> = Promise.resolve();
  #isClosing = false;

  constructor(means: Means) {
    this.#means = means;
  }

  addChannel(channelId: string, channel: OutsideChannel): void {
    this.#channels.set(channelId, channel);
  }

  /** Delivers a conversation that is this process's to deliver, without waiting for it. */
  deliver(conversationId: string): void {
    const running = this.#running.get(conversationId);
    if (running !== undefined) {
      running.isAskedAgain = true;
      return;
    }
    const run: Run = { isAskedAgain: false, ended: Promise.resolve() };
    this.#running.set(conversationId, run);
    run.ended = this.#run(conversationId, run);
  }

  /** Delivers what an earlier process has left, now and ever after. */
  async start(): Promise<void> {
    const now = this.#means.clock();
    await this.#adopt(this.#means.isAlone ? now + deliveryLeaseMs + 1 : now, now);
    this.#timer = setInterval(() => {
      this.#round = this.#look();
    }, roundMs);
    this.#timer.unref();
  }

  /** Resolves when what is due is delivered, or waits in the database for the next start. */
  async close(): Promise<void> {
    this.#isClosing = true;
    clearInterval(this.#timer);
    await this.#round;
    await Promise.all([...this.#running.values()].map(({ ended }) => ended));
  }

  async #look(): Promise<void> {
    const now = this.#means.clock();
    try {
      await this.#adopt(now, now);
    } catch (error) {
      this.#means.log.warn({ err: error }, 'the database is away: deliveries wait for the next round');
    }
  }

  async #adopt(leasedBefore: number, now: number): Promise<void> {
    for (const conversationId of await this.#means.outbox.adopt(leasedBefore, now)) this.deliver(conversationId);
  }

  async #run(conversationId: string, run: Run): Promise<void> {
    const { outbox, clock } = this.#means;
    do {
      run.isAskedAgain = false;
      await this.#empty(conversationId);
    } while (isAskedAgain(run) && (await this.#insist(() => outbox.claim(conversationId, clock()))) === true);
    this.#running.delete(conversationId);
  }

  /** Tells all that is due, one after the other. */
  async #empty(conversationId: string): Promise<void> {
    const { outbox, clock } = this.#means;
    for (;;) {
      const next = await this.#insist(() => outbox.findNext(conversationId));
      if (next === 'given up') return;
      if (next === undefined || next.dueAt > clock()) {
        if ((await this.#insist(() => outbox.release(conversationId, clock()))) !== false) return;
        continue;
      }
      // Else another process took this one for gone, and has gone on.
      if ((await this.#tell(next)) !== true) return;
    }
  }

  /** Gives whether this process may go on. */
  async #tell(outgoing: Outgoing): Promise<boolean | 'given up'> {
    const { outbox, log, clock } = this.#means;
    const { conversationId, position, attempts } = outgoing;
    const posted = await this.#post(outgoing);
    if (posted.kind === 'taken') return this.#insist(() => outbox.settle(outgoing, posted.sentId, clock()));
    const told = { conversation: pseudonymOf(conversationId), position, why: posted.why };
    if (posted.kind === 'never' || clock() - outgoing.writtenAt > maxAgeMs) {
      log.error(told, 'a channel does not take a message: it is given up');
      return this.#insist(() => outbox.settle(outgoing, null, clock()));
    }
    const pause = Math.max(posted.after, Math.min(pauses.first * 2 ** attempts, pauses.most));
    log.warn({ ...told, pause }, 'a channel cannot take a message now: it is tried again');
    return this.#insist(() => outbox.postpone(outgoing, clock() + pause, clock()));
  }

  async #post({ conversationId, activity }: Outgoing): Promise<Posted> {
    const channel = this.#channels.get(splitConversationId(conversationId).channelId);
    // It may be configured again.
    return channel?.post(activity, conversationId) ?? { kind: 'later', why: 'its channel is not open', after: 0 };
  }

  /** Asks a database that is away again and again: what was told must be noted. */
  async #insist<T>(work: () => Promise<T>): Promise<T | 'given up'> {
    for (let pause = patience.first; ; pause = Math.min(2 * pause, patience.most)) {
      try {
        return await work();
      } catch (error) {
        this.#means.log.warn({ err: error }, 'the database is away: deliveries wait');
        if (this.#isClosing) return 'given up';
        await wait(pause);
      }
    }
  }
}

/** The delivery of one conversation. */
interface Run {
  /** Something may have been written since it last looked. */
  isAskedAgain: boolean;
  ended: Promise<void>;
}

/** It may have been asked while it ended. */
function isAskedAgain(run: Run): boolean {
  return run.isAskedAgain;
}
