/** What became of centres while servers ran. The sum of the versions tells whether anything was changed. */
export const centreTables: readonly string[] = [
  `create table centres (
    centre_id text primary key,
    version integer not null,
    details text,
    made_at bigint not null,
    closed_at bigint,
    leaves_at bigint,
    instead text,
    gone_at bigint
  )`,
];
