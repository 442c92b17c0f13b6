import type { Storage, TurnContext } from 'botbuilder';
import type { Conversation } from './conversation.ts';

/** Reads and writes conversations by their channel and id. */
export interface Conversations {
  /** Undefined before the person's first message. */
  load(context: TurnContext): Promise<Kept | undefined>;
  /** Rejects when another turn has written since `load`. */
  save(context: TurnContext, conversation: Conversation, kept: Kept | undefined): Promise<void>;
  erase(context: TurnContext): Promise<void>;
}

/** A conversation with the mark of its version. */
export interface Kept {
  readonly conversation: Conversation;
  readonly eTag: string;
}

/** Conversations in any Bot Framework storage; eTags are kept, which the SDK's own BotState does not do. */
export function createConversations(storage: Storage): Conversations {
  return {
    async load(context) {
      const key = keyOf(context);
      const found: { conversation: Conversation; eTag: string } | undefined = (await storage.read([key]))[key];
      return found;
    },
    save: (context, conversation, kept) =>
      storage.write({ [keyOf(context)]: { conversation, eTag: kept?.eTag ?? '*' } }),
    erase: (context) => storage.delete([keyOf(context)]),
  };
}

function keyOf({ activity: { channelId, conversation } }: TurnContext): string {
  return `${channelId}/conversations/${conversation.id}`;
}
