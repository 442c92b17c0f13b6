/** Numbers of a centre's months, and what of a conversation they count already. */
export const figureTables: readonly string[] = [
  `create table figure_counts (
    centre_id text not null,
    month text not null,
    figure text not null,
    people integer not null,
    primary key (centre_id, month, figure)
  )`,
  'create index figure_counts_by_month on figure_counts (month)',
  `create table counted_conversations (
    conversation_id text primary key,
    heard_at bigint not null,
    counted text not null
  )`,
];
