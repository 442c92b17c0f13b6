import { centreAnswerTables } from './centre-answer-tables.ts';
import { centreTables } from './centre-tables.ts';
import { figureTables } from './figure-tables.ts';
import { signOnTables } from './sign-on-tables.ts';

/** Each is applied once, in order, and never changed afterwards: add a new one. Every statement works on both databases. */
export const migrations: readonly (readonly string[])[] = [
  [
    `create table conversations (
      conversation_id text primary key,
      channel_id text not null,
      user_id text not null,
      centre_id text not null,
      born_at bigint not null,
      last_heard_at bigint not null,
      next_position integer not null,
      lease_by text,
      lease_until bigint not null
    )`,
    'create index conversations_by_last_heard on conversations (last_heard_at)',
    `create table states (
      state_key text primary key,
      conversation_id text,
      version integer not null,
      state text not null
    )`,
    'create index states_by_conversation on states (conversation_id) where conversation_id is not null',
    `create table log (
      conversation_id text not null,
      position integer not null,
      client_id text,
      activity text not null,
      primary key (conversation_id, position)
    )`,
    'create unique index log_by_client_id on log (conversation_id, client_id) where client_id is not null',
    `create table inbox (
      conversation_id text not null,
      position integer not null,
      activity text not null,
      heard_at bigint not null,
      attempts integer not null default 0,
      primary key (conversation_id, position)
    )`,
    `create table outbox (
      conversation_id text not null,
      position integer not null,
      activity text not null,
      due_at bigint not null,
      attempts integer not null default 0,
      primary key (conversation_id, position)
    )`,
    'create index outbox_by_due on outbox (due_at)',
    `create table resume_codes (
      code_hash text primary key,
      conversation_id text not null,
      expires_at bigint not null
    )`,
    'create index resume_codes_by_conversation on resume_codes (conversation_id)',
  ],
  [
    `create table cases (
      case_id text primary key,
      conversation_id text not null,
      centre_id text not null,
      state text not null,
      reason text not null,
      wish text not null,
      dossier text not null,
      counsellor_id text,
      opened_at bigint not null,
      taken_at bigint,
      first_reply_at bigint,
      closed_at bigint,
      changed_at bigint not null,
      late_at bigint,
      person_at bigint not null,
      unread integer not null default 0,
      merged_into text,
      version integer not null default 1
    )`,
    'create index cases_by_state on cases (centre_id, state, opened_at)',
    'create index cases_by_conversation on cases (conversation_id)',
    `create table case_events (
      case_id text not null,
      position integer not null,
      conversation_id text not null,
      at bigint not null,
      made_by text not null,
      kind text not null,
      detail text not null,
      client_id text,
      primary key (case_id, position)
    )`,
    'create index case_events_by_conversation on case_events (conversation_id)',
    'create unique index case_events_by_client_id on case_events (case_id, client_id) where client_id is not null',
    `create table case_notes (
      note_id text primary key,
      case_id text not null,
      conversation_id text not null,
      counsellor_id text not null,
      at bigint not null,
      note text not null
    )`,
    'create index case_notes_by_case on case_notes (case_id, at)',
    'create index case_notes_by_conversation on case_notes (conversation_id)',
    `create table call_backs (
      case_id text primary key,
      conversation_id text not null,
      centre_id text not null,
      day text not null,
      half text not null,
      contact_kind text not null,
      contact text not null,
      done_at bigint
    )`,
    'create index call_backs_by_day on call_backs (centre_id, day)',
    'create index call_backs_by_conversation on call_backs (conversation_id)',
    `create table satisfactions (
      case_id text primary key,
      conversation_id text not null,
      centre_id text not null,
      rating text not null,
      words text,
      at bigint not null
    )`,
    'create index satisfactions_by_time on satisfactions (centre_id, at)',
    'create index satisfactions_by_conversation on satisfactions (conversation_id)',
    `create table canned_replies (
      reply_id text primary key,
      centre_id text not null,
      title text not null,
      body text not null,
      changed_at bigint not null
    )`,
    'create index canned_replies_by_centre on canned_replies (centre_id)',
    `create table counsellors (
      counsellor_id text primary key,
      centre_id text not null,
      login text not null unique,
      name text not null,
      role text not null,
      password text not null,
      is_active integer not null default 1,
      failures integer not null default 0,
      locked_until bigint not null default 0,
      created_at bigint not null,
      is_available integer not null default 0,
      seen_at bigint not null default 0
    )`,
    'create index counsellors_by_centre on counsellors (centre_id)',
    `create table desk_sessions (
      session_hash text primary key,
      counsellor_id text not null,
      created_at bigint not null,
      seen_at bigint not null,
      expires_at bigint not null
    )`,
    'create index desk_sessions_by_counsellor on desk_sessions (counsellor_id)',
    `create table accesses (
      at bigint not null,
      pseudonym text not null,
      case_id text not null,
      action text not null
    )`,
    'create index accesses_by_time on accesses (at)',
  ],
  [
    `create table resume_guesses (
      guesser text not null,
      span bigint not null,
      guesses integer not null,
      primary key (guesser, span)
    )`,
  ],
  [
    'alter table counsellors drop column failures',
    'alter table counsellors drop column locked_until',
    `create table login_failures (
      login_hash text primary key,
      failures integer not null,
      failed_at bigint not null,
      locked_until bigint not null
    )`,
    'create index login_failures_by_time on login_failures (failed_at)',
    'drop table desk_sessions',
    `create table desk_sessions (
      session_id text primary key,
      counsellor_id text not null,
      token_hash text not null unique,
      former_hash text,
      rotated_at bigint not null,
      signed_in_at bigint not null,
      seen_at bigint not null
    )`,
    'create index desk_sessions_by_former_hash on desk_sessions (former_hash)',
    'create index desk_sessions_by_counsellor on desk_sessions (counsellor_id)',
  ],
  [
    'alter table conversations add column address text',
    'alter table conversations add column delivery_by text',
    'alter table conversations add column delivery_until bigint not null default 0',
    'alter table log add column sent_id text',
    'alter table outbox add column written_at bigint not null default 0',
  ],
  [
    'alter table cases add column person_seen_at bigint not null default 0',
    'alter table cases add column person_gone_at bigint',
  ],
  [
    'alter table cases add column hub_position integer',
    'alter table cases add column hub_due_at bigint not null default 0',
    'alter table cases add column hub_attempts integer not null default 0',
    'alter table cases add column hub_by text',
    'alter table cases add column hub_until bigint not null default 0',
    'create index cases_by_hub on cases (hub_position)',
    `create table hub_nonces (
      nonce text primary key,
      at bigint not null
    )`,
  ],
  [
    `create table teams_accounts (
      counsellor_id text primary key,
      aad_object_id text not null unique,
      linked_at bigint not null
    )`,
    `create table case_channels (
      centre_id text primary key,
      channel text not null,
      team_id text not null,
      address text not null,
      chosen_at bigint not null,
      told_day text not null default '',
      due_at bigint not null default 0,
      attempts integer not null default 0,
      told_by text,
      told_until bigint not null default 0
    )`,
    'create index case_channels_by_team on case_channels (team_id)',
    `create table case_cards (
      case_id text primary key,
      conversation_id text not null,
      channel text not null,
      address text not null,
      card_id text,
      shown text not null default '',
      next_event integer not null default 0,
      is_open integer not null default 0,
      seen_version integer not null default 0,
      line_ids text not null default '',
      due_at bigint not null default 0,
      attempts integer not null default 0,
      told_by text,
      told_until bigint not null default 0
    )`,
    'create index case_cards_by_conversation on case_cards (conversation_id)',
    'create index case_cards_by_place on case_cards (channel, card_id)',
    `create table case_card_remains (
      case_id text primary key,
      address text not null,
      sent_ids text not null,
      left_at bigint not null default 0,
      due_at bigint not null default 0,
      attempts integer not null default 0,
      told_by text,
      told_until bigint not null default 0
    )`,
  ],
  [
    `create table follow_ups (
      conversation_id text primary key,
      centre_id text not null,
      register text not null,
      due_at bigint not null,
      told_at bigint,
      is_emptied integer not null default 0
    )`,
    'create index follow_ups_by_due on follow_ups (due_at)',
    `create table follow_up_counts (
      centre_id text not null,
      day text not null,
      helped text not null,
      happened text not null,
      answers integer not null,
      primary key (centre_id, day, helped, happened)
    )`,
  ],
  [
    'alter table conversations add column erasures integer not null default 0',
    'alter table conversations add column kept_token text',
  ],
  centreAnswerTables,
  signOnTables,
  figureTables,
  centreTables,
];
