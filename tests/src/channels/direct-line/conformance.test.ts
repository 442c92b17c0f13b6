import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Reply, startServer, type TestServer, TestStream } from '../../../fixtures/test-server.ts';
import { until } from '../../../fixtures/until.ts';

/*
 * Microsoft's reference of Direct Line 3.0, rule by rule, in the order of its pages; where this server differs, the name
 * of the rule says how and docs/direct-line.md says why.
 */

const secret = 'le-secret-de-la-conformite';
const base = '/v3/directline';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ REQUESTS_PER_MINUTE: '0', DIRECTLINE_SECRET: secret });
});
afterAll(() => server.close());

interface Conversation {
  readonly conversationId: string;
  readonly token: string;
  readonly expires_in: number;
  readonly streamUrl: string;
}

async function start(): Promise<Conversation> {
  return (await server.call('POST', `${base}/conversations`, { token: secret })).body;
}

function at({ conversationId }: Conversation, rest = ''): string {
  return `${base}/conversations/${conversationId}${rest}`;
}

function get(conversation: Conversation, rest = ''): Promise<Reply> {
  return server.call('GET', at(conversation, rest), { token: conversation.token });
}

function post(conversation: Conversation, activity: unknown): Promise<Reply> {
  return server.call('POST', at(conversation, '/activities'), { token: conversation.token, body: activity });
}

/** Says it and waits for its echo: two activities more. */
async function say(conversation: Conversation, text: string): Promise<void> {
  const count = async (): Promise<number> => (await get(conversation, '/activities')).body.activities.length;
  const before = await count();
  await post(conversation, { type: 'message', text, from: { id: 'x' } });
  await until(count, (now) => now === before + 2);
}

async function textsFrom(conversation: Conversation, streamUrl: string, count: number): Promise<readonly string[]> {
  const stream = new TestStream(streamUrl);
  await stream.until(count);
  await stream.close();
  expect(stream.activities.every(({ conversation: { id } }) => id === conversation.conversationId)).toBe(true);
  return stream.activities.map(({ text }) => text);
}

describe('tokens', () => {
  it('are generated with the secret, and start nothing', async () => {
    const { status, body } = await server.call('POST', `${base}/tokens/generate`, { token: secret });
    expect([status, Object.keys(body).sort()]).toEqual([200, ['conversationId', 'expires_in', 'token']]);
    const begun = await server.call('POST', `${base}/conversations`, { token: body.token });
    expect([begun.status, begun.body.conversationId]).toEqual([201, body.conversationId]);
  });

  it('hold the user for whom they were generated, whoever a message claims to be from', async () => {
    const body = { user: { id: 'dl_marie', name: 'Marie' }, trustedOrigins: ['https://ailleurs.example'] };
    const { body: held } = await server.call('POST', `${base}/tokens/generate`, { token: secret, body });
    await post(held, { type: 'message', text: 'bonjour', from: { id: 'dl_paul' } });
    const { activities } = (await get(held, '/activities?watermark=2')).body;
    expect(activities[0]).toMatchObject({ text: 'bonjour', from: { id: 'dl_marie' } });
  });

  it('are refreshed for the same conversation, as often as asked while they last', async () => {
    const { conversationId, token } = await start();
    const first = await server.call('POST', `${base}/tokens/refresh`, { token });
    const second = await server.call('POST', `${base}/tokens/refresh`, { token: first.body.token });
    expect([second.status, second.body]).toMatchObject([200, { conversationId, expires_in: 1800 }]);
  });

  it('differ: only they open a conversation, the secret begins one', async () => {
    const { status, body } = await server.call('GET', at(await start()), { token: secret });
    expect([status, body.error.code]).toEqual([401, 'Unauthorized']);
  });
});

describe('a conversation', () => {
  it('is started with 201 and its id, token, seconds of life and stream', async () => {
    const { status, body } = await server.call('POST', `${base}/conversations`, { token: secret });
    expect(status).toBe(201);
    expect(body).toMatchObject({ expires_in: 1800, conversationId: expect.any(String), token: expect.any(String) });
    expect(body.streamUrl).toMatch(/^wss?:.*\bt=/);
  });

  it('is given again with 200 once it goes on', async () => {
    const begun = await start();
    await say(begun, 'bonjour');
    const { status, body } = await server.call('POST', `${base}/conversations`, { token: begun.token });
    expect([status, body.conversationId]).toEqual([200, begun.conversationId]);
  });

  it('gives a new stream that replays from a watermark', async () => {
    const begun = await start();
    await say(begun, 'un');
    const { body } = await get(begun, '?watermark=2');
    expect(body).toMatchObject({ conversationId: begun.conversationId, token: expect.any(String) });
    expect(await textsFrom(begun, body.streamUrl, 2)).toEqual(['un', 'Vous avez dit : un']);
  });

  it('gives a stream of what comes after the request where no watermark is named', async () => {
    const begun = await start();
    await say(begun, 'avant');
    const { body } = await get(begun);
    await say(begun, 'après');
    expect(await textsFrom(begun, body.streamUrl, 2)).toEqual(['après', 'Vous avez dit : après']);
  });
});

