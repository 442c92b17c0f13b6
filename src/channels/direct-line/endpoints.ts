import type { Request } from 'restify';
import { HttpError } from '../../http/http-error.ts';
import type { Peers } from '../../http/peer.ts';
import { readJson } from '../../http/read-json.ts';
import { type Answer, ok } from '../../http/reply.ts';
import type { Capacity } from './capacity.ts';
import type { Entrance } from './entrance.ts';
import type { Gate } from './gate.ts';
import type { Sites } from './sites.ts';
import { formatSlice } from './slice.ts';
import type { Talk } from './talk.ts';
import { type Claims, lifetimes, type Tokens } from './tokens.ts';
import { isSign, parseActivity, parseTokenRequest, parseWatermark, type TokenRequest } from './wire.ts';

export const base = '/v3/directline';

/** Largest body: a message of 10,000 characters, each escaped as twelve bytes, and as much again around it. */
const maxBodyBytes = 256 * 1024;

interface Means {
  readonly tokens: Tokens;
  readonly peers: Peers;
  readonly sites: Pick<Sites, 'siteOf'>;
  readonly gate: Gate;
  readonly capacity: Capacity;
  readonly entrance: Entrance;
  readonly talk: Talk;
  /** Told of a conversation whose person types. */
  readonly onTyping: (id: string) => void;
  /** Told of a conversation that somebody reads without a stream. */
  readonly onPolled: (id: string) => void;
}

/** What each address of Direct Line answers; who may ask at all, the gate has settled before. */
export class Endpoints {
  readonly #means: Means;

  constructor(means: Means) {
    this.#means = means;
  }

  /** POST /widget/token */
  async issueForWidget(request: Request): Promise<Answer> {
    const { entrance, peers, sites, capacity } = this.#means;
    const asked = await readTokenRequest(request);
    if (asked.resume === null) capacity.admit('newcomer');
    return entrance.issueForWidget(asked, { address: peers.addressOf(request), site: sites.siteOf(request) });
  }

  /** POST /tokens/generate, for servers that know the secret. */
  async generate(request: Request): Promise<Answer> {
    const { entrance } = this.#means;
    if (!entrance.isOpenToServers) throw new HttpError('NotFound');
    if (!entrance.hasSecret(request)) throw new HttpError('Unauthorized');
    return entrance.issue(entrance.begin(await readTokenRequest(request)));
  }

  /** POST /tokens/refresh */
  async refresh(request: Request): Promise<Answer> {
    return this.#means.entrance.issue(await this.#means.gate.authenticate(request));
  }

  /** POST /conversations, with a token or the secret. */
  async begin(request: Request): Promise<Answer> {
    const { entrance, gate, talk } = this.#means;
    const claims = entrance.hasSecret(request)
      ? entrance.begin(await readTokenRequest(request))
      : await gate.authenticate(request);
    return this.#describe(request, claims, '-', (await talk.hasStarted(claims)) ? 200 : 201);
  }

  /** GET /conversations/:conversationId; whoever names no watermark wants to hear only what comes from now on. */
  async reconnect(request: Request): Promise<Answer> {
    const claims = await this.#authenticate(request);
    const watermark = isWatermarkNamed(request)
      ? watermarkOf(request)
      : (await this.#means.talk.since(claims, 0)).watermark;
    return this.#describe(request, claims, String(watermark), 200);
  }

  /** GET /conversations/:conversationId/activities */
  async read(request: Request): Promise<Answer> {
    const claims = await this.#authenticate(request);
    this.#means.onPolled(claims.conversationId);
    return { status: 200, json: formatSlice(await this.#means.talk.since(claims, watermarkOf(request))) };
  }

  /** POST /conversations/:conversationId/activities */
  async say(request: Request): Promise<Answer> {
    const { gate, talk, capacity, onTyping } = this.#means;
    const claims = await this.#authenticate(request);
    gate.limitMessages(claims);
    const said = parseActivity(await readJson(request, maxBodyBytes));
    if (!isSign(said)) {
      capacity.admit('message');
      return ok({ id: await talk.hear(claims, said) });
    }
    if (said.type === 'typing') onTyping(claims.conversationId);
    return ok({ id: `${claims.conversationId}|${said.type}` });
  }

  /** POST /conversations/:conversationId/upload */
  async upload(request: Request): Promise<Answer> {
    await this.#authenticate(request);
    throw new HttpError('FilesNotAccepted');
  }

  /** GET /conversations/:conversationId/stream, by a client that does not ask for a WebSocket. */
  async refuseStream(): Promise<Answer> {
    throw new HttpError('UpgradeRequired', { Upgrade: 'websocket' });
  }

  #authenticate(request: Request): Promise<Claims> {
    return this.#means.gate.authenticate(request, String(request.params.conversationId));
  }

  /** Direct Line's Conversation object: a fresh token, and an address for the stream from a watermark on. */
  async #describe(request: Request, claims: Claims, watermark: string, status: number): Promise<Answer> {
    const { tokens, peers } = this.#means;
    const { conversationId } = claims;
    const [token, streamToken] = await Promise.all([tokens.issue(claims, 'token'), tokens.issue(claims, 'stream')]);
    const origin = peers.ownOriginOf(request).replace('http', 'ws');
    const streamUrl = `${origin}${base}/conversations/${conversationId}/stream?watermark=${watermark}&t=${streamToken}`;
    return ok({ conversationId, token, expires_in: lifetimes.token, streamUrl, referenceGrammarId: '' }, status);
  }
}

async function readTokenRequest(request: Request): Promise<TokenRequest> {
  return parseTokenRequest(await readJson(request, maxBodyBytes));
}

function watermarkOf(request: Request): number {
  return parseWatermark(new URLSearchParams(request.getQuery()).get('watermark'));
}

function isWatermarkNamed(request: Request): boolean {
  return new URLSearchParams(request.getQuery()).has('watermark');
}
