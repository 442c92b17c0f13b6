import type { TurnContext } from 'botbuilder-core';
import type { Log } from '../../log.ts';
import { splitConversationId, toConversationId } from '../../storage/conversation-id.ts';
import type { ConversationStore } from '../../storage/conversation-store.ts';
import type { Unanswered } from '../../storage/messages.ts';
import { type Bot, turnWorkKey } from '../bot.ts';
import { isForPerson } from '../is-for-person.ts';
import { orUnavailable } from '../or-unavailable.ts';
import { TurnRecord } from '../turn-record.ts';
import type { TurnChannel, Turns } from '../turns.ts';
import {
  channelId,
  toBegunActivity,
  toBotRow,
  toConversationUpdate,
  toErasedRow,
  toHeardActivity,
  toUserRow,
} from './activities.ts';
import { type Deliver, DirectLineAdapter } from './adapter.ts';
import type { Eras } from './eras.ts';
import type { ResumeCodes } from './resume-codes.ts';
import { activityId, type Slice, sliceFrom, toSlice } from './slice.ts';
import { Tails } from './tails.ts';
import type { Claims } from './tokens.ts';
import { Welcomes } from './welcomes.ts';
import type { Said } from './wire.ts';

interface Means {
  readonly bot: Bot;
  readonly clock: () => number;
  readonly log: Log;
  readonly store: ConversationStore;
  readonly turns: Turns;
  readonly resumeCodes: ResumeCodes;
  readonly eras: Pick<Eras, 'forget'>;
  /** Whether what other instances write is heard of; else nothing in memory can be believed. */
  readonly isListening: () => boolean;
  /** Told after rows enter a log, by its conversation's own id. */
  readonly onAppended: (id: string) => void;
}

/** What is kept of a message until it is answered. */
interface Waiting {
  readonly said: Said;
  readonly claims: Claims;
  readonly heardAt: number;
}

/** The conversations themselves: takes what people say, runs the bot's turns, gives the log of both. */
export class Talk implements TurnChannel {
  readonly adapter: DirectLineAdapter;
  readonly #means: Means;
  readonly #tails = new Tails();
  readonly #welcomes = new Welcomes((claims) => this.#sayWelcome(claims));

  constructor(means: Means) {
    this.#means = means;
    this.adapter = new DirectLineAdapter((id, turn) => this.#speak(id, turn), means.log);
  }

  async hasStarted({ conversationId }: Claims): Promise<boolean> {
    return this.#tails.has(conversationId) || (await this.#read(conversationId, 0)) !== undefined;
  }

  /** What a client has not seen yet, be the conversation started or not. */
  async since(claims: Claims, watermark: number): Promise<Slice> {
    const { conversationId } = claims;
    const slice = await this.readOn(conversationId, watermark);
    return slice ?? sliceFrom(toSlice(conversationId, 0, await this.#welcomes.get(claims)).entries, watermark);
  }

  /** For streams, which read on in a conversation that has begun; undefined before. */
  async readOn(conversationId: string, watermark: number): Promise<Slice | undefined> {
    const rows = this.#means.isListening() ? this.#tails.since(conversationId, watermark) : undefined;
    if (rows !== undefined) return this.#show(conversationId, watermark, rows);
    const part = await this.#read(conversationId, watermark);
    return part && this.#show(conversationId, part.first, part.rows);
  }

  /** Keeps what a person said and queues the bot's turn; gives the activity's id without waiting for that turn. */
  async hear(claims: Claims, said: Said): Promise<string> {
    const { conversationId, userId, centreId, bornAt } = claims;
    const now = this.#means.clock();
    const waiting: Waiting = { said, claims, heardAt: now };
    const { position, isFirst } = await orUnavailable(this.#means.log, () =>
      this.#means.turns.hear({
        opening: {
          conversationId: toConversationId(channelId, conversationId),
          channelId,
          userId,
          centreId,
          bornAt,
          welcome: () => this.#welcomes.get(claims),
        },
        clientId: said.channelData.clientActivityID ?? null,
        address: null,
        row: toUserRow(said, claims, now),
        activity: JSON.stringify(waiting),
        now,
      }),
    );
    if (isFirst) this.#welcomes.delete(conversationId);
    return activityId(conversationId, position);
  }

  /** One turn of the bot, on a message just heard or on one that a lost process left behind. */
  async run({ position, activity }: Unanswered, record: TurnRecord): Promise<void> {
    const { said, claims, heardAt } = parseWaiting(activity);
    record.askedWith = claims.tokenId ?? null;
    record.giveResumeCode = (hours) => this.#means.resumeCodes.give(claims.conversationId, record, hours);
    const id = activityId(claims.conversationId, position);
    const heard = toHeardActivity(said, claims, id, heardAt);
    await this.adapter.runTurn(heard, this.#deliverTo(record), (context) => {
      context.turnState.set(turnWorkKey, record);
      return this.#means.bot.run(context);
    });
  }

