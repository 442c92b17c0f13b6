import type { Storage, StoreItem, TurnContext } from 'botbuilder-core';
import { findTurnWork } from './channels/bot.ts';
import type { Conversation, Offer } from './conversation.ts';

/** Reads and writes conversations by their channel and id. */
export interface Conversations {
  /** Undefined before the person's first message. */
  load(context: TurnContext): Promise<Kept | undefined>;
  /** Rejects when another turn has written since `load`; in a turn that is written as a whole, that is told at its end. */
  save(context: TurnContext, conversation: Conversation, kept: Kept | undefined): Promise<void>;
}

/** A conversation with the mark of its version. */
export interface Kept {
  readonly conversation: Conversation;
  readonly eTag: string;
}

/**
 * Conversations in the work of their turn, else in any Bot Framework storage; eTags are kept, which the SDK's own
 * BotState does not do.
 */
export function createConversations(storage: Storage): Conversations {
  return {
    async load(context) {
      const work = findTurnWork(context);
      if (work !== undefined) return parseKept(work.before);
      const key = keyOf(context);
      return parseKept((await storage.read([key]))[key]);
    },
    async save(context, conversation, kept) {
      const work = findTurnWork(context);
      if (work !== undefined) return work.keep({ conversation });
      await storage.write({ [keyOf(context)]: { conversation, eTag: kept?.eTag ?? '*' } });
    },
  };
}

/** What is kept of a conversation under its key; undefined before the person's first message. */
export function findConversation(before: StoreItem | undefined): Conversation | undefined {
  return parseKept(before)?.conversation;
}

/** What was on offer at the end of a turn; undefined before the person's first message. */
export function findOffered(before: StoreItem | undefined): Offer | undefined {
  return parseKept(before)?.conversation.offered;
}

/** What stands under a conversation's key is what `save` wrote there, be it before there were cases. */
function parseKept(found: unknown): Kept | undefined {
  const kept = found as Kept | undefined;
  if (kept === undefined || kept.conversation.handoff !== undefined) return kept;
  return { ...kept, conversation: { ...kept.conversation, handoff: null, isSensitive: false } };
}

function keyOf({ activity }: TurnContext): string {
  return `${activity.channelId}/conversations/${activity.conversation.id}`;
}
