import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Centre } from '../../knowledge/centre.ts';
import { HttpError } from '../http/http-error.ts';
import type { Peers } from '../http/peer.ts';
import { RateLimit } from '../http/rate-limit.ts';
import { formatCookie, readCookie, sessionCookie } from './cookie.ts';
import { type Counsellor, isAtLeast, type Role } from './counsellor.ts';
import type { Sessions, Visit } from './sessions.ts';

/** Somebody who is in. */
export interface Entered {
  readonly me: Counsellor;
  /** The only one whose cases they see. */
  readonly centre: Centre;
  readonly sessionId: string;
}

/** The one place that every request of the desk passes. What it refuses is thrown as an HttpError. */
export interface Gate {
  /** Refuses what no page of ours has sent, what others on the network could read, and addresses that ask too much. */
  admit(request: IncomingMessage): void;
  /** Who asks, if they are at least of that role; renews the cookie when it is time. */
  enter(request: IncomingMessage, response: ServerResponse, role: Role): Promise<Entered>;
  /** The same for a WebSocket, which any page may open: only ours does. */
  enterLive(request: IncomingMessage): Promise<Entered>;
  /** Gives the browser a token, or takes it away. */
  setToken(request: IncomingMessage, response: ServerResponse, token: string | null): void;
}

interface Means {
  readonly sessions: Sessions;
  readonly peers: Peers;
  readonly centres: { findCentre(centreId: string): Centre | undefined };
  readonly publicUrl: string | null;
  readonly requestsPerMinute: number;
  readonly clock: () => number;
}

export function createGate({ sessions, peers, centres, publicUrl, requestsPerMinute, clock }: Means): Gate {
  const perSecond = requestsPerMinute / 60;
  const addresses = new RateLimit({ burst: Math.ceil(perSecond * 10), perSecond }, clock);

  const isSecure = (request: IncomingMessage): boolean =>
    isEncrypted(publicUrl) || isEncrypted(request.headers.origin) || isEncrypted(peers.ownOriginOf(request));

  /** Browsers tell the page's origin with whatever is not a plain reading, and with each WebSocket. */
  const isOurs = (request: IncomingMessage): boolean => {
    const { origin } = request.headers;
    return origin !== undefined && peers.siteOf(request) === 'own' && isEncrypted(origin) === isSecure(request);
  };

  const limit = (request: IncomingMessage): void => {
    const seconds = addresses.take(peers.addressOf(request));
    if (seconds > 0) throw new HttpError('TooManyRequests', { 'Retry-After': String(seconds) });
  };

  const visit = async (
    request: IncomingMessage,
    find: (token: string) => Promise<Visit | null>,
  ): Promise<Entered & { readonly freshToken: string | null }> => {
    const token = readCookie(request, sessionCookie, isSecure(request));
    const found = token === null ? null : await find(token);
    // A centre that is taken out of the knowledge has no desk any more.
    const centre = found === null ? undefined : centres.findCentre(found.me.centreId);
    if (found === null || centre === undefined) throw new HttpError('SignedOut');
    return { ...found, centre };
  };

  const setToken: Gate['setToken'] = (request, response, token) => {
    response.setHeader('Set-Cookie', formatCookie(sessionCookie, token, isSecure(request)));
  };

  return {
    admit: (request) => {
      limit(request);
      if (request.method === 'GET') return;
      // No form and no foreign page can send this header without asking first, and nobody answers that it may.
      if (request.headers['x-desk'] !== '1' || !isOurs(request)) throw new HttpError('NotFromDesk');
      if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) throw new HttpError('JsonOnly');
      if (!isSecure(request) && !isLoopback(peers.ownOriginOf(request))) throw new HttpError('NotEncrypted');
    },

    enter: async (request, response, role) => {
      const { freshToken, ...entered } = await visit(request, (token) => sessions.find(token));
      if (freshToken !== null) setToken(request, response, freshToken);
      if (!isAtLeast(entered.me.role, role)) throw new HttpError('NotAllowed');
      return entered;
    },

    enterLive: async (request) => {
      limit(request);
      if (!isOurs(request)) throw new HttpError('NotFromDesk');
      return visit(request, (token) => sessions.recognise(token));
    },

    setToken,
  };
}

function isEncrypted(origin: string | null | undefined): boolean {
  return origin?.startsWith('https:') ?? false;
}

function isLoopback(origin: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(new URL(origin).hostname);
}