describe('activities', () => {
  it('are sent one a request, and answered with the id they then have', async () => {
    const begun = await start();
    const { status, body } = await post(begun, { type: 'message', text: 'bonjour', from: { id: 'x' } });
    const { activities } = (await get(begun, '/activities')).body;
    expect([status, body.id]).toEqual([200, activities[2].id]);
  });

  it('are read as a set with a watermark, page by page until none is left', async () => {
    const begun = await start();
    await say(begun, 'un');
    const first = (await get(begun, '/activities')).body;
    expect([first.activities.length, typeof first.watermark]).toEqual([4, 'string']);
    expect((await get(begun, `/activities?watermark=${first.watermark}`)).body).toEqual({
      activities: [],
      watermark: first.watermark,
    });
  });

  it('name their channel, conversation, sender and time', async () => {
    const begun = await start();
    await say(begun, 'un');
    for (const activity of (await get(begun, '/activities')).body.activities) {
      expect(activity).toMatchObject({
        channelId: 'directline',
        conversation: { id: begun.conversationId },
        from: { id: expect.any(String) },
        timestamp: expect.stringMatching(/Z$/),
      });
    }
  });

  it('never show a conversation update', async () => {
    const { activities } = (await get(await start(), '/activities')).body;
    expect(activities.map(({ type }: { type: string }) => type)).toEqual(['message', 'message']);
  });

  it.each(['typing', 'endOfConversation'])('of type %s get an id and end nothing', async (type) => {
    const begun = await start();
    const { status, body } = await post(begun, { type, from: { id: 'x' } });
    expect([status, typeof body.id]).toEqual([200, 'string']);
    await say(begun, 'encore là');
    expect((await get(begun, '/activities')).body.activities).toHaveLength(4);
  });

  it('of the type event carry a name and a value', async () => {
    const begun = await start();
    await post(begun, { type: 'event', name: 'essai', value: { un: 1 }, from: { id: 'x' } });
    const { activities } = (await get(begun, '/activities?watermark=2')).body;
    expect(activities[0]).toMatchObject({ type: 'event', name: 'essai', value: { un: 1 } });
  });

  it('differ: no file, neither by address nor uploaded', async () => {
    const begun = await start();
    const attachments = [{ contentType: 'image/png', contentUrl: 'https://ailleurs.example/a.png' }];
    const byAddress = await post(begun, { type: 'message', text: 'voici', attachments, from: { id: 'x' } });
    const uploaded = await server.call('POST', at(begun, '/upload?userId=x'), { token: begun.token, body: 'x' });
    for (const { status, body } of [byAddress, uploaded]) {
      expect([status, body.error.code]).toEqual([415, 'FilesNotAccepted']);
    }
  });

  it('differ: taken even where the bot then fails, which it says itself', async () => {
    const { status } = await post(await start(), { type: 'message', text: 'panne', from: { id: 'x' } });
    expect(status).toBe(200);
  });
});

describe('a stream', () => {
  it('needs no header, and replays what was said between the start and its opening', async () => {
    const begun = await start();
    await say(begun, 'un');
    expect(await textsFrom(begun, begun.streamUrl, 4)).toEqual(['Bonjour', 'Je suis là', 'un', 'Vous avez dit : un']);
  });

  it('brings sets with watermarks that a reading takes verbatim', async () => {
    const begun = await start();
    const stream = new TestStream(begun.streamUrl);
    await stream.until(2);
    await stream.close();
    await say(begun, 'un');
    const texts = await until(
      async () => {
        const { activities } = (await get(begun, `/activities?watermark=${stream.watermarks.at(-1)}`)).body;
        return activities.map(({ text }: { text: string }) => text);
      },
      ({ length }) => length > 1,
    );
    expect(texts).toEqual(['un', 'Vous avez dit : un']);
  });

  it('brings what a reading brings, under the same ids', async () => {
    const begun = await start();
    const stream = new TestStream(begun.streamUrl);
    await say(begun, 'un');
    await stream.until(4);
    await stream.close();
    const { activities } = (await get(begun, '/activities?watermark=0')).body;
    expect(stream.activities).toEqual(activities);
  });

  it('takes empty messages for nothing', async () => {
    const begun = await start();
    const stream = new TestStream(begun.streamUrl);
    await stream.until(2);
    stream.socket.send('');
    await say(begun, 'un');
    await stream.until(4);
    await stream.close();
  });

  it('is opened within a minute, or asked for anew', async () => {
    const begun = await start();
    server.clock.now += 61_000;
    expect(await new TestStream(begun.streamUrl).opened()).toBe(403);
    const stream = new TestStream((await get(begun, '?watermark=0')).body.streamUrl);
    expect(await stream.opened()).toBe(101);
    await stream.close();
  });
});

describe('an error', () => {
  it.each<[string, number, string, (begun: Conversation) => Promise<Reply>]>([
    ['no Authorization', 401, 'Unauthorized', (begun) => server.call('GET', at(begun))],
    ['a token of another', 403, 'WrongConversation', async (begun) => get({ ...begun, token: (await start()).token })],
    ['an unknown address', 404, 'NotFound', ({ token }) => server.call('GET', `${base}/nulle-part`, { token })],
    [
      'an unknown method',
      405,
      'MethodNotAllowed',
      ({ token }) => server.call('PUT', `${base}/conversations`, { token }),
    ],
    ['no type', 400, 'BadArgument', (begun) => post(begun, { text: 'oui' })],
    ['a type not spoken here', 400, 'BadArgument', (begun) => post(begun, { type: 'invoke', name: 'x' })],
  ])('after %s has the status %i, the code %s and a message', async (_case, status, code, ask) => {
    const reply = await ask(await start());
    expect([reply.status, reply.body.error.code]).toEqual([status, code]);
    expect(reply.body.error.message).toMatch(/\.$/);
    expect(reply.headers.get('content-type')).toMatch(/^application\/json/);
  });

  it('after an expired token is 403 TokenExpired, which no refresh undoes', async () => {
    const begun = await start();
    server.clock.now += 1801_000;
    const refreshed = await server.call('POST', `${base}/tokens/refresh`, { token: begun.token });
    for (const { status, body } of [await get(begun), refreshed]) {
      expect([status, body.error.code]).toEqual([403, 'TokenExpired']);
    }
  });
});
