import type { Generated } from 'kysely';

/** The tables of hand-over and desk, the same on both databases. Times are milliseconds since 1970. */
export interface DeskSchema {
  readonly cases: CasesTable;
  readonly case_events: CaseEventsTable;
  readonly case_notes: CaseNotesTable;
  readonly call_backs: CallBacksTable;
  readonly satisfactions: SatisfactionsTable;
  readonly canned_replies: CannedRepliesTable;
  readonly counsellors: CounsellorsTable;
  readonly desk_sessions: DeskSessionsTable;
  readonly login_failures: LoginFailuresTable;
  readonly sign_ons: SignOnsTable;
  readonly accesses: AccessesTable;
  readonly hub_nonces: HubNoncesTable;
  readonly centre_answers: CentreAnswersTable;
  readonly centre_answer_versions: CentreAnswerVersionsTable;
}

/** A request for a human. */
interface CasesTable {
  readonly case_id: string;
  readonly conversation_id: string;
  readonly centre_id: string;
  readonly state: string;
  readonly reason: string;
  readonly wish: string;
  /** JSON: what the person has read and agreed to. */
  readonly dossier: string;
  /** Who holds it. */
  readonly counsellor_id: string | null;
  readonly opened_at: number;
  readonly taken_at: number | null;
  readonly first_reply_at: number | null;
  readonly closed_at: number | null;
  readonly changed_at: number;
  /** When the person was told that nobody answers in time. */
  readonly late_at: number | null;
  /** When the person last wrote, and how many of these messages no counsellor has answered. */
  readonly person_at: number;
  readonly unread: Generated<number>;
  /** When the person last had the chat open, and when their counsellor was told that they have no more. */
  readonly person_seen_at: Generated<number>;
  readonly person_gone_at: number | null;
  readonly merged_into: string | null;
  /** Grows with each change. */
  readonly version: Generated<number>;
  /** The first event that an external hub has not been told of; null: the case is none of its. */
  readonly hub_position: number | null;
  /** Not to be told before, after so many attempts. */
  readonly hub_due_at: Generated<number>;
  readonly hub_attempts: Generated<number>;
  /** The process that tells the hub, and until when it may be believed to. */
  readonly hub_by: string | null;
  readonly hub_until: Generated<number>;
}

/** All that happened to a case; positions have no gap and never change. */
interface CaseEventsTable {
  readonly case_id: string;
  readonly position: number;
  readonly conversation_id: string;
  readonly at: number;
  /** person, bot, or a counsellorId */
  readonly made_by: string;
  readonly kind: string;
  /** JSON */
  readonly detail: string;
  /** The desk's own id of what was done: the same sent twice is one. */
  readonly client_id: string | null;
}

/** What counsellors write for each other. */
interface CaseNotesTable {
  readonly note_id: string;
  readonly case_id: string;
  readonly conversation_id: string;
  readonly counsellor_id: string;
  readonly at: number;
  readonly note: string;
}

/** When a person wants to be called, and where: kept for that call alone. */
interface CallBacksTable {
  readonly case_id: string;
  readonly conversation_id: string;
  readonly centre_id: string;
  /** YYYY-MM-DD, in the centre's own time */
  readonly day: string;
  /** morning or afternoon */
  readonly half: string;
  /** phone or email */
  readonly contact_kind: string;
  readonly contact: string;
  readonly done_at: number | null;
}

/** What a person thought of a counsellor's help. */
interface SatisfactionsTable {
  readonly case_id: string;
  readonly conversation_id: string;
  readonly centre_id: string;
  /** good, middling or bad */
  readonly rating: string;
  readonly words: string | null;
  readonly at: number;
}

/** Sentences that counsellors of a centre keep at hand. */
interface CannedRepliesTable {
  readonly reply_id: string;
  readonly centre_id: string;
  readonly title: string;
  readonly body: string;
  readonly changed_at: number;
}

/** Who may enter the desk. */
interface CounsellorsTable {
  readonly counsellor_id: string;
  readonly centre_id: string;
  /** In small letters. */
  readonly login: string;
  /** As people see it. */
  readonly name: string;
  /** conseiller, responsable or admin */
  readonly role: string;
  /** Salted and hashed, with its parameters; empty where a provider of single sign-on vouches for them. */
  readonly password: string;
  /** That provider, and its own name for them, which never changes. */
  readonly issuer: string | null;
  readonly subject: string | null;
  /** 1; 0: may not enter any more. */
  readonly is_active: Generated<number>;
  readonly created_at: number;
  /** 1: takes cases now. */
  readonly is_available: Generated<number>;
  /** When their desk last showed a sign of life. */
  readonly seen_at: Generated<number>;
}

/** One for each sign-in, under the same id until it ends; the token in its cookie changes. */
interface DeskSessionsTable {
  readonly session_id: string;
  readonly counsellor_id: string;
  readonly token_hash: string;
  /** Of the token before: what is under way when it changes still comes in. */
  readonly former_hash: string | null;
  readonly rotated_at: number;
  readonly signed_in_at: number;
  readonly seen_at: number;
}

/** Wrong passwords in a row, of logins that exist or not: nobody learns which do. */
interface LoginFailuresTable {
  /** Whoever types a password in the wrong field leaves it nowhere. */
  readonly login_hash: string;
  readonly failures: number;
  readonly failed_at: number;
  readonly locked_until: number;
}

/** Single sign-ons under way: what the browser that holds the key must come back with, once. */
interface SignOnsTable {
  readonly key_hash: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly expires_at: number;
}

/** What an external hub has signed of late, each once; nothing of a person. */
interface HubNoncesTable {
  readonly nonce: string;
  readonly at: number;
}

/** Who opened which case; no name and nothing of its content. */
interface AccessesTable {
  readonly at: number;
  readonly pseudonym: string;
  readonly case_id: string;
  readonly action: string;
}

/** What a centre answers by itself, as it stands now; nothing of a person. */
interface CentreAnswersTable {
  readonly answer_id: string;
  readonly centre_id: string;
  /** The newest. */
  readonly version: number;
  /** draft, proposed, published or withdrawn */
  readonly state: string;
  /** What people are told; null: nothing. */
  readonly live_version: number | null;
}

/** All that became of it; versions have no gap and never change. */
interface CentreAnswerVersionsTable {
  readonly answer_id: string;
  readonly version: number;
  readonly centre_id: string;
  readonly state: string;
  readonly live_version: number | null;
  /** JSON */
  readonly content: string;
  /** The counsellor whose words the content is, and the one who did this. */
  readonly written_by: string;
  readonly made_by: string;
  /** save, propose, publish, withdraw or restore */
  readonly deed: string;
  readonly at: number;
}
