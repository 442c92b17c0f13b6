import type { StoreItem, TurnContext } from 'botbuilder-core';
import { toConversationId } from '../storage/conversation-id.ts';
import type { WriteAlong } from '../storage/messages.ts';
import type { TurnOutcome } from '../turn-outcome.ts';
import type { ResumeMark } from './resume-code.ts';

/** What every channel calls: one turn of the conversation, whatever the channel. */
export interface Bot {
  run(context: TurnContext): Promise<void>;
}

/** What one turn changes, written at once with its answers when it has ended. */
export interface TurnWork {
  /** As every table names it: channels of others stand within ours. */
  readonly conversationId: string;
  /** The bot's state as it stood before the turn. */
  readonly before: StoreItem | undefined;
  /** The place in the log of the message that is answered; null when the bot speaks by itself. */
  readonly position: number | null;
  keep(state: StoreItem): void;
  /** Written with the turn or not at all; what it throws undoes the turn. */
  writeAlong(write: WriteAlong): void;
  /** Done once the turn is written. */
  afterwards(act: () => void): void;
  /** Blanks the message that the turn answers. */
  hideWords(): void;
  /** Blanks what the channel's log holds of all that was said until this turn. */
  eraseLog(): void;
  /** Tells what became of the turn. */
  conclude(outcome: TurnOutcome): void;
  /** Makes a code that opens this conversation on another device; undefined where the channel has none. */
  readonly giveResumeCode: ((hours: number) => ResumeMark) | undefined;
}

/** A channel that keeps conversations puts the turn's work here, in the turn's state. */
export const turnWorkKey = Symbol('turnWork');

/** The work of a turn; undefined in a channel that keeps nothing. */
export function findTurnWork({ turnState }: TurnContext): TurnWork | undefined {
  return turnState.get(turnWorkKey);
}

/** The conversation of a turn, as every table names it. */
export function findConversationId(context: TurnContext): string {
  const { channelId, conversation } = context.activity;
  return findTurnWork(context)?.conversationId ?? toConversationId(channelId, conversation.id);
}
