import { randomBytes, randomUUID } from 'node:crypto';
import type { AuditedDeed } from '../../audit/audit.ts';
import type { SignOn } from '../../sign-on.ts';
import type { Counsellor, Role } from '../counsellor.ts';
import { findVouchedCounsellor, insertCounsellor } from '../counsellor-store.ts';
import type { DeskMeans } from '../desk-means.ts';
import { endSessions } from '../sessions.ts';
import type { Claims } from './provider.ts';
import { findLogin, findName, findRole } from './read-claims.ts';

type Means = Pick<DeskMeans, 'db' | 'audit' | 'clock'>;

/** The account of whoever the provider vouches for, made or brought up to date; null: they have no role, or it is closed. */
export async function findVouched(means: Means, claims: Claims, signOn: SignOn): Promise<Counsellor | null> {
  const { db } = means;
  const role = findRole(claims, signOn);
  const known = await findVouchedCounsellor(db, { issuer: signOn.issuer, subject: claims.sub });
  if (role === null) {
    if (known === undefined) return null;
    // Who lost their role is out everywhere.
    await endSessions(db, { counsellorId: known.counsellorId, exceptSessionId: null });
    note(means, 'user-role-lost', known);
    return null;
  }
  if (known === undefined) return addVouched(means, claims, { signOn, role });
  if (!known.isActive) return null;
  const name = findName(claims);
  await db.updateTable('counsellors').set({ role, name }).where('counsellor_id', '=', known.counsellorId).execute();
  if (role !== known.role) note(means, 'user-role-changed', known);
  return { ...known, role, name };
}

/** Always an account of its own: a login or an address that is the same elsewhere proves nothing. */
async function addVouched(
  means: Means,
  claims: Claims,
  { signOn, role }: { readonly signOn: SignOn; readonly role: Role },
): Promise<Counsellor | null> {
  const { db, clock } = means;
  const vouched = { issuer: signOn.issuer, subject: claims.sub };
  const account = { name: findName(claims), role, centreId: signOn.centreId, createdAt: clock() };
  const own = `sso-${randomBytes(6).toString('hex')}`;
  for (const login of [findLogin(claims) ?? own, own]) {
    const counsellorId = randomUUID();
    const isNew = await insertCounsellor(db, { ...account, counsellorId, login }, vouched);
    // Where the same person came by two windows at once, the other one's account is theirs.
    const found = await findVouchedCounsellor(db, vouched);
    if (found === undefined) continue;
    if (isNew) note(means, 'user-added', found);
    return found;
  }
  return null;
}

function note({ audit }: Means, what: AuditedDeed, { login }: Counsellor): void {
  audit.note({ who: 'sign-on', what, which: login, result: 'done' });
}
