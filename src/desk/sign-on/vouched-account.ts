import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { SignOn } from '../../sign-on.ts';
import type { Schema } from '../../storage/schema.ts';
import { addAccount } from '../accounts.ts';
import type { Counsellor, Role } from '../counsellor.ts';
import { findCounsellor } from '../counsellor-store.ts';
import type { DeskMeans } from '../desk-means.ts';
import { makePassword } from '../password.ts';
import { endSessions } from '../sessions.ts';
import type { Claims } from './provider.ts';
import { findLogin, findName, findRole } from './read-claims.ts';

type Means = Pick<DeskMeans, 'db' | 'passwords' | 'lockOut' | 'clock'>;

/** The account of whoever the provider vouches for, made or brought up to date; null: they have no role, or it is closed. */
export async function findVouched(means: Means, claims: Claims, signOn: SignOn): Promise<Counsellor | null> {
  const { db } = means;
  const role = findRole(claims, signOn);
  const known = await findLinked(db, signOn.issuer, claims.sub);
  if (role === null) {
    // Who lost their role is out everywhere.
    if (known !== undefined) await endSessions(db, { counsellorId: known.counsellorId, exceptSessionId: null });
    return null;
  }
  if (known === undefined) return addVouched(means, claims, { signOn, role });
  if (!known.isActive) return null;
  const name = findName(claims);
  await db.updateTable('counsellors').set({ role, name }).where('counsellor_id', '=', known.counsellorId).execute();
  return { ...known, role, name };
}

/** Whether they came by a provider, and are to sign out there too. */
export async function isVouched(db: Kysely<Schema>, counsellorId: string): Promise<boolean> {
  const link = db.selectFrom('vouched_accounts').select('subject').where('counsellor_id', '=', counsellorId);
  return (await link.executeTakeFirst()) !== undefined;
}

async function findLinked(db: Kysely<Schema>, issuer: string, subject: string): Promise<Counsellor | undefined> {
  const link = await db
    .selectFrom('vouched_accounts')
    .select('counsellor_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return link && findCounsellor(db, link.counsellor_id);
}

/** Always an account of its own: a login or an address that is the same elsewhere proves nothing. */
async function addVouched(
  means: Means,
  claims: Claims,
  { signOn, role }: { readonly signOn: SignOn; readonly role: Role },
): Promise<Counsellor | null> {
  const account = { name: findName(claims), role, centreId: signOn.centreId };
  const own = `sso-${randomBytes(6).toString('hex')}`;
  const add = (login: string) => addAccount(means, { ...account, login }, makePassword());
  const added = (await add(findLogin(claims) ?? own)) ?? (await add(own));
  if (added === null) return null;
  const { issuer } = signOn;
  const { numInsertedOrUpdatedRows } = await means.db
    .insertInto('vouched_accounts')
    .values({ issuer, subject: claims.sub, counsellor_id: added.counsellorId })
    .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 1n) return added;
  // The same person came by two windows at once: the other's account stays.
  await means.db.deleteFrom('counsellors').where('counsellor_id', '=', added.counsellorId).execute();
  return (await findLinked(means.db, issuer, claims.sub)) ?? null;
}