  async begin(
    conversationId: string,
    record: TurnRecord,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    const { id } = splitConversationId(conversationId);
    const failures: unknown[] = [];
    await this.adapter.runTurn(toBegunActivity(id), this.#deliverTo(record), async (context) => {
      context.turnState.set(turnWorkKey, record);
      // The adapter would log a failure; whoever began this turn is to know.
      await turn(context).catch((error: unknown) => failures.push(error));
    });
    if (failures.length > 0) throw failures[0];
  }

  onWritten(conversationId: string, first: number, rows: readonly string[]): void {
    if (rows.length === 0) return;
    const { id } = splitConversationId(conversationId);
    this.#tails.add(id, first, rows);
    this.#means.onAppended(id);
  }

  onChanged(conversationId: string): void {
    const { id } = splitConversationId(conversationId);
    this.#tails.delete(id);
    this.#means.eras.forget(id);
    this.#means.onAppended(id);
  }

  erasedRow(conversationId: string, now: number): string {
    return toErasedRow(splitConversationId(conversationId).id, now);
  }

  /** Forgets what is in memory of one conversation, or of all: another instance has written meanwhile. */
  forget(id?: string): void {
    this.#means.eras.forget(id);
    if (id === undefined) this.#tails.clear();
    else this.#tails.delete(id);
  }

  #show(id: string, first: number, rows: readonly string[]): Slice {
    return toSlice(
      id,
      first,
      rows.map((row) => this.#means.resumeCodes.reveal(id, row)),
    );
  }

  #read(id: string, from: number): ReturnType<ConversationStore['readLog']> {
    return orUnavailable(this.#means.log, () => this.#means.store.readLog(toConversationId(channelId, id), from));
  }

  /** What the bot says has no place in the log before the turn is written, hence no id. */
  #deliverTo(record: TurnRecord): Deliver {
    return (activity) => {
      if (isForPerson(activity)) record.said.push(toBotRow(activity, this.#means.clock()));
      return '';
    };
  }

  async #speak(id: string, turn: (deliver: Deliver, record: TurnRecord) => Promise<void>): Promise<void> {
    if ((await this.#read(id, 0)) === undefined) {
      throw new Error(`conversation ${id}: expected one that has begun.`);
    }
    await this.#means.turns.speak(toConversationId(channelId, id), (record) => turn(this.#deliverTo(record), record));
  }

  /** Says the welcome outside any log: same words, same times, whenever and by whichever instance it is said. */
  async #sayWelcome(claims: Claims): Promise<readonly string[]> {
    const rows: string[] = [];
    const deliver: Deliver = (activity) => {
      if (isForPerson(activity)) rows.push(toBotRow(activity, claims.bornAt));
      return '';
    };
    await this.adapter.runTurn(toConversationUpdate(claims), deliver, (context) => {
      context.turnState.set(turnWorkKey, new TurnRecord(toConversationId(channelId, claims.conversationId), undefined));
      return this.#means.bot.run(context);
    });
    return rows;
  }
}

/** What `hear` has kept. */
function parseWaiting(activity: string): Waiting {
  return JSON.parse(activity) as Waiting;
}
