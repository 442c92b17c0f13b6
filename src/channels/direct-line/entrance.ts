import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { HttpError } from '../../http/http-error.ts';
import { type Answer, ok } from '../../http/reply.ts';
import type { CentreFinder } from './centre-finder.ts';
import type { Eras } from './eras.ts';
import { bearerOf } from './gate.ts';
import { type ResumeCodes, readResumeCode } from './resume-codes.ts';
import type { Sites } from './sites.ts';
import { type Claims, lifetimes, nobodysToken, type Tokens } from './tokens.ts';
import type { TokenRequest } from './wire.ts';

/** How long after a token's end its conversation can still be taken up again: a day. */
const resumeGraceMs = 24 * 3600 * 1000;

/** Who asks for a token. */
interface Caller {
  readonly address: string;
  /** The origin of their page; null: a page of ours, or none. */
  readonly site: string | null;
}

interface Means {
  readonly tokens: Tokens;
  readonly eras: Pick<Eras, 'admit' | 'renew'>;
  readonly centres: CentreFinder;
  readonly clock: () => number;
  readonly secret: string | null;
  readonly sites: Pick<Sites, 'mayShow'>;
  readonly resumeCodes: ResumeCodes;
}

/** Where conversations begin, or are taken up again: makes the first token of each. */
export class Entrance {
  readonly #means: Means;

  constructor(means: Means) {
    this.#means = means;
  }

  /** For the widget: a token for a new conversation, or for the one that an earlier token opened, or a code. */
  async issueForWidget(request: TokenRequest, caller: Caller): Promise<Answer> {
    const resumed = await this.#findResumed(request, caller);
    const claims = resumed ?? this.begin({ ...request, userId: null });
    if (!this.#means.sites.mayShow(caller.site, claims.centreId)) throw new HttpError('OriginNotAllowed');
    const token = await this.#means.tokens.issue(claims, 'token');
    const { conversationId, userId } = claims;
    return ok({ token, conversationId, userId, expires_in: lifetimes.token, resumed: resumed !== undefined });
  }

  /** Direct Line's answer to whoever asks for a token. */
  async issue(claims: Claims): Promise<Answer> {
    const token = await this.#means.tokens.issue(claims, 'token');
    return ok({ conversationId: claims.conversationId, token, expires_in: lifetimes.token });
  }

  /** A conversation that nobody has been in yet. */
  begin({ centreId, userId }: Pick<TokenRequest, 'centreId' | 'userId'>): Claims {
    const { centres, clock } = this.#means;
    const centre = centreId === null ? centres.centres[0] : centres.findCentre(centreId);
    if (centre === undefined) throw new HttpError('CentreNotFound');
    const { closing } = centre;
    if (closing !== null) throw new HttpError('CentreClosed', {}, { instead: closing.instead });
    return {
      conversationId: randomBytes(16).toString('base64url'),
      userId: userId ?? `dl_${randomBytes(16).toString('base64url')}`,
      centreId: centre.centreId,
      bornAt: clock(),
      ...nobodysToken,
    };
  }

  /** Whether a request carries the secret; without a configured one, nothing does. */
  hasSecret(request: IncomingMessage): boolean {
    const { secret } = this.#means;
    return secret !== null && timingSafeEqual(digest(secret), digest(bearerOf(request)));
  }

  get isOpenToServers(): boolean {
    return this.#means.secret !== null;
  }

  async #findResumed({ resume, centreId }: TokenRequest, { address, site }: Caller): Promise<Claims | undefined> {
    if (resume === null) return undefined;
    const code = readResumeCode(resume);
    if (code !== undefined) {
      const isMeant = (of: string): boolean =>
        (centreId === null || centreId === of) && this.#means.sites.mayShow(site, of);
      const opened = await this.#means.resumeCodes.open({ code, address, isMeant });
      return this.#means.eras.renew(opened);
    }
    // A token in three parts that has become useless is nobody's fault; whoever typed something else meant a code.
    if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(resume)) throw new HttpError('WrongResumeCode');
    const verdict = await this.#means.tokens.verify(resume, 'token');
    if (verdict.kind === 'invalid') return undefined;
    const { claims } = verdict;
    if (centreId !== null && centreId !== claims.centreId) return undefined;
    const isGone = this.#means.centres.findCentre(claims.centreId) === undefined;
    const isTooOld = verdict.kind === 'expired' && this.#means.clock() > verdict.expiredAt * 1000 + resumeGraceMs;
    return isGone || isTooOld ? undefined : this.#means.eras.admit(claims);
  }
}

/** Of equal length whatever is compared, so that the time it takes tells nothing. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
