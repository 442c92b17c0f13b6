import type { Request } from 'restify';
import { z } from 'zod';
import { HttpError } from '../http/http-error.ts';
import type { Peers } from '../http/peer.ts';
import { RateLimit } from '../http/rate-limit.ts';
import { ok } from '../http/reply.ts';
import type { SignOn } from '../sign-on.ts';
import type { Counsellor } from './counsellor.ts';
import { findByLogin, updateAvailability, updatePassword } from './counsellor-store.ts';
import type { DeskMeans } from './desk-means.ts';
import type { Entered } from './gate.ts';
import { findPasswordFault } from './password.ts';
import { type Route, readBody, route } from './route.ts';
import type { Provider } from './sign-on/provider.ts';
import { originOf } from './sign-on/register-sign-on.ts';
import type { Me, PasswordChange, Presence, SignedOut, SignIn, Ways } from './wire.ts';

/** Tries of one address: a class of thirty may each be wrong twice at nine o’clock; then ten a minute. */
const tries = { burst: 100, perSecond: 1 / 6 };

const secret = z.string().max(1000);
const signInSchema: z.ZodType<SignIn> = z.strictObject({ login: z.string().max(200), password: secret });
const presenceSchema: z.ZodType<Presence> = z.strictObject({ isAvailable: z.boolean() });
const passwordSchema: z.ZodType<PasswordChange> = z.strictObject({ current: secret, next: secret });

interface Means extends DeskMeans {
  readonly peers: Peers;
  readonly publicUrl: string | null;
  readonly signOn: SignOn | null;
  readonly provider: Provider | null;
}

/** Signing in and out, and what one changes of oneself. */
export function sessionRoutes(means: Means): readonly Route[] {
  const { db, sessions, gate, passwords, clock, centres, peers, audit, signOn } = means;
  const addresses = new RateLimit(tries, clock);
  const verify = createVerify(means);

  return [
    { method: 'GET', path: '/ways', role: null, answer: async () => ok(listWays(means)) },
    {
      method: 'POST',
      path: '/session',
      role: null,
      answer: async (request, response) => {
        if (signOn?.allowsPasswords === false) throw new HttpError('NotAllowed');
        const { login, password } = await readBody(request, signInSchema);
        const seconds = addresses.take(peers.addressOf(request));
        if (seconds > 0) throw refuseUntil(clock() + seconds * 1000, clock());
        const me = await verify(login, password);
        const centre = centres.findCentre(me?.centreId ?? '');
        if (me === null || centre === undefined) throw new HttpError('WrongLogin');
        // Always a token of its own: whatever the browser came with opens nothing.
        const token = await sessions.begin(me.counsellorId);
        gate.setToken(request, response, token);
        return ok(toMe({ me, centre }));
      },
    },
    route({
      method: 'DELETE',
      path: '/session',
      role: 'conseiller',
      answer: async ({ me, sessionId, request, response }) => {
        await sessions.end(sessionId);
        gate.setToken(request, response, null);
        return ok({ leaveAt: await findWayOut(means, me, request) } satisfies SignedOut);
      },
    }),
    route({
      method: 'DELETE',
      path: '/sessions',
      role: 'conseiller',
      answer: async ({ me, request, response }) => {
        await sessions.endAll(me.counsellorId);
        gate.setToken(request, response, null);
        return ok({ leaveAt: await findWayOut(means, me, request) } satisfies SignedOut);
      },
    }),
    route({ method: 'GET', path: '/me', role: 'conseiller', answer: async (entered) => ok(toMe(entered)) }),
    route({
      method: 'PUT',
      path: '/me/presence',
      role: 'conseiller',
      body: presenceSchema,
      answer: async ({ me, centre, body: { isAvailable } }) => {
        await updateAvailability(db, me.counsellorId, { isAvailable, now: clock() });
        return ok(toMe({ me: { ...me, isAvailable }, centre }));
      },
    }),
    route({
      method: 'PUT',
      path: '/me/password',
      role: 'conseiller',
      body: passwordSchema,
      answer: async ({ me, sessionId, body: { current, next } }) => {
        if (me.isVouched) throw new HttpError('NoPassword');
        if ((await verify(me.login, current)) === null) throw new HttpError('WrongPassword');
        const fault = findPasswordFault(next, me.login);
        if (fault !== null) throw new HttpError(fault);
        await updatePassword(db, me.counsellorId, await passwords.hash(next));
        await sessions.endAll(me.counsellorId, sessionId);
        audit.note({ who: me.login, what: 'user-password-changed', which: me.login, result: 'done' });
        return ok({});
      },
    }),
  ];
}

function listWays({ signOn, centres }: Means): Ways {
  const centre = signOn === null ? undefined : centres.findCentre(signOn.centreId);
  return {
    signOn: signOn && { label: signOn.label },
    password: signOn?.allowsPasswords ?? true,
    contact: centre === undefined ? null : { phone: centre.phone, email: centre.email },
  };
}

/** Here they are out in any case; a provider that is down keeps nobody in. */
async function findWayOut(means: Means, me: Counsellor, request: Request): Promise<string | null> {
  const { provider } = means;
  if (provider === null || !me.isVouched) return null;
  return provider.leave(`${originOf(means, request)}/conseillers`).catch(() => null);
}

/** Whose login and password they are; null: nobody's. Refuses a login that is locked, known or not. */
function createVerify({ db, passwords, lockOut, clock }: DeskMeans) {
  return async (typed: string, password: string): Promise<Counsellor | null> => {
    const login = typed.trim().toLowerCase();
    const { isAllowed, lockedUntil } = await lockOut.begin(login);
    if (!isAllowed) throw refuseUntil(lockedUntil, clock());
    const found = await findByLogin(db, login);
    const isOpen = found?.counsellor.isActive && !found.counsellor.isVouched;
    const isRight = await passwords.check(password, isOpen ? found.password : null);
    if (found === undefined || !isRight) {
      if (lockedUntil > 0) throw refuseUntil(lockedUntil, clock());
      return null;
    }
    await lockOut.forget(login);
    if (passwords.isOutdated(found.password)) {
      await updatePassword(db, found.counsellor.counsellorId, await passwords.hash(password));
    }
    return found.counsellor;
  };
}

function refuseUntil(until: number, now: number): HttpError {
  const seconds = Math.max(1, Math.ceil((until - now) / 1000));
  return new HttpError('Locked', { 'Retry-After': String(seconds) }, { minutes: Math.ceil(seconds / 60), until });
}

function toMe({ me, centre }: Pick<Entered, 'me' | 'centre'>): Me {
  return {
    counsellor: { id: me.counsellorId, name: me.name, role: me.role },
    centre: { id: centre.centreId, name: centre.name, leavesAt: centre.closing?.leavesAt ?? null },
    isAvailable: me.isAvailable,
    isVouched: me.isVouched,
  };
}
