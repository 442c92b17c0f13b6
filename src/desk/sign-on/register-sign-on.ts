import type { Request, Response, Server } from 'restify';
import { isLoopback } from '../../find-insecure.ts';
import { HttpError } from '../../http/http-error.ts';
import type { Peers } from '../../http/peer.ts';
import { RateLimit } from '../../http/rate-limit.ts';
import { sendError } from '../../http/reply.ts';
import type { Log } from '../../log.ts';
import type { SignOn } from '../../sign-on.ts';
import { type Cookie, formatCookie, readCookie } from '../cookie.ts';
import type { DeskMeans } from '../desk-means.ts';
import type { SignOnRefusal } from '../wire.ts';
import { keepPending, pendingMs, takePending } from './pending.ts';
import { type Checks, type Claims, type Provider, ProviderDown } from './provider.ts';
import { findVouched } from './vouched-account.ts';

const path = '/conseillers/connexion';

/** Where the provider sends people back to. */
export const returnPath = `${path}/retour`;

/** Sent with the way back from the provider, which is another site: hence Lax, and for ten minutes only. */
const keyCookie: Cookie = { name: 'desk-sign-on', sameSite: 'Lax', seconds: pendingMs / 1000 };

/** Ways out to the provider from one address: each costs it two requests. A whole centre may come at nine o’clock. */
const tries = { burst: 100, perSecond: 1 / 6 };

interface Means extends DeskMeans {
  readonly signOn: SignOn;
  readonly provider: Provider;
  readonly peers: Peers;
  readonly publicUrl: string | null;
  readonly log: Log;
}

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
  if (!isEncrypted(origin) && !isLoopback(new URL(origin).hostname)) throw new HttpError('NotEncrypted');
}

function isEncrypted(origin: string): boolean {
  return origin.startsWith('https:');
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
  response.setHeader('Set-Cookie', formatCookie(keyCookie, key, isEncrypted(origin)));
  return begun.url;
}

async function finish(means: Means, request: Request, response: Response): Promise<string> {
  const { db, clock, signOn, centres, sessions, gate } = means;
  const origin = originOf(means, request);
  const key = readCookie(request, keyCookie, isEncrypted(origin));
  const emptied = formatCookie(keyCookie, null, isEncrypted(origin));
  response.setHeader('Set-Cookie', emptied);
  const checks = key === null ? null : await takePending(db, key, clock());
  if (checks === null) return tell('expired');
  const claims = await believe(means, new URL(`${origin}${returnPath}?${request.getQuery()}`), checks);
  if (typeof claims === 'string') return tell(claims);
  const me = await findVouched(means, claims, signOn);
  if (me === null || centres.findCentre(me.centreId) === undefined) return tell('no-role');
  gate.setToken(request, response, await sessions.begin(me.counsellorId));
  response.setHeader('Set-Cookie', [emptied, String(response.getHeader('Set-Cookie'))]);
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
