import type { Generated } from 'kysely';

/** The tables of counsellors who work in Teams, the same on both databases. Times are milliseconds since 1970. */
export interface TeamsDeskSchema {
  readonly teams_accounts: TeamsAccountsTable;
  readonly case_channels: CaseChannelsTable;
  readonly case_cards: CaseCardsTable;
  readonly case_card_remains: CaseCardRemainsTable;
}

/** Who of Teams is which counsellor. */
interface TeamsAccountsTable {
  readonly counsellor_id: string;
  /** Their id in the directory of the organisation, which Teams tells with all that they do. */
  readonly aad_object_id: string;
  readonly linked_at: number;
}

/** The channel of Teams in which a centre's cases are shown; nothing of a person. */
interface CaseChannelsTable extends Deliverable {
  readonly centre_id: string;
  /** Its id in Teams. */
  readonly channel: string;
  readonly team_id: string;
  /** JSON: where it is written to. */
  readonly address: string;
  readonly chosen_at: number;
  /** The last day, such as 2026-11-23, whose call-backs were told there. */
  readonly told_day: Generated<string>;
}

/** The card of a case in a channel of Teams, and how far its thread was told; of what was said, nothing. */
interface CaseCardsTable extends Deliverable {
  readonly case_id: string;
  readonly conversation_id: string;
  readonly channel: string;
  /** JSON: where the channel is written to. */
  readonly address: string;
  /** The id that Teams gave to the card; null: not posted yet. */
  readonly card_id: string | null;
  /** A hash of the card as it was last posted. */
  readonly shown: Generated<string>;
  /** The first event that the thread was not told of. */
  readonly next_event: Generated<number>;
  /** 1: a counsellor talks with the person from the thread. */
  readonly is_open: Generated<number>;
  /** The version of the case of which all was told. */
  readonly seen_version: Generated<number>;
  /** The ids that Teams gave to the lines of the thread, each after the end of a line. */
  readonly line_ids: Generated<string>;
}

/** What stands in Teams of a case that was deleted here, and is to be deleted there. */
interface CaseCardRemainsTable extends Deliverable {
  readonly case_id: string;
  readonly address: string;
  /** The channel, the card and the lines of its thread, a line each. */
  readonly sent_ids: string;
  /** When it was first seen; 0: not yet. */
  readonly left_at: Generated<number>;
}

interface Deliverable {
  /** Not to be told before, after so many attempts. */
  readonly due_at: Generated<number>;
  readonly attempts: Generated<number>;
  /** The process that tells it, and until when it may be believed to. */
  readonly told_by: string | null;
  readonly told_until: Generated<number>;
}
