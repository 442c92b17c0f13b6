import { splitConversationId } from '../storage/conversation-id.ts';
import type { Outbox } from '../storage/outbox.ts';

/** Several outboxes as one, each with its own beginning of the names of what it delivers. */
export function joinOutboxes(outboxes: Readonly<Record<string, Outbox>>): Outbox {
  const find = (key: string): Outbox => {
    const found = outboxes[splitConversationId(key).channelId];
    if (found === undefined) throw new Error(`outbox ${key}: expected one of ${Object.keys(outboxes).join(', ')}.`);
    return found;
  };
  return {
    async adopt(leasedBefore, now) {
      const adopted: string[] = [];
      for (const outbox of Object.values(outboxes)) adopted.push(...(await outbox.adopt(leasedBefore, now)));
      return adopted;
    },
    claim: (key, now) => find(key).claim(key, now),
    findNext: (key) => find(key).findNext(key),
    settle: (outgoing, sentId, now) => find(outgoing.conversationId).settle(outgoing, sentId, now),
    postpone: (outgoing, dueAt, now) => find(outgoing.conversationId).postpone(outgoing, dueAt, now),
    release: (key, now) => find(key).release(key, now),
  };
}
