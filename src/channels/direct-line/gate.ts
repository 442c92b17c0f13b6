import type { IncomingMessage } from 'node:http';
import { HttpError } from '../../http/http-error.ts';
import type { Peers } from '../../http/peer.ts';
import { RateLimit } from '../../http/rate-limit.ts';
import type { CentreFinder } from './centre-finder.ts';
import type { Eras } from './eras.ts';
import type { Sites } from './sites.ts';
import type { Claims, Purpose, Tokens } from './tokens.ts';

/** Messages of one conversation: a hundred at once are still heard, a program that never stops is not. */
const messageRate = { burst: 120, perSecond: 2 };

interface Means {
  readonly tokens: Tokens;
  readonly eras: Pick<Eras, 'admit'>;
  readonly centres: Pick<CentreFinder, 'findCentre'>;
  readonly peers: Peers;
  readonly sites: Sites;
  readonly clock: () => number;
  readonly requestsPerMinute: number;
}

/** A token, for what it should be. */
interface Shown {
  readonly token: string;
  readonly purpose: Purpose;
  readonly conversationId: string | undefined;
}

/** Who comes in: every check that does not depend on what is asked. Each throws an HttpError when it fails. */
export class Gate {
  readonly #means: Means;
  readonly #addresses: RateLimit;
  readonly #messages: RateLimit;

  constructor(means: Means) {
    this.#means = means;
    // Ten seconds' worth may come at once: thirty people who open the page together load it in that time.
    const perSecond = means.requestsPerMinute / 60;
    this.#addresses = new RateLimit({ burst: Math.ceil(perSecond * 10), perSecond }, means.clock);
    this.#messages = new RateLimit(messageRate, means.clock);
  }

  /** Refuses foreign pages and addresses that ask too much; gives the page's origin if it is another one than ours. */
  admit(request: IncomingMessage): string | undefined {
    const site = this.#means.peers.siteOf(request);
    if (site === 'foreign') throw new HttpError('OriginNotAllowed');
    return site === 'listed' ? request.headers.origin : undefined;
  }

  limitAddress(request: IncomingMessage): void {
    refuseAfter(this.#addresses.take(this.#means.peers.addressOf(request)));
  }

  limitMessages({ conversationId }: Claims): void {
    refuseAfter(this.#messages.take(conversationId));
  }

  /** The claims of a request's token, which must be of the conversation that the address names, if it names one. */
  async authenticate(request: IncomingMessage, conversationId?: string): Promise<Claims> {
    return this.authenticateToken(request, { token: bearerOf(request), purpose: 'token', conversationId });
  }

  /** The same with a token that stands elsewhere in the request. */
  async authenticateToken(request: IncomingMessage, { token, purpose, conversationId }: Shown): Promise<Claims> {
    const verdict = await this.#means.tokens.verify(token, purpose);
    if (verdict.kind === 'invalid') throw new HttpError('Unauthorized');
    if (verdict.kind === 'expired') throw new HttpError('TokenExpired');
    const isOther = conversationId !== undefined && conversationId !== verdict.claims.conversationId;
    if (isOther) throw new HttpError('WrongConversation');
    const { sites } = this.#means;
    if (!sites.mayShow(sites.siteOf(request), verdict.claims.centreId)) throw new HttpError('OriginNotAllowed');
    const claims = await this.#means.eras.admit(verdict.claims);
    // What is kept of a centre that has left is deleted: nobody may begin anything there again.
    const isGone = this.#means.centres.findCentre(verdict.claims.centreId) === undefined;
    if (claims === undefined || isGone) throw new HttpError('TokenRevoked');
    return claims;
  }
}

/** What follows « Bearer » in the request; without it there is nothing to check. */
export function bearerOf(request: IncomingMessage): string {
  const [, bearer] = /^Bearer ([\w.~+/=-]{1,4096})$/i.exec(request.headers.authorization ?? '') ?? [];
  if (bearer === undefined) throw new HttpError('Unauthorized');
  return bearer;
}

function refuseAfter(seconds: number): void {
  if (seconds > 0) throw new HttpError('TooManyRequests', { 'Retry-After': String(seconds) });
}
