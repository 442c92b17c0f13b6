import type { webcrypto } from 'node:crypto';
import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { exportJWK, exportSPKI, generateKeyPair, type JWK, SignJWT } from 'jose';
import type { Server } from 'restify';
import type { Bot } from '../../../src/channels/bot.ts';
import { createTeams } from '../../../src/channels/teams.ts';
import { createLog } from '../../../src/log.ts';
import { close, createServer, listen } from '../../../src/server.ts';
import { createReadiness } from '../../fixtures/ready.ts';

const appId = '11111111-2222-3333-4444-555555555555';
const serviceUrl = 'https://smba.example/';
const log = createLog('silent');
const heard: string[] = [];

/** Notes what it hears; a connector to answer through is not part of these tests. */
const bot: Bot = {
  run: async ({ activity }) => {
    if (activity.text === 'panne') throw new Error('secret cause');
    heard.push(`${activity.timestamp instanceof Date ? 'dated ' : ''}${activity.text}`);
  },
};

let own: webcrypto.CryptoKey;
let ownPublic: webcrypto.CryptoKey;
let foreign: webcrypto.CryptoKey;
let keyServer: HttpServer;
let server: Server;
let origin: string;

beforeAll(async () => {
  const [pair, otherPair] = await Promise.all([
    generateKeyPair('RS256', { extractable: true }),
    generateKeyPair('RS256'),
  ]);
  own = pair.privateKey;
  ownPublic = pair.publicKey;
  foreign = otherPair.privateKey;
  keyServer = await serveKeys(await exportJWK(pair.publicKey));
  const address = keyServer.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const metadata = `http://127.0.0.1:${port}/openid`;
  // All of these together: the SDK takes some of them alone for a mistake and refuses every token.
  const cloud = {
    ToBotFromChannelOpenIdMetadataUrl: metadata,
    ToBotFromEmulatorOpenIdMetadataUrl: metadata,
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    ToChannelFromBotLoginUrl: 'https://login.example/tenant',
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    OAuthUrl: 'https://token.example',
    CallerId: 'urn:test',
  };
  const app = { id: appId, password: 'p', type: 'MultiTenant', tenantId: '' } as const;
  const teams = createTeams({ bot, app, log, cloud });
  server = createServer({ log, readiness: createReadiness(), register: [teams.register], upgrade: () => false });
  origin = await listen(server, { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await close(server);
  keyServer.close();
});

// The SDK prints the tokens it refuses.
beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  heard.length = 0;
});
afterEach(() => {
  jest.restoreAllMocks();
});

function serveKeys(key: JWK): Promise<HttpServer> {
  const keys = createHttpServer((request, response) => {
    const jwks = { keys: [{ ...key, kid: 'k1', use: 'sig', endorsements: ['msteams'] }] };
    const document = { issuer: 'https://api.botframework.com', jwks_uri: `http://${request.headers.host}/keys` };
    response.end(JSON.stringify(request.url === '/keys' ? jwks : document));
  });
  return new Promise((resolve) => {
    keys.listen(0, '127.0.0.1', () => resolve(keys));
  });
}

interface Signed {
  readonly key?: webcrypto.CryptoKey | Uint8Array;
  readonly alg?: string;
  readonly audience?: string;
  readonly issuer?: string;
  readonly expires?: string;
  readonly kid?: string;
  readonly url?: string;
}

function sign({ key = own, alg = 'RS256', kid = 'k1', url = serviceUrl, ...claims }: Signed = {}): Promise<string> {
  return new SignJWT({ serviceurl: url })
    .setProtectedHeader({ alg, kid })
    .setIssuer(claims.issuer ?? 'https://api.botframework.com')
    .setAudience(claims.audience ?? appId)
    .setIssuedAt()
    .setExpirationTime(claims.expires ?? '5m')
    .sign(key);
}

const activity = {
  type: 'message',
  id: 'm1',
  channelId: 'msteams',
  serviceUrl,
  timestamp: '2026-09-01T09:00:00.123Z',
  conversation: { id: 'c1' },
  from: { id: 'u1' },
  recipient: { id: 'b1' },
  text: 'bonjour',
};

async function post(body: unknown, token: string | undefined): Promise<{ status: number; text: string }> {
  const response = await fetch(`${origin}/api/messages`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}

describe('POST /api/messages', () => {
  it('takes what the Bot Framework has signed', async () => {
    expect(await post(activity, await sign())).toEqual({ status: 200, text: '{}' });
    expect(heard).toEqual(['dated bonjour']);
  });

  it.each<[string, () => Promise<string> | string | undefined]>([
    ['no token', () => undefined],
    ['a word for a token', () => 'bonjour'],
    ['a token of another key', () => sign({ key: foreign })],
    ['a token for another bot', () => sign({ audience: 'another' })],
    ['a token of another issuer', () => sign({ issuer: 'https://evil.example' })],
    ['an expired token', () => sign({ expires: '-10m' })],
    ['a token of an unknown key', () => sign({ kid: 'k2' })],
    ['a token for another service', () => sign({ url: 'https://evil.example/' })],
    ['a token signed with a password', () => sign({ alg: 'HS256', key: new TextEncoder().encode('p'.repeat(32)) })],
    [
      'a token signed with the public key as a password',
      async () => sign({ alg: 'HS256', key: new TextEncoder().encode(await exportSPKI(ownPublic)) }),
    ],
    ['a token that says it needs no signature', async () => unsign(await sign())],
    ['a token without signature', async () => (await sign()).replace(/[^.]+$/, 'AA')],
  ])('refuses %s, calmly', async (_case, makeToken) => {
    const { status, text } = await post(activity, await makeToken());
    expect([status, JSON.parse(text)]).toEqual([
      401,
      { error: { code: 'Unauthorized', message: 'Le jeton d’accès manque ou n’est pas valable.' } },
    ]);
    expect(heard).toEqual([]);
  });

  it.each([
    ['nothing in it', {}],
    ['a number for a type', { ...activity, type: 5 }],
    ['no conversation', { ...activity, conversation: undefined }],
    ['no sender', { ...activity, from: null }],
    ['no channel', { ...activity, channelId: '' }],
    ['a service that is no web address', { ...activity, serviceUrl: 'file:///etc/passwd' }],
    ['a list', [activity]],
    ['a date that is none', { ...activity, timestamp: 'hier' }],
    ['broken JSON', '{"type":'],
  ])('refuses a body with %s', async (_case, body) => {
    const { status, text } = await post(body, await sign());
    expect([status, JSON.parse(text).error.code]).toEqual([400, 'BadArgument']);
  });

  it('tells nothing of a fault of the bot', async () => {
    const { status, text } = await post({ ...activity, text: 'panne' }, await sign());
    expect(status).toBe(200);
    expect(text).not.toContain('secret');
  });

  it('answers an invoke that nobody takes with 501', async () => {
    expect((await post({ ...activity, type: 'invoke', name: 'x' }, await sign())).status).toBe(501);
  });

  it('is not there for GET', async () => {
    expect((await fetch(`${origin}/api/messages`)).status).toBe(405);
  });
});

function unsign(token: string): string {
  const header = Buffer.from(JSON.stringify({ alg: 'none', kid: 'k1' })).toString('base64url');
  return [header, token.split('.')[1], 'AA'].join('.');
}
