import type { StoreItem } from 'botbuilder-core';
import type { Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** Who talks with whom, since when: what the first message of a conversation makes known. */
export interface Opening {
  readonly conversationId: string;
  readonly channelId: string;
  readonly userId: string;
  readonly centreId: string;
  readonly bornAt: number;
  /** What was said before the first message, each a row of the log; said again only when it must be written. */
  welcome(): Promise<readonly string[]>;
}

/** A message that is to be kept, then answered. */
export interface NewMessage {
  readonly opening: Opening;
  /** The client's own id, by which the same message sent twice is known. */
  readonly clientId: string | null;
  /** JSON: where a channel outside is answered; null where the log is the delivery. */
  readonly address: string | null;
  /** As the log keeps it: JSON without id. */
  readonly row: string;
  /** As its channel reads it again when it is answered: JSON. */
  readonly activity: string;
  readonly now: number;
}

/** How a message was taken. */
export interface Taken {
  /** Its place in the log. */
  readonly position: number;
  /** False for a message that was sent before. */
  readonly isNew: boolean;
  /** Whether it opened its conversation. */
  readonly isFirst: boolean;
  /** Whether this process answers; else the one that answers the conversation at present. */
  readonly isOurs: boolean;
}

/** A message that waits for its answer. */
export interface Unanswered {
  readonly conversationId: string;
  readonly position: number;
  /** JSON, as its channel gave it. */
  readonly activity: string;
  readonly attempts: number;
}

/** The bot's state of a conversation, as it was last written. */
export interface KeptState {
  readonly version: number;
  readonly item: StoreItem;
}

/** Something else that is written with a turn; throws a StaleError where somebody else was first. */
export type WriteAlong = (transaction: Transaction<Schema>) => Promise<void>;

/** Undoes a turn, which is then run again: somebody else has written since it began. */
export class StaleError extends Error {}

/** All that one turn changes. */
export interface FinishedTurn {
  readonly conversationId: string;
  /** The place of the message that it answers; null when the bot spoke by itself. */
  readonly position: number | null;
  /** The version of the state it began with; 0: there was none. */
  readonly version: number;
  /** JSON; undefined when the turn left it as it was. */
  readonly state: string | undefined;
  /** Rows for the log: JSON without id. */
  readonly said: readonly string[];
  /** What the channel outside is to be told, one for each row said; empty where the log is the delivery. */
  readonly outgoing: readonly string[];
  /** What takes the place of all that was said until this turn, when it is erased: JSON without id. */
  readonly erasedRow: string | undefined;
  /** The token of whoever asked for that; null where the channel has none. */
  readonly askedWith?: string | null;
  /** What takes the place of the message that it answers, when that one is blanked: JSON without id. */
  readonly hiddenRow?: string | undefined;
  /** Whether other messages of this conversation wait in this process. */
  readonly isMoreWaiting: boolean;
  readonly along: readonly WriteAlong[];
  readonly now: number;
}

/** What became of a turn; stale: another process was first, or an earlier message waits. */
export type Committed =
  | {
      readonly kind: 'committed';
      /** Where its rows begin in the log. */
      readonly first: number;
      /** Whether this process delivers what the channel outside is to be told. */
      readonly isOursToDeliver: boolean;
    }
  | { readonly kind: 'stale' };

/** A part of the log: rows as JSON without id, and the place after the last of all. */
export interface LogPart {
  readonly first: number;
  readonly rows: readonly string[];
  readonly next: number;
}
