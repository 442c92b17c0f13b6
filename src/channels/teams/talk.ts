import { type Activity, ActivityTypes, DeliveryModes, type InvokeResponse, type TurnContext } from 'botbuilder-core';
import type { Kysely } from 'kysely';
import type { Log } from '../../log.ts';
import type { ConversationStore } from '../../storage/conversation-store.ts';
import type { Opening, Taken, Unanswered } from '../../storage/messages.ts';
import type { Notices } from '../../storage/notices.ts';
import type { Schema } from '../../storage/schema.ts';
import { type Bot, turnWorkKey } from '../bot.ts';
import type { OutsideChannel } from '../delivery.ts';
import { findCounsellor } from '../find-counsellor.ts';
import { isForPerson } from '../is-for-person.ts';
import { orUnavailable } from '../or-unavailable.ts';
import type { TurnRecord } from '../turn-record.ts';
import type { TurnChannel, Turns } from '../turns.ts';
import {
  conversationIdOf,
  isErasedRow,
  somebody,
  toAddress,
  toBotRow,
  toContinuation,
  toErasedRow,
  toHeardRow,
  toPartRow,
  toThreadAddress,
  toThreadRow,
} from './activities.ts';
import type { Deliver, TeamsAdapter } from './adapter.ts';
import { answerInPlace } from './answer-in-place.ts';
import { type Aside, isMarkedAside, markAside } from './aside.ts';
import type { CentreOf } from './centre-of.ts';
import { dress } from './dress.ts';
import { answerInvoke, type HeardOut, type Invokes } from './invokes.ts';
import { findScope } from './scope.ts';
import { isSecondThought, reconsider } from './second-thoughts.ts';
import { showTyping } from './show-typing.ts';
import { clientIdOf, sortArrival } from './sort-arrival.ts';
import { parseActivity } from './wire.ts';
import type { TeamsWords } from './words.ts';

interface Means {
  readonly adapter: TeamsAdapter;
  readonly connector: OutsideChannel;
  readonly bot: Bot;
  /** Answers where others read along. */
  readonly publicBot: Bot;
  readonly appId: string;
  readonly aside: Aside;
  readonly invokes: Invokes;
  readonly log: Log;
  readonly clock: () => number;
  readonly store: ConversationStore;
  readonly db: Kysely<Schema>;
  readonly turns: Turns;
  readonly notices: Notices;
  readonly words: TeamsWords;
  readonly centreOf: CentreOf;
  /** Deletes all that is kept of where the bot was taken away. */
  readonly forget: (activity: Activity) => Promise<void>;
}

type Logic = (context: TurnContext) => Promise<void>;

/** The conversations of Azure Bot Service: takes what channels tell, runs the bot's turns, leaves the answers to be delivered. */
export class TeamsTalk implements TurnChannel {
  readonly #means: Means;

  constructor(means: Means) {
    this.#means = means;
  }

