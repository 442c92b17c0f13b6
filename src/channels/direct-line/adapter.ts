import {
  type Activity,
  BotAdapter,
  type ConversationReference,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder-core';
import type { ClaimsIdentity } from 'botframework-connector';
import type { Log } from '../../log.ts';
import { findTurnWork, type TurnWork, turnWorkKey } from '../bot.ts';

/** Takes one activity of the bot in; gives its id, or an empty one when it has none yet. */
export type Deliver = (activity: Partial<Activity>) => string;

/** Queues a turn in a conversation that has begun; rejects when there is no such conversation. */
export type QueueTurn = (
  conversationId: string,
  turn: (deliver: Deliver, work: TurnWork) => Promise<void>,
) => Promise<void>;

type Logic = (context: TurnContext) => Promise<void>;

const deliverKey = Symbol('deliver');

/** Bot Framework's side of the channel: runs turns, and hands each activity of the bot to the turn's own delivery. */
export class DirectLineAdapter extends BotAdapter {
  readonly #queueTurn: QueueTurn;

  constructor(queueTurn: QueueTurn, log: Log) {
    super();
    this.#queueTurn = queueTurn;
    // The bot has its own net (src/bot.ts); what falls through is a fault of middleware or of that net.
    this.onTurnError = async (context, error) => {
      log.error({ err: error }, 'turn failed');
      findTurnWork(context)?.conclude('failed');
    };
  }

  async runTurn(activity: Partial<Activity>, deliver: Deliver, logic: Logic): Promise<void> {
    const context = new TurnContext(this, activity);
    context.turnState.set(deliverKey, deliver);
    await this.runMiddleware(context, logic);
  }

  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const deliver: Deliver | undefined = context.turnState.get(deliverKey);
    if (deliver === undefined) throw new Error('sendActivities: expected a turn of DirectLineAdapter.runTurn.');
    return activities.map((activity) => ({ id: deliver(activity) }));
  }

  override async updateActivity(): Promise<void> {
    throw new Error('updateActivity: the log of a conversation only grows; send a new activity.');
  }

  override async deleteActivity(): Promise<void> {
    throw new Error('deleteActivity: the log of a conversation only grows.');
  }

  /** A turn that the bot starts by itself, after those that are queued already. */
  override async continueConversation(reference: Partial<ConversationReference>, logic: Logic): Promise<void> {
    const activity = TurnContext.applyConversationReference(
      { type: 'event', name: 'ContinueConversation' },
      reference,
      true,
    );
    const conversationId = reference.conversation?.id ?? '';
    await this.#queueTurn(conversationId, (deliver, work) =>
      this.runTurn(activity, deliver, (context) => {
        context.turnState.set(turnWorkKey, work);
        return logic(context);
      }),
    );
  }

  override async continueConversationAsync(
    _app: string | ClaimsIdentity,
    reference: Partial<ConversationReference>,
    ...rest: readonly (Logic | string)[]
  ): Promise<void> {
    const logic = rest.find((argument) => typeof argument === 'function');
    if (logic === undefined) throw new Error('continueConversationAsync: expected what the turn does.');
    await this.continueConversation(reference, logic);
  }
}
