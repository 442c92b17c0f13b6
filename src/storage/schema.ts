import type { Generated } from 'kysely';
import type { DeskSchema } from './desk-schema.ts';
import type { TeamsDeskSchema } from './teams-desk-schema.ts';

/** Every table, the same on both databases. Times are milliseconds since 1970; each row carries its conversation. */
export interface Schema extends DeskSchema, TeamsDeskSchema {
  readonly schema_versions: SchemaVersionsTable;
  readonly conversations: ConversationsTable;
  readonly states: StatesTable;
  readonly log: LogTable;
  readonly inbox: InboxTable;
  readonly outbox: OutboxTable;
  readonly resume_codes: ResumeCodesTable;
  readonly resume_guesses: ResumeGuessesTable;
  readonly follow_ups: FollowUpsTable;
  readonly follow_up_counts: FollowUpCountsTable;
  readonly figure_counts: FigureCountsTable;
  readonly counted_conversations: CountedConversationsTable;
  readonly centres: CentresTable;
}

interface SchemaVersionsTable {
  readonly version: number;
  readonly applied_at: number;
}

/** A conversation in which somebody has said something. */
interface ConversationsTable {
  /** The channel and its own id: `directline/Zm9v`. */
  readonly conversation_id: string;
  readonly channel_id: string;
  readonly user_id: string;
  readonly centre_id: string;
  readonly born_at: number;
  readonly last_heard_at: number;
  /** The place of the next row in the log. */
  readonly next_position: number;
  /** The process that answers this conversation, and until when it may be believed to. */
  readonly lease_by: string | null;
  readonly lease_until: number;
  /** JSON: where a channel outside is written to; null where the log is the delivery. */
  readonly address: string | null;
  /** The process that delivers this conversation's outbox, and until when it may be believed to. */
  readonly delivery_by: string | null;
  readonly delivery_until: Generated<number>;
  /** How often all of it was erased, and the token with which that was asked for the last time. */
  readonly erasures: Generated<number>;
  readonly kept_token: Generated<string | null>;
}

/** What the bot knows of a conversation, and whatever else goes through the Bot Framework's Storage. */
interface StatesTable {
  readonly state_key: string;
  readonly conversation_id: string | null;
  readonly version: number;
  /** JSON */
  readonly state: string;
}

/** All that was said, by both; positions have no gap and never change. */
interface LogTable {
  readonly conversation_id: string;
  readonly position: number;
  /** The client's own id of a message: the same message sent twice is one. */
  readonly client_id: string | null;
  /** JSON, without its id, which the place gives. */
  readonly activity: string;
  /** The id that a channel outside gave to what was delivered to it. */
  readonly sent_id: string | null;
}

/** What was heard and is not answered yet. */
interface InboxTable {
  readonly conversation_id: string;
  readonly position: number;
  /** JSON, as the bot hears it. */
  readonly activity: string;
  readonly heard_at: number;
  /** How often a process began to answer after another one was lost. */
  readonly attempts: Generated<number>;
}

/** What a channel outside must still be told, in order. */
interface OutboxTable {
  readonly conversation_id: string;
  readonly position: number;
  /** JSON, with the address it goes to. */
  readonly activity: string;
  /** Not to be tried before. */
  readonly due_at: number;
  readonly attempts: Generated<number>;
  readonly written_at: Generated<number>;
}

/** Codes that open a conversation on another device. */
interface ResumeCodesTable {
  readonly code_hash: string;
  readonly conversation_id: string;
  readonly expires_at: number;
}

/** How often somebody has guessed at codes; of nobody's conversation, and gone within two hours. */
interface ResumeGuessesTable {
  /** A keyed hash of the address; empty for everybody together. */
  readonly guesser: string;
  /** The hour since 1970. */
  readonly span: number;
  readonly guesses: number;
}

/** Who agreed to be written to some months later; the conversation's own row keeps where. */
interface FollowUpsTable {
  readonly conversation_id: string;
  readonly centre_id: string;
  /** vous or tu */
  readonly register: string;
  readonly due_at: number;
  /** When the bot wrote; null: not yet. */
  readonly told_at: Generated<number | null>;
  /** 1: all else of the conversation was deleted, because it was too old. */
  readonly is_emptied: Generated<number>;
}

/** What was answered, as numbers: nothing leads back to anybody. */
interface FollowUpCountsTable {
  readonly centre_id: string;
  /** YYYY-MM-DD */
  readonly day: string;
  readonly helped: string;
  readonly happened: string;
  readonly answers: number;
}

/** How many people something counts in a month: nothing leads back to anybody. */
interface FigureCountsTable {
  readonly centre_id: string;
  /** YYYY-MM */
  readonly month: string;
  /** What is counted, such as `asked/salaire`. */
  readonly figure: string;
  readonly people: number;
}

/** What of a conversation is in the figures, so that it is counted once; it goes with the conversation. */
interface CountedConversationsTable {
  readonly conversation_id: string;
  /** The last message that is counted. */
  readonly heard_at: number;
  /** JSON: months and figures, such as `2026-11 asked/salaire`. */
  readonly counted: string;
}

/** What became of a centre while servers ran; of those without a row, the knowledge tells. Nothing of a person. */
interface CentresTable {
  readonly centre_id: string;
  /** One more with each change: rows never go, so that the sum of all only grows. */
  readonly version: number;
  /** JSON, as centres.yaml has it; null: as the knowledge has it, or gone. */
  readonly details: string | null;
  readonly made_at: number;
  /** Null while it is open, as are the next two. */
  readonly closed_at: number | null;
  readonly leaves_at: number | null;
  readonly instead: string | null;
  /** When its data left; null: it has not. */
  readonly gone_at: number | null;
}
