import type { StoreItem } from 'botbuilder-core';
import type { Kysely } from 'kysely';
import { commitTurn } from './commit-turn.ts';
import { stateKeyOf } from './conversation-id.ts';
import { leaseMs } from './lease.ts';
import type { Committed, FinishedTurn, KeptState, LogPart, NewMessage, Taken, Unanswered } from './messages.ts';
import type { Schema } from './schema.ts';
import { noteVisit, takeMessage, type Visit } from './take-message.ts';

/** What is kept of conversations: messages as they come, turns as they end, the log of both. */
export interface ConversationStore {
  /** Keeps a message; when this resolves, it can be acknowledged. */
  take(message: NewMessage): Promise<Taken>;
  /** Opens a conversation, or notes that it goes on, without a message. */
  visit(visit: Visit): Promise<void>;
  /** Keeps all that a turn changed, or nothing. */
  commit(turn: FinishedTurn): Promise<Committed>;
  /** The message of a conversation that is to be answered next. */
  findUnanswered(conversationId: string): Promise<Unanswered | undefined>;
  /** Conversations with a message that no process has in hand; they are this one's from now on. */
  adopt(abandoned: Abandoned): Promise<readonly string[]>;
  findState(conversationId: string): Promise<KeptState | undefined>;
  /** Where a conversation of a channel outside is written to: JSON. */
  findAddress(conversationId: string): Promise<string | undefined>;
  /** The id that a channel outside gave to a row of the log; undefined before it is delivered. */
  findSentId(conversationId: string, position: number): Promise<string | undefined>;
  /** The log from a place on; undefined for a conversation in which nobody has said anything. */
  readLog(conversationId: string, from: number): Promise<LogPart | undefined>;
  /** How often it was erased; never, where nobody has said anything. */
  findEra(conversationId: string): Promise<Era>;
}

export interface Era {
  readonly erasures: number;
  /** The token with which the last erasure was asked for: of those from before, it alone goes on. */
  readonly keptToken: string | null;
}

/** Conversations adopted at once; the next round takes the rest. */
const mostAdopted = 100;

/** `owner` is this process, as the others know it. */
export function createConversationStore(db: Kysely<Schema>, owner: string): ConversationStore {
  return {
    take: (message) => takeMessage(db, owner, message),
    visit: (visit) => noteVisit(db, visit),
    commit: (turn) => commitTurn(db, owner, turn),

    async findUnanswered(conversationId) {
      const row = await db
        .selectFrom('inbox')
        .select(['position', 'activity', 'attempts'])
        .where('conversation_id', '=', conversationId)
        .orderBy('position')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? undefined : { conversationId, ...row };
    },

    adopt: (abandoned) => adopt(db, owner, abandoned),

    async findState(conversationId) {
      const row = await db
        .selectFrom('states')
        .select(['version', 'state'])
        .where('state_key', '=', stateKeyOf(conversationId))
        .executeTakeFirst();
      return row === undefined ? undefined : { version: row.version, item: parseItem(row.state) };
    },

    async findAddress(conversationId) {
      const row = await db
        .selectFrom('conversations')
        .select('address')
        .where('conversation_id', '=', conversationId)
        .executeTakeFirst();
      return row?.address ?? undefined;
    },

    async findSentId(conversationId, position) {
      const row = await db
        .selectFrom('log')
        .select('sent_id')
        .where('conversation_id', '=', conversationId)
        .where('position', '=', position)
        .executeTakeFirst();
      return row?.sent_id ?? undefined;
    },

    readLog: (conversationId, from) => readLog(db, conversationId, from),

    async findEra(conversationId) {
      const row = await db
        .selectFrom('conversations')
        .select(['erasures', 'kept_token'])
        .where('conversation_id', '=', conversationId)
        .executeTakeFirst();
      return { erasures: row?.erasures ?? 0, keptToken: row?.kept_token ?? null };
    },
  };
}

/** What makes a message abandoned: heard before, and whoever had it in hand to be believed until before. */
export interface Abandoned {
  readonly heardBefore: number;
  readonly leasedBefore: number;
  readonly now: number;
}

async function adopt(db: Kysely<Schema>, owner: string, abandoned: Abandoned): Promise<readonly string[]> {
  const { heardBefore, leasedBefore, now } = abandoned;
  const waiting = await db
    .selectFrom('inbox')
    .innerJoin('conversations', 'conversations.conversation_id', 'inbox.conversation_id')
    .select(['inbox.conversation_id', 'lease_by'])
    .distinct()
    .where('inbox.heard_at', '<=', heardBefore)
    .where(({ or, eb }) => or([eb('lease_by', 'is', null), eb('lease_until', '<', leasedBefore)]))
    .limit(mostAdopted)
    .execute();
  const ids = waiting.map(({ conversation_id }) => conversation_id);
  if (ids.length === 0) return [];
  const adopted = await db
    .updateTable('conversations')
    .set({ lease_by: owner, lease_until: now + leaseMs })
    .where('conversation_id', 'in', ids)
    .where(({ or, eb }) => or([eb('lease_by', 'is', null), eb('lease_until', '<', leasedBefore)]))
    .returning('conversation_id')
    .execute();
  const ours = adopted.map(({ conversation_id }) => conversation_id);
  await countAttempts(
    db,
    ours.filter((id) => waiting.some((row) => row.conversation_id === id && isLost(row, owner))),
  );
  return ours;
}

/** Another process had it in hand, and has not ended it. */
function isLost({ lease_by }: { readonly lease_by: string | null }, owner: string): boolean {
  return lease_by !== null && lease_by !== owner;
}

/** Against the first message alone: those behind it were in nobody's hand. */
async function countAttempts(db: Kysely<Schema>, conversationIds: readonly string[]): Promise<void> {
  if (conversationIds.length === 0) return;
  await db
    .updateTable('inbox')
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .where('conversation_id', 'in', conversationIds)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('inbox as earlier')
            .select('earlier.position')
            .whereRef('earlier.conversation_id', '=', 'inbox.conversation_id')
            .whereRef('earlier.position', '<', 'inbox.position'),
        ),
      ),
    )
    .execute();
}

async function readLog(db: Kysely<Schema>, conversationId: string, from: number): Promise<LogPart | undefined> {
  const found = await db
    .selectFrom('conversations')
    .select('next_position')
    .where('conversation_id', '=', conversationId)
    .executeTakeFirst();
  if (found === undefined) return undefined;
  // A client that knows a longer log knows one that is lost.
  const first = from > found.next_position ? 0 : from;
  if (first === found.next_position) return { first, rows: [], next: first };
  const rows = await db
    .selectFrom('log')
    .select('activity')
    .where('conversation_id', '=', conversationId)
    .where('position', '>=', first)
    .orderBy('position')
    .execute();
  return { first, rows: rows.map(({ activity }) => activity), next: first + rows.length };
}

function parseItem(state: string): StoreItem {
  return JSON.parse(state) as StoreItem;
}
