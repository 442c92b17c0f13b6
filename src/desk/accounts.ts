import { randomUUID } from 'node:crypto';
import type { Counsellor } from './counsellor.ts';
import { findCounsellor, insertCounsellor, updatePassword } from './counsellor-store.ts';
import type { DeskMeans } from './desk-means.ts';
import { endSessions } from './sessions.ts';

/** What the routes and the command line change accounts with. */
export type AccountMeans = Pick<DeskMeans, 'db' | 'passwords' | 'lockOut' | 'clock'>;

type NewCounsellor = Pick<Counsellor, 'centreId' | 'login' | 'name' | 'role'>;

/** Opens an account; null where its login is taken. */
export async function addAccount(
  { db, passwords, clock }: AccountMeans,
  account: NewCounsellor,
  password: string,
): Promise<Counsellor | null> {
  const added = { ...account, counsellorId: randomUUID(), createdAt: clock() };
  const isNew = await insertCounsellor(db, added, { password: await passwords.hash(password) });
  return isNew ? { ...added, isActive: true, isVouched: false, isAvailable: false, seenAt: 0 } : null;
}

/** Sets another password: whoever is in under the old one is out, and the login is not locked any more. */
export async function resetPassword(
  { db, passwords, lockOut }: AccountMeans,
  { counsellorId, login }: Counsellor,
  password: string,
): Promise<void> {
  await updatePassword(db, counsellorId, await passwords.hash(password));
  await endSessions(db, { counsellorId, exceptSessionId: null });
  await lockOut.forget(login);
}

/** Opens or closes an account; one that is closed is out at once. Gives it as it is then. */
export async function setActive({ db }: AccountMeans, counsellor: Counsellor, isActive: boolean): Promise<Counsellor> {
  const { counsellorId } = counsellor;
  const own = db.updateTable('counsellors').where('counsellor_id', '=', counsellorId);
  await own.set({ is_active: isActive ? 1 : 0 }).execute();
  if (!isActive) await endSessions(db, { counsellorId, exceptSessionId: null });
  return (await findCounsellor(db, counsellorId)) ?? counsellor;
}
