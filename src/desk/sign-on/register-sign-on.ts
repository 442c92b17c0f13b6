import type { Request, Response, Server } from 'restify';
import { isLoopback } from '../../find-insecure.ts';
import { HttpError } from '../../http/http-error.ts';
import type { Peers } from '../../http/peer.ts';
import { RateLimit } from '../../http/rate-limit.ts';
import { sendError } from '../../http/reply.ts';
import type { Log } from '../../log.ts';
import type { SignOn } from '../../sign-on.ts';
import type { DeskMeans } from '../desk-means.ts';
import type { SignOnRefusal } from '../wire.ts';
import { keepPending, takePending } from './pending.ts';
import { type Checks, type Claims, type Provider, ProviderDown } from './provider.ts';
import { findVouched } from './vouched-account.ts';

const path = '/conseillers/connexion';

/** Where the provider sends people back to. */
export const returnPath = `${path}/retour`;

/** Sent with the way back from the provider, which is another site: hence Lax, and for ten minutes only. */
const cookieName = 'desk-sign-on';

interface Means extends DeskMeans {
  readonly signOn: SignOn;
  readonly provider: Provider;
  readonly peers: Peers;
  readonly publicUrl: string | null;
  readonly log: Log;
}

/** Ways out to the provider from one address: each costs it two requests. A whole centre may come at nine o’clock. */
const tries = { burst: 100, perSecond: 1 / 6 };

/** The two addresses of single sign-on: out to the provider, and back. */
export function registerSignOn(server: Server, means: Means): void {
  const addresses = new RateLimit(tries, means.clock);
  const answer = (step: (request: Request, response: Response) => Promise<string>) => {
    return async (request: Request, response: Response): Promise<void> => {
      try {
        means.gate.admit(request);
        refusePlain(originOf(means, request));
        const location = await step(request, response);
        response.writeHead(302, { Location: location, 'Cache-Control': 'no-store' });
        response.end();
      } catch (error) {
        if (!(error instanceof HttpError)) means.log.error({ err: error }, 'sign-on failed');
        sendError(response, error);
      }
    };
  };
  server.get(
    path,
    answer(async (request, response) => {
      if (addresses.take(means.peers.addressOf(request)) > 0) return tell('too-many');
      return begin(means, request, response);
    }),
  );
  server.get(
    returnPath,
    answer((request, response) => finish(means, request, response)),
  );
}

/** Whoever reads on the way would have the session. */
function refusePlain(origin: string): void {
  if (origin.startsWith('http:') && !isLoopback(new URL(origin).hostname)) throw new HttpError('NotEncrypted');
}

/** Where people reach the desk. */
export function originOf({ publicUrl, peers }: Pick<Means, 'publicUrl' | 'peers'>, request: Request): string {
  return publicUrl ?? peers.ownOriginOf(request);
}

async function begin(means: Means, request: Request, response: Response): Promise<string> {
  const origin = originOf(means, request);
  const begun = await means.provider.begin(origin + returnPath).catch((error: unknown) => refuse(means, error));
  if (typeof begun === 'string') return tell(begun);
  const key = await keepPending(means.db, begun.checks, means.clock());
  setKey(response, key, origin);
  return begun.url;
}

async function finish(means: Means, request: Request, response: Response): Promise<string> {
  const { db, clock, signOn, centres, sessions, gate } = means;
  const origin = originOf(means, request);
  const key = readKey(request);
  setKey(response, null, origin);
  const checks = key === null ? null : await takePending(db, key, clock());
  if (checks === null) return tell('expired');
  const claims = await believe(means, new URL(`${origin}${returnPath}?${request.getQuery()}`), checks);
  if (typeof claims === 'string') return tell(claims);
  const me = await findVouched(means, claims, signOn);
  if (me === null || centres.findCentre(me.centreId) === undefined) return tell('no-role');
  const pending = response.getHeader('Set-Cookie');
  gate.setToken(request, response, await sessions.begin(me.counsellorId));
  response.setHeader('Set-Cookie', [pending, response.getHeader('Set-Cookie')].flat().map(String));
  return '/conseillers';
}

async function believe(means: Means, currentUrl: URL, checks: Checks): Promise<Claims | SignOnRefusal> {
  return means.provider.finish(currentUrl, checks).catch((error: unknown) => refuse(means, error));
}

/** What the person reads; why is for the log, without anything of what came back. */
function refuse({ log }: Means, error: unknown): SignOnRefusal {
  if (error instanceof ProviderDown) {
    log.warn({ err: error }, 'the provider of single sign-on does not answer');
    return 'provider-down';
  }
  const { name, code } = error instanceof Error ? { code: null, ...error, name: error.name } : { name: '', code: null };
  log.warn({ error: name, code }, 'a sign-on is not believed');
  return 'not-believed';
}

function tell(refusal: SignOnRefusal): string {
  return `/conseillers?connexion=${refusal}`;
}

function readKey(request: Request): string | null {
  const found = /(?:^|;\s*)desk-sign-on=([\w-]{43})(?:;|$)/.exec(request.headers.cookie ?? '');
  return found?.[1] ?? null;
}

function setKey(response: Response, key: string | null, origin: string): void {
  const age = key === null ? 0 : 600;
  const parts = [`${cookieName}=${key ?? ''}`, `Path=${path}`, 'HttpOnly', 'SameSite=Lax', `Max-Age=${age}`];
  response.setHeader('Set-Cookie', [...parts, ...(origin.startsWith('https:') ? ['Secure'] : [])].join('; '));
}
