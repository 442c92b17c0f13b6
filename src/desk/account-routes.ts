import { z } from 'zod';
import type { AuditedDeed } from '../audit/audit.ts';
import { HttpError } from '../http/http-error.ts';
import { ok } from '../http/reply.ts';
import { addAccount, resetPassword, setActive } from './accounts.ts';
import { type Counsellor, isAtLeast, loginSchema, nameSchema, roleSchema } from './counsellor.ts';
import { findCounsellor, listCounsellors } from './counsellor-store.ts';
import type { DeskMeans } from './desk-means.ts';
import { makePassword } from './password.ts';
import { type Route, route } from './route.ts';
import type { Account, AccountChange, AccountList, CounsellorLine, NewAccount, NewPassword } from './wire.ts';

const newSchema: z.ZodType<NewAccount> = z.strictObject({
  login: loginSchema,
  name: nameSchema,
  role: roleSchema,
  centre: z.string().max(100).optional(),
});
const changeSchema: z.ZodType<AccountChange> = z.strictObject({ isActive: z.boolean() });

interface Means extends DeskMeans {
  /** Whether accounts of the desk open it; else all come by single sign-on. */
  readonly hasPasswords: boolean;
}

/** Whose accounts are open: of a centre for its responsable, of all for an admin. */
export function accountRoutes(means: Means): readonly Route[] {
  const { db, centres, sessions, hasPasswords } = means;
  const note = (me: Counsellor, what: AuditedDeed, { login }: Counsellor): void =>
    means.audit.note({ who: me.login, what, which: login, result: 'done' });
  return [
    route({
      method: 'GET',
      path: '/counsellors',
      role: 'conseiller',
      answer: async ({ me }) => {
        const all = await listCounsellors(db, me.centreId);
        return ok({ counsellors: all.filter(({ isActive }) => isActive).map(toLine) });
      },
    }),
    route({
      method: 'GET',
      path: '/accounts',
      role: 'responsable',
      answer: async ({ me }) => {
        const all = await listCounsellors(db, me.role === 'admin' ? null : me.centreId);
        const accounts = all.map((counsellor) => toAccount(counsellor, centres));
        return ok({ accounts, hasPasswords } satisfies AccountList);
      },
    }),
    route({
      method: 'POST',
      path: '/accounts',
      role: 'responsable',
      body: newSchema,
      answer: async ({ me, body: { login, name, role, centre: centreId = me.centreId } }) => {
        if (!hasPasswords) throw new HttpError('PasswordsOff');
        if (!isAtLeast(me.role, role)) throw new HttpError('NotAllowed');
        const centre = isWithin(me, centreId) ? centres.findCentre(centreId) : undefined;
        if (centre === undefined) throw new HttpError('CentreNotFound');
        const password = makePassword();
        const added = await addAccount(means, { login, name, role, centreId }, password);
        if (added === null) throw new HttpError('LoginTaken');
        note(me, 'user-added', added);
        return ok({ account: toAccount(added, centres), password } satisfies NewPassword, 201);
      },
    }),
    route({
      method: 'PUT',
      path: '/accounts/:counsellorId',
      role: 'responsable',
      body: changeSchema,
      answer: async ({ me, param, body: { isActive } }) => {
        const changed = await setActive(means, await getChangeable(db, me, param('counsellorId')), isActive);
        note(me, isActive ? 'user-enabled' : 'user-disabled', changed);
        await sessions.sweep();
        return ok(toAccount(changed, centres));
      },
    }),
    route({
      method: 'POST',
      path: '/accounts/:counsellorId/reset',
      role: 'responsable',
      answer: async ({ me, param }) => {
        const found = await getChangeable(db, me, param('counsellorId'));
        if (!hasPasswords) throw new HttpError('PasswordsOff');
        if (found.isVouched) throw new HttpError('NoPassword');
        const password = makePassword();
        await resetPassword(means, found, password);
        note(me, 'user-password-reset', found);
        await sessions.sweep();
        return ok({ account: toAccount(found, centres), password } satisfies NewPassword);
      },
    }),
  ];
}

/** Somebody else's account that one may change. Of another centre, one does not learn that there is such an account. */
async function getChangeable(db: DeskMeans['db'], me: Counsellor, counsellorId: string): Promise<Counsellor> {
  const found = await findCounsellor(db, counsellorId);
  if (found === undefined || !isWithin(me, found.centreId)) throw new HttpError('NotFound');
  if (!isAtLeast(me.role, found.role)) throw new HttpError('NotAllowed');
  if (found.counsellorId === me.counsellorId) throw new HttpError('NotYourself');
  return found;
}

function isWithin({ role, centreId }: Counsellor, wanted: string): boolean {
  return role === 'admin' || centreId === wanted;
}

function toLine({ counsellorId, name, role, isAvailable }: Counsellor): CounsellorLine {
  return { id: counsellorId, name, role, isAvailable };
}

function toAccount(counsellor: Counsellor, centres: DeskMeans['centres']): Account {
  const { counsellorId, centreId, login, name, role, isActive, isVouched, createdAt, seenAt } = counsellor;
  const centre = { id: centreId, name: centres.findCentre(centreId)?.name ?? centreId };
  return { id: counsellorId, login, name, role, centre, isActive, isVouched, createdAt, seenAt };
}
