import { setImmediate } from 'node:timers/promises';
import type { Log } from '../../log.ts';
import { type Bot, type EraseLog, eraseLogKey } from '../bot.ts';
import { TurnQueue } from '../turn-queue.ts';
import {
  isForPerson,
  toBotActivity,
  toConversationUpdate,
  toErasedActivity,
  toHeardActivity,
  toUserActivity,
} from './activities.ts';
import { type Deliver, DirectLineAdapter } from './adapter.ts';
import { activityId, type Conversation, type Slice } from './conversation.ts';
import { Conversations } from './conversations.ts';
import type { Claims } from './tokens.ts';
import type { Said } from './wire.ts';

interface Means {
  readonly bot: Bot;
  readonly clock: () => number;
  readonly log: Log;
  readonly onDropped?: (conversationId: string) => void;
  /** Told after each activity that enters a log. */
  readonly onAppended: (conversationId: string) => void;
}

/** The conversations themselves: takes what people say, runs the bot's turns, keeps the log of both. */
export class Talk {
  readonly adapter: DirectLineAdapter;
  readonly #conversations: Conversations;
  readonly #queue = new TurnQueue();
  readonly #means: Means;

  constructor(means: Means) {
    this.#means = means;
    this.#conversations = new Conversations({ ...means, welcome: (claims) => this.#sayWelcome(claims) });
    this.adapter = new DirectLineAdapter((conversationId, turn) => this.#queueOwnTurn(conversationId, turn), means.log);
  }

  hasStarted({ conversationId }: Claims): boolean {
    return this.#conversations.find(conversationId) !== undefined;
  }

  since(claims: Claims, watermark: number): Promise<Slice> {
    return this.#conversations.since(claims, watermark);
  }

  /** For streams, which read on in a conversation that has begun. */
  readOn(conversationId: string, watermark: number): Slice | undefined {
    return this.#conversations.find(conversationId)?.since(watermark);
  }

  /** Keeps what a person said and queues the bot's turn; gives the activity's id without waiting for that turn. */
  async hear(claims: Claims, said: Said): Promise<string> {
    const conversation = await this.#conversations.start(claims);
    const now = this.#means.clock();
    const { id, isNew } = conversation.appendOnce(said.channelData.clientActivityID, (next) =>
      toUserActivity(said, claims, next, now),
    );
    if (!isNew) return id;
    this.#means.onAppended(claims.conversationId);
    this.#queueTurn(conversation, async (deliver) => {
      // The answer to the client's request goes out first.
      await setImmediate();
      const eraseLog: EraseLog = () =>
        conversation.erase((erased) => toErasedActivity(erased, claims, this.#means.clock()));
      await this.#run(toHeardActivity(said, claims, id, now), deliver, eraseLog);
    }).catch((error: unknown) => this.#means.log.error({ err: error }, 'turn failed'));
    return id;
  }

  /** Resolves when every message heard so far is answered. */
  idle(): Promise<void> {
    return this.#queue.idle();
  }

  #run(
    activity: Parameters<DirectLineAdapter['runTurn']>[0],
    deliver: Deliver,
    eraseLog: EraseLog = () => {
      // A welcome is in no log yet.
    },
  ): Promise<void> {
    return this.adapter.runTurn(activity, deliver, (context) => {
      context.turnState.set(eraseLogKey, eraseLog);
      return this.#means.bot.run(context);
    });
  }

  #queueTurn(conversation: Conversation, turn: (deliver: Deliver) => Promise<void>): Promise<void> {
    const { conversationId } = conversation.claims;
    const deliver: Deliver = (activity) => {
      if (!isForPerson(activity)) return '';
      const id = conversation.append((next) => toBotActivity(activity, next, this.#means.clock()));
      this.#means.onAppended(conversationId);
      return id;
    };
    return this.#queue.run(conversationId, () => turn(deliver));
  }

  async #queueOwnTurn(conversationId: string, turn: (deliver: Deliver) => Promise<void>): Promise<void> {
    const conversation = this.#conversations.find(conversationId);
    if (conversation === undefined) throw new Error(`conversation ${conversationId}: expected one that has begun.`);
    await this.#queueTurn(conversation, turn);
  }

  /** Says the welcome outside any log: same ids, same times, whenever and by whichever instance it is said. */
  async #sayWelcome(claims: Claims): Promise<readonly string[]> {
    const entries: string[] = [];
    await this.#run(toConversationUpdate(claims), (activity) => {
      if (!isForPerson(activity)) return '';
      const id = activityId(claims.conversationId, entries.length);
      entries.push(JSON.stringify(toBotActivity(activity, id, claims.bornAt)));
      return id;
    });
    return entries;
  }
}
