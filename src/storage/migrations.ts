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
];
