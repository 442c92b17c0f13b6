import type { Kysely, Selectable } from 'kysely';
import type { Schema } from '../storage/schema.ts';
import { type Counsellor, roleSchema } from './counsellor.ts';

type Db = Kysely<Schema>;
type Row = Selectable<Schema['counsellors']>;

/** By what one enters: a password as it is kept, or the word of a provider of single sign-on. */
export type Proof = Pick<Row, 'password'> | Vouched;

/** Whom a provider vouches for: its own name for them, which never changes. */
export interface Vouched {
  readonly issuer: string;
  readonly subject: string;
}

type NewCounsellor = Omit<Counsellor, 'isActive' | 'isVouched' | 'isAvailable' | 'seenAt'>;

/** Adds an account; false where its login is taken, or the provider vouches for another already. */
export async function insertCounsellor(
  db: Db,
  { counsellorId, centreId, login, name, role, createdAt }: NewCounsellor,
  proof: Proof,
): Promise<boolean> {
  const own = { counsellor_id: counsellorId, centre_id: centreId, login, name, role, created_at: createdAt };
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('counsellors')
    .values({ ...own, password: '', ...proof })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function findCounsellor(db: Db, counsellorId: string): Promise<Counsellor | undefined> {
  const row = await db
    .selectFrom('counsellors')
    .selectAll()
    .where('counsellor_id', '=', counsellorId)
    .executeTakeFirst();
  return row && toCounsellor(row);
}

/** With what their password is checked against. */
export async function findByLogin(
  db: Db,
  login: string,
): Promise<{ readonly counsellor: Counsellor; readonly password: string } | undefined> {
  const row = await db.selectFrom('counsellors').selectAll().where('login', '=', login).executeTakeFirst();
  return row && { counsellor: toCounsellor(row), password: row.password };
}

export async function findVouchedCounsellor(db: Db, { issuer, subject }: Vouched): Promise<Counsellor | undefined> {
  const row = await db
    .selectFrom('counsellors')
    .selectAll()
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row && toCounsellor(row);
}

/** By name; of one centre, or of all. */
export async function listCounsellors(db: Db, centreId: string | null): Promise<readonly Counsellor[]> {
  const all = db.selectFrom('counsellors').selectAll().orderBy('login');
  const rows = await (centreId === null ? all : all.where('centre_id', '=', centreId)).execute();
  // Each database sorts accents in its own way.
  return rows.map(toCounsellor).sort((one, other) => one.name.localeCompare(other.name, 'fr'));
}

export async function updatePassword(db: Db, counsellorId: string, password: string): Promise<void> {
  await db.updateTable('counsellors').set({ password }).where('counsellor_id', '=', counsellorId).execute();
}

export async function updateAvailability(
  db: Db,
  counsellorId: string,
  { isAvailable, now }: { readonly isAvailable: boolean; readonly now: number },
): Promise<void> {
  const presence = { is_available: isAvailable ? 1 : 0, seen_at: now };
  await db.updateTable('counsellors').set(presence).where('counsellor_id', '=', counsellorId).execute();
}

export function toCounsellor(row: Omit<Row, 'password'>): Counsellor {
  return {
    counsellorId: row.counsellor_id,
    centreId: row.centre_id,
    login: row.login,
    name: row.name,
    role: roleSchema.parse(row.role),
    isActive: row.is_active === 1,
    isVouched: row.subject !== null,
    isAvailable: row.is_available === 1,
    createdAt: row.created_at,
    seenAt: row.seen_at,
  };
}
