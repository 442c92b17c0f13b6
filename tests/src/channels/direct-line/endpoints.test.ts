import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SignJWT, UnsecuredJWT } from 'jose';
import { type CallOptions, startServer, type TestServer } from '../../../fixtures/test-server.ts';

const key = 'une clé de trente-deux caractères, ou plus';
const secret = 'un-secret-pour-les-serveurs';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ REQUESTS_PER_MINUTE: '0', TOKEN_KEY: key, DIRECTLINE_SECRET: secret });
});
afterAll(() => server.close());

interface Issued {
  readonly token: string;
  readonly conversationId: string;
  readonly userId: string;
}

async function issue(): Promise<Issued> {
  const { token, conversationId, userId } = (await server.call('POST', '/widget/token')).body;
  return { token, conversationId, userId };
}

function activitiesOf({ conversationId }: Issued): string {
  return `/v3/directline/conversations/${conversationId}/activities`;
}

interface Forged {
  readonly conversation: string;
  readonly alg?: string;
  readonly key?: string;
  readonly purpose?: string;
  readonly issuer?: string;
  readonly lives?: number;
}

function forge({
  conversation,
  alg = 'HS256',
  purpose = 'token',
  issuer = 'aiguilleur',
  lives = 60,
  ...rest
}: Forged): Promise<string> {
  const now = Math.floor(server.clock.now / 1000);
  return new SignJWT({ conversation, user: 'dl_moi', centre: 'demo', born: server.clock.now, purpose })
    .setProtectedHeader({ alg })
    .setIssuer(issuer)
    .setIssuedAt(now)
    .setExpirationTime(now + lives)
    .sign(new TextEncoder().encode((rest.key ?? key).padEnd(64)));
}

/** As `forge`, with the key the server really has. */
async function sign(forged: Forged): Promise<string> {
  const now = Math.floor(server.clock.now / 1000);
  return new SignJWT({ conversation: forged.conversation, user: 'dl_moi', centre: 'demo', born: 0, purpose: 'token' })
    .setProtectedHeader({ alg: forged.alg ?? 'HS256' })
    .setIssuer(forged.issuer ?? 'aiguilleur')
    .setExpirationTime(now + (forged.lives ?? 60))
    .sign(new TextEncoder().encode(key));
}

describe('tokens', () => {
  it.each<[string, number, string, (issued: Issued) => Promise<string | undefined>]>([
    ['no token', 401, 'Unauthorized', async () => undefined],
    ['a word for a token', 401, 'Unauthorized', async () => 'bonjour'],
    ['an endless token', 401, 'Unauthorized', async () => 'a'.repeat(5000)],
    ['a token of another key', 401, 'Unauthorized', ({ conversationId }) => forge({ conversation: conversationId })],
    [
      'a token that needs no signature',
      401,
      'Unauthorized',
      async ({ conversationId }) =>
        new UnsecuredJWT({ conversation: conversationId, user: 'dl_x', centre: 'demo', born: 0, purpose: 'token' })
          .setIssuer('aiguilleur')
          .setExpirationTime('1h')
          .encode(),
    ],
    [
      'our key with another algorithm',
      401,
      'Unauthorized',
      ({ conversationId }) => sign({ conversation: conversationId, alg: 'HS384' }),
    ],
    [
      'another issuer',
      401,
      'Unauthorized',
      ({ conversationId }) => sign({ conversation: conversationId, issuer: 'x' }),
    ],
    ['a changed token', 401, 'Unauthorized', async ({ token }) => swapPayload(token)],
    ['the token of a stream', 401, 'Unauthorized', streamToken],
    ['the secret', 401, 'Unauthorized', async () => 'c2VjcmV0'],
    ['a token of another conversation', 403, 'WrongConversation', async () => (await issue()).token],
    [
      'an expired token',
      403,
      'TokenExpired',
      ({ conversationId }) => sign({ conversation: conversationId, lives: -1 }),
    ],
  ])('are needed: %s gets %i %s', async (_case, status, code, makeToken) => {
    const issued = await issue();
    const token = await makeToken(issued);
    const path = activitiesOf(issued);
    const options: CallOptions = token === undefined ? {} : { token };
    const read = await server.call('GET', path, options);
    const said = await server.call('POST', path, { ...options, body: { type: 'message', text: 'oui' } });
    for (const reply of [read, said]) {
      expect([reply.status, reply.body.error.code]).toEqual([status, code]);
      expect(reply.body.error.message).toMatch(/\.$/);
    }
  });

  it('live half an hour, and are renewed for as long as they live', async () => {
    const issued = await issue();
    server.clock.now += 29 * 60_000;
    const renewed = await server.call('POST', '/v3/directline/tokens/refresh', { token: issued.token });
    expect(renewed).toMatchObject({ status: 200, body: { conversationId: issued.conversationId, expires_in: 1800 } });
    server.clock.now += 2 * 60_000;
    const late = await server.call('POST', '/v3/directline/tokens/refresh', { token: issued.token });
    expect([late.status, late.body.error.code]).toEqual([403, 'TokenExpired']);
    const { status } = await server.call('GET', activitiesOf(issued), { token: renewed.body.token });
    expect(status).toBe(200);
  });

  it('tell the page whose they are, as Web Chat reads it', async () => {
    const { token, userId } = await issue();
    const payload = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    expect(payload).toMatchObject({ user: userId, centre: 'demo' });
  });

  it('open a conversation with the secret, or are given for it', async () => {
    const begun = await server.call('POST', '/v3/directline/conversations', { token: secret });
    expect(begun.status).toBe(201);
    const body = { user: { id: 'dl_marie', name: 'Marie' }, centre: 'autre', trustedOrigins: [] };
    const { body: given } = await server.call('POST', '/v3/directline/tokens/generate', { token: secret, body });
    const { status } = await server.call('GET', activitiesOf(given), { token: given.token });
    expect(status).toBe(200);
  });

  it('are not given for a wrong secret', async () => {
    const { status } = await server.call('POST', '/v3/directline/tokens/generate', { token: `${secret}x` });
    expect(status).toBe(401);
  });

  it('are not given to servers when no secret is set', async () => {
    const other = await startServer();
    const generated = await other.call('POST', '/v3/directline/tokens/generate', { token: secret });
    const begun = await other.call('POST', '/v3/directline/conversations', { token: secret });
    await other.close();
    expect([generated.status, begun.status]).toEqual([404, 401]);
  });
});

