import type { Storage, TurnContext } from 'botbuilder';
import type { Conversation } from './conversation.ts';

/** Reads and writes conversations by their channel and id. */
export interface Conversations {
  /** Undefined before the person's first message. */
  load(context: TurnContext): Promise<Kept | undefined>;
  /** Rejects when another turn has written since `load`. */
  save(context: TurnContext, conversation: Conversation, kept: Kept | undefined): Promise<void>;
  /** Forgets a conversation that its channel has dropped. */
  drop(channelId: string, conversationId: string): Promise<void>;
}

/** A conversation with the mark of its version. */
export interface Kept {
  readonly conversation: Conversation;
  readonly eTag: string;
}

/** Conversations in any Bot Framework storage; eTags are kept, which the SDK's own BotState does not do. */
export function createConversations(storage: Storage): Conversations {
  return {
    async load({ activity }) {
      const key = keyOf(activity.channelId, activity.conversation.id);
      const found: Kept | undefined = (await storage.read([key]))[key];
      return found;
    },
    async save({ activity }, conversation, kept) {
      const key = keyOf(activity.channelId, activity.conversation.id);
      await storage.write({ [key]: { conversation, eTag: kept?.eTag ?? '*' } });
    },
    drop: (channelId, conversationId) => storage.delete([keyOf(channelId, conversationId)]),
  };
}

function keyOf(channelId: string, conversationId: string): string {
  return `${channelId}/conversations/${conversationId}`;
}
