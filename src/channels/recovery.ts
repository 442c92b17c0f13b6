import type { Log } from '../log.ts';
import type { ConversationStore } from '../storage/conversation-store.ts';
import { leaseMs } from '../storage/lease.ts';
import type { Turns } from './turns.ts';

/** How often messages are looked for that nobody answers. */
const roundMs = 2000;

/** A message this old that no process has in hand is not about to be answered. */
const patienceMs = 3000;

interface Means {
  readonly store: ConversationStore;
  readonly turns: Turns;
  readonly log: Log;
  readonly clock: () => number;
  /** No other process shares the database: whoever had a message in hand is gone. */
  readonly isAlone: boolean;
}

/** Answers what was kept by a process that is gone, at the start and ever after. */
export class Recovery {
  readonly #means: Means;
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<void> = Promise.resolve();

  constructor(means: Means) {
    this.#means = means;
  }

  async start(): Promise<void> {
    const now = this.#means.clock();
    await this.#adopt(now, this.#means.isAlone ? now + leaseMs + 1 : now);
    this.#timer = setInterval(() => {
      this.#round = this.#look();
    }, roundMs);
    this.#timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#round;
  }

  async #look(): Promise<void> {
    try {
      const now = this.#means.clock();
      await this.#adopt(now - patienceMs, now);
    } catch (error) {
      this.#means.log.warn({ err: error }, 'the database is away: messages left behind wait for the next round');
    }
  }

  async #adopt(heardBefore: number, leasedBefore: number): Promise<void> {
    const { store, turns, clock, log } = this.#means;
    const adopted = await store.adopt({ heardBefore, leasedBefore, now: clock() });
    if (adopted.length > 0) log.info({ conversations: adopted.length }, 'messages left behind are answered');
    for (const conversationId of adopted) turns.answer(conversationId);
  }
}
