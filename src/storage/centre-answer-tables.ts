/** Makes the tables of what centres answer by themselves. */
export const centreAnswerTables: readonly string[] = [
  `create table centre_answers (
      answer_id text primary key,
      centre_id text not null,
      version integer not null,
      state text not null,
      live_version integer
    )`,
  'create index centre_answers_by_centre on centre_answers (centre_id)',
  `create table centre_answer_versions (
      answer_id text not null,
      version integer not null,
      centre_id text not null,
      state text not null,
      live_version integer,
      content text not null,
      written_by text not null,
      made_by text not null,
      deed text not null,
      at bigint not null,
      primary key (answer_id, version)
    )`,
];
