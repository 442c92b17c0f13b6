/** Single sign-on: what a browser on its way must come back with, and whose account belongs to whom at the provider. */
export const signOnTables: readonly string[] = [
  `create table sign_ons (
    key_hash text primary key,
    state text not null,
    nonce text not null,
    verifier text not null,
    expires_at bigint not null
  )`,
  `create table vouched_accounts (
    issuer text not null,
    subject text not null,
    counsellor_id text not null unique,
    primary key (issuer, subject)
  )`,
];
