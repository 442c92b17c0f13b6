/** Single sign-on: accounts that a provider vouches for, and what a browser on its way there must come back with. */
export const signOnTables: readonly string[] = [
  'alter table counsellors add column issuer text',
  'alter table counsellors add column subject text',
  'create unique index counsellors_by_subject on counsellors (issuer, subject)',
  `create table sign_ons (
    key_hash text primary key,
    state text not null,
    nonce text not null,
    verifier text not null,
    expires_at bigint not null
  )`,
  'create index sign_ons_by_time on sign_ons (expires_at)',
];