  /** Takes one authenticated activity. When this resolves it is kept; the answer to an invoke is also written. */
  async hear(activity: Activity): Promise<InvokeResponse | undefined> {
    const { log, appId, aside, forget } = this.#means;
    if (activity.type === ActivityTypes.Invoke) return orUnavailable(log, () => this.#answerInvoke(activity));
    const isAskedForReplies = activity.deliveryMode === DeliveryModes.ExpectReplies;
    if (isAskedForReplies) return orUnavailable(log, () => this.#answerAtOnce(activity));
    await orUnavailable(log, async () => {
      if (await aside.isTheirs(activity)) return this.#take(markAside(activity), clientIdOf(activity, activity.type));
      if (isPersonal(activity) && isSecondThought(activity)) return this.#reconsider(activity);
      const arrival = sortArrival(activity, appId);
      if (arrival.kind === 'heard') return this.#take(arrival.activity, arrival.clientId);
      return arrival.kind === 'removed' ? forget(activity) : undefined;
    });
    return undefined;
  }

  /** One turn of the bot, on what was just heard or on what a lost process left behind. */
  async run({ activity }: Unanswered, record: TurnRecord): Promise<void> {
    const heard = parseActivity(JSON.parse(activity));
    await this.#runTurn(heard, record, async (context) => {
      const { words, connector } = this.#means;
      const isMeant = await answerInPlace(heard, context, { record, words });
      if (isMeant) await showTyping(context, connector, () => this.#botFor(heard).run(context));
    });
  }

  async begin(conversationId: string, record: TurnRecord, turn: Logic): Promise<void> {
    const address = await this.#means.store.findAddress(conversationId);
    if (address === undefined) throw new Error(`conversation ${conversationId}: expected one that has begun.`);
    const failures: unknown[] = [];
    await this.#runTurn(parseActivity(toContinuation(address)), record, async (context) => {
      // The adapter would log a failure; whoever began this turn is to know.
      await turn(context).catch((error: unknown) => failures.push(error));
    });
    if (failures.length > 0) throw failures[0];
  }

  onWritten(conversationId: string, _first: number, rows: readonly string[]): void {
    if (rows.length > 0) this.onChanged(conversationId);
  }

  onChanged(conversationId: string): void {
    this.#means.notices.tell({ kind: 'said', conversationId });
  }

  erasedRow(conversationId: string, now: number): string {
    return toErasedRow(conversationId, now);
  }

  #answerInvoke(activity: Activity): Promise<InvokeResponse> {
    const { store, turns, clock, invokes } = this.#means;
    const hearOut = (said: Activity, key: string): Promise<HeardOut> => this.#hearOut(said, key);
    return answerInvoke(activity, invokes, { store, turns, clock, hearOut });
  }

  async #reconsider(activity: Activity): Promise<void> {
    const heard = await reconsider(activity, this.#means.db, this.#means.clock());
    if (heard !== undefined) await this.#take(heard.activity, heard.clientId);
    else this.onChanged(conversationIdOf(activity));
  }

  async #hearOut(said: Activity, key: string): Promise<HeardOut> {
    const { position } = await this.#take(said, key);
    const conversationId = conversationIdOf(said);
    await this.#means.turns.untilAnswered(conversationId);
    const log = await this.#means.store.readLog(conversationId, position);
    const [row] = log?.rows ?? [];
    return { position, row: row === undefined || isErasedRow(row) ? undefined : row };
  }

  /** Keeps what was heard, once for each id. */
  #take(activity: Activity, clientId: string | null): Promise<Taken> {
    const { turns, clock } = this.#means;
    const now = clock();
    return turns.hear({
      opening: this.#openingOf(activity, now),
      clientId,
      address: addressOf(activity),
      row: isPersonal(activity) ? toHeardRow(activity, now) : toThreadRow(activity, now),
      activity: JSON.stringify(activity),
      now,
    });
  }

  #botFor(activity: Activity): Bot {
    const { bot, publicBot, aside } = this.#means;
    if (isMarkedAside(activity)) return aside;
    return isPersonal(activity) ? bot : publicBot;
  }

  /** In its turn, after what was heard before, and written before it is told; not kept beforehand. */
  async #answerAtOnce(activity: Activity): Promise<InvokeResponse | undefined> {
    const { store, turns, clock } = this.#means;
    const now = clock();
    await store.visit({ opening: this.#openingOf(activity, now), address: addressOf(activity), now });
    let response: InvokeResponse | undefined;
    await turns.speak(conversationIdOf(activity), async (record) => {
      response = await this.#runTurn({ ...activity }, record, (context) => this.#botFor(activity).run(context));
      const replies: Partial<Activity>[] = response?.body?.activities ?? [];
      for (const reply of replies.filter(isForPerson)) record.said.push(toBotRow(reply, clock()));
    });
    return response;
  }

  #runTurn(activity: Activity, record: TurnRecord, logic: Logic): Promise<InvokeResponse | undefined> {
    // Whatever the channel says there, the centre is ours to tell.
    const { centreId } = this.#means.centreOf(activity);
    const heard = { ...activity, channelData: { ...activity.channelData, centreId } };
    return this.#means.adapter.runTurn(heard, this.#deliverTo(record, isPersonal(activity)), (context) => {
      context.turnState.set(turnWorkKey, record);
      return logic(context);
    });
  }

  #deliverTo(record: TurnRecord, isKept: boolean): Deliver {
    return (activity) => {
      if (activity.type === ActivityTypes.Typing) {
        // Of use now or never: it is told once, and what becomes of it is nobody's business.
        void this.#means.connector.post(JSON.stringify(activity), '');
        return;
      }
      if (!isForPerson(activity)) return;
      const now = this.#means.clock();
      const row = isKept ? toBotRow(activity, now) : toThreadRow(activity, now);
      for (const [part, dressed] of dress(this.#signed(activity), this.#means.words).entries()) {
        record.said.push(part === 0 ? row : toPartRow(activity, now));
        record.outgoing.push(JSON.stringify(dressed));
      }
    };
  }

  /** Here all that the bot sends stands under the bot's own name: a counsellor's words begin with theirs. */
  #signed(activity: Partial<Activity>): Partial<Activity> {
    const counsellor = findCounsellor(activity);
    if (counsellor === undefined) return activity;
    const { name } = counsellor;
    return { ...activity, text: this.#means.words.nameCounsellor(name, activity.text ?? '') };
  }

  #openingOf(activity: Activity, now: number): Opening {
    return {
      conversationId: conversationIdOf(activity),
      channelId: activity.channelId,
      userId: isPersonal(activity) ? activity.from.id : somebody,
      // Nobody asks for help where counsellors work or others read along: such threads count for no centre's desk.
      centreId: isMarkedAside(activity) || !isPersonal(activity) ? '' : this.#means.centreOf(activity).centreId,
      bornAt: now,
      // The channel tells when the bot is added: the welcome is the answer to that.
      welcome: async () => [],
    };
  }
}

function isPersonal(activity: Activity): boolean {
  return findScope(activity) === 'personal';
}

function addressOf(activity: Activity): string {
  return isPersonal(activity) ? toAddress(activity) : toThreadAddress(activity);
}