describe('activities', () => {
  it.each<[string, number, string, unknown, Record<string, string>?]>([
    ['nothing', 400, 'BadArgument', undefined],
    ['broken JSON', 400, 'BadArgument', '{"type":'],
    ['a list', 400, 'BadArgument', []],
    ['null', 400, 'BadArgument', 'null'],
    ['no type', 400, 'BadArgument', { text: 'oui' }],
    ['an unknown type', 400, 'BadArgument', { type: 'conversationUpdate', membersAdded: [] }],
    ['a number for a text', 400, 'BadArgument', { type: 'message', text: 5 }],
    ['an event without name', 400, 'BadArgument', { type: 'event' }],
    ['a value nested too deep', 400, 'BadArgument', { type: 'message', value: nest(20) }],
    ['an empty message', 400, 'EmptyMessage', { type: 'message', text: '' }],
    ['a message of spaces', 400, 'EmptyMessage', { type: 'message', text: ' \n\u0000' }],
    ['10,001 characters', 413, 'MessageTooLong', { type: 'message', text: 'é'.repeat(10_001) }],
    ['a body beyond 256 kB', 413, 'BodyTooLarge', { type: 'message', text: 'oui', value: 'x'.repeat(270_000) }],
    [
      'a file',
      415,
      'FilesNotAccepted',
      { type: 'message', attachments: [{ contentType: 'image/png', contentUrl: 'data:' }] },
    ],
    ['a form', 415, 'JsonOnly', 'type=message', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['compressed JSON', 415, 'JsonOnly', '{}', { 'Content-Encoding': 'gzip' }],
  ])('are refused with %s', async (_case, status, code, body, headers = {}) => {
    const issued = await issue();
    const reply = await server.call('POST', activitiesOf(issued), { token: issued.token, body, headers });
    expect([reply.status, reply.body.error.code]).toEqual([status, code]);
    expect(reply.body.error.message).toMatch(/^[A-ZÀ-Ý].*\.$/);
  });

  it('are refused as files where Web Chat uploads them', async () => {
    const issued = await issue();
    const path = `/v3/directline/conversations/${issued.conversationId}/upload?userId=x`;
    const reply = await server.call('POST', path, {
      token: issued.token,
      body: 'x',
      headers: { 'Content-Type': 'image/png' },
    });
    expect([reply.status, reply.body.error.code]).toEqual([415, 'FilesNotAccepted']);
  });

  it.each(['-1', 'abc', '1e3', '99999999999'])('are refused with watermark %s', async (watermark) => {
    const issued = await issue();
    const reply = await server.call('GET', `${activitiesOf(issued)}?watermark=${watermark}`, { token: issued.token });
    expect([reply.status, reply.body.error.code]).toEqual([400, 'BadArgument']);
  });

  it('leave nothing behind when they are refused', async () => {
    const issued = await issue();
    await server.call('POST', activitiesOf(issued), { token: issued.token, body: { type: 'message' } });
    const begun = await server.call('POST', '/v3/directline/conversations', { token: issued.token });
    expect(begun.status).toBe(201);
  });

  it('keep nothing that nobody types and nothing that reaches into objects', async () => {
    const issued = await issue();
    const body = `{"type":"message","text":"o\\u0000ui\\ud800","value":{"__proto__":{"x":1},"a":1},"extra":1}`;
    await server.call('POST', activitiesOf(issued), { token: issued.token, body });
    const { activities } = (await server.call('GET', `${activitiesOf(issued)}?watermark=2`, { token: issued.token }))
      .body;
    expect(activities[0].text).toBe('oui\ufffd');
    expect(activities[0].value).toEqual({ a: 1 });
    expect(activities[0]).not.toHaveProperty('extra');
  });
});

function nest(depth: number): unknown {
  return depth === 0 ? 'fond' : { plus: nest(depth - 1) };
}

function swapPayload(token: string): string {
  const [header, payload = '', signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
  return [header, Buffer.from(JSON.stringify({ ...claims, user: 'dl_other' })).toString('base64url'), signature].join(
    '.',
  );
}

async function streamToken({ token }: Issued): Promise<string> {
  const { body } = await server.call('POST', '/v3/directline/conversations', { token });
  return new URL(body.streamUrl).searchParams.get('t') ?? '';
}
