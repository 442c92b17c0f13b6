import { createHash } from 'node:crypto';
import type { TurnContext } from 'botbuilder-core';

/** What a person is told of an erasure, and what is kept of it: numbers, no words. */
export interface Receipt {
  /** Such as « 3F9A-27C1 »: the server's log holds the same. */
  readonly number: string;
  /** When it was asked for, as ISO 8601. */
  readonly at: string;
  /** Lines of the conversation that went, of both; null where the channel keeps none. */
  readonly messages: number | null;
  /** Lines until then, with those that had gone before. */
  readonly until: number;
  readonly erased: Erased;
}

/** How much the bot knew. */
export interface Erased {
  readonly told: number;
  readonly words: number;
  readonly ratings: number;
}

/** The same message always gives the same receipt, should its turn be run twice. `position`: its place in the log. */
export function createReceipt(
  { activity }: TurnContext,
  erased: Erased,
  position: number | null,
  earlier: Receipt | null,
): Receipt {
  const { channelId, conversation, id, timestamp = new Date() } = activity;
  const mark = createHash('sha256').update(`${channelId}/${conversation.id}/${id}`).digest('hex').toUpperCase();
  const until = position === null ? 0 : position + 1;
  return {
    number: `${mark.slice(0, 4)}-${mark.slice(4, 8)}`,
    at: new Date(timestamp).toISOString(),
    messages: position === null ? null : until - (earlier?.until ?? 0),
    until,
    erased,
  };
}
