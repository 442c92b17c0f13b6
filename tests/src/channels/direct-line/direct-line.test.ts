import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type TestServer, TestStream } from '../../../fixtures/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ REQUESTS_PER_MINUTE: '0' });
});
afterAll(() => server.close());

interface Begun {
  readonly token: string;
  readonly conversationId: string;
  readonly userId: string;
  readonly streamUrl: string;
  readonly activities: string;
}

async function begin(): Promise<Begun> {
  const issued = await server.call('POST', '/widget/token');
  const { token, conversationId, userId } = issued.body;
  const begun = await server.call('POST', '/v3/directline/conversations', { token });
  const activities = `/v3/directline/conversations/${conversationId}/activities`;
  return { token, conversationId, userId, streamUrl: begun.body.streamUrl, activities };
}

function message(text: string, clientActivityID?: string): object {
  return { type: 'message', text, channelData: { clientActivityID } };
}

/** Reads until the log holds so many activities, as a client that polls does. */
async function readUntil(
  begun: Begun,
  count: number,
): Promise<{ activities: { text: string; id: string }[]; watermark: string }> {
  for (let attempt = 0; ; attempt++) {
    const { body } = await server.call('GET', begun.activities, { token: begun.token });
    if (body.activities.length >= count || attempt === 300) return body;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe('a conversation', () => {
  it('begins with its address, token and stream', async () => {
    const { body: issued } = await server.call('POST', '/widget/token');
    const { status, body } = await server.call('POST', '/v3/directline/conversations', { token: issued.token });
    expect(status).toBe(201);
    expect(body).toMatchObject({ conversationId: issued.conversationId, expires_in: 1800 });
    expect(body.streamUrl).toMatch(
      /^ws:\/\/127\.0\.0\.1:\d+\/v3\/directline\/conversations\/[\w-]+\/stream\?watermark=-&t=/,
    );
  });

  it('shows the same welcome to whoever asks, as often as they ask', async () => {
    const begun = await begin();
    const first = await readUntil(begun, 2);
    server.clock.now += 5000;
    const second = await readUntil(begun, 2);
    expect(first.activities.map(({ id }) => id)).toEqual([
      `${begun.conversationId}|0000000`,
      `${begun.conversationId}|0000001`,
    ]);
    expect(second).toEqual(first);
  });

  it('keeps the welcome where it was once the person has written', async () => {
    const begun = await begin();
    const welcome = await readUntil(begun, 2);
    server.clock.now += 60_000;
    const { body } = await server.call('POST', begun.activities, { token: begun.token, body: message('oui') });
    expect(body.id).toBe(`${begun.conversationId}|0000002`);
    const log = await readUntil(begun, 4);
    expect(log.activities.slice(0, 2)).toEqual(welcome.activities);
    expect(log.activities.map(({ text }) => text)).toEqual(['Bonjour', 'Je suis là', 'oui', 'Vous avez dit : oui']);
    expect(log.watermark).toBe('4');
  });

  it('says who speaks by the token, whatever the client claims', async () => {
    const begun = await begin();
    const body = {
      ...message('oui', 'a1'),
      id: 'mine',
      from: { id: 'someone-else', role: 'bot' },
      conversation: { id: 'another' },
      recipient: { id: 'x' },
      channelData: { clientActivityID: 'a1', centreId: 'autre', other: 1 },
    };
    await server.call('POST', begun.activities, { token: begun.token, body });
    const { activities } = await readUntil(begun, 4);
    expect(activities[2]).toMatchObject({
      id: `${begun.conversationId}|0000002`,
      from: { id: begun.userId, role: 'user' },
      conversation: { id: begun.conversationId },
      channelData: { clientActivityID: 'a1', centreId: 'demo' },
    });
    expect(activities[2]).not.toHaveProperty('recipient');
    expect(activities[3]).toMatchObject({ replyToId: `${begun.conversationId}|0000002`, from: { role: 'bot' } });
  });

  it('never shows traces and handoff events, nor replies to what is not in the log', async () => {
    const begun = await begin();
    await server.call('POST', begun.activities, { token: begun.token, body: message('oui') });
    const log = await readUntil(begun, 4);
    expect(JSON.stringify(log)).not.toContain('secret');
    expect(log.activities[0]).not.toHaveProperty('replyToId');
  });

  it('gives only what came since a watermark', async () => {
    const begun = await begin();
    await server.call('POST', begun.activities, { token: begun.token, body: message('oui') });
    await readUntil(begun, 4);
    // What another reader has seen may be in memory a moment later.
    const body = await readUntil({ ...begun, activities: `${begun.activities}?watermark=3` }, 1);
    expect(body.activities).toHaveLength(1);
    expect(body.watermark).toBe('4');
    const none = await server.call('GET', `${begun.activities}?watermark=4`, { token: begun.token });
    expect(none.body).toEqual({ activities: [], watermark: '4' });
  });

  it('takes the same message sent twice for one', async () => {
    const begun = await begin();
    const send = () => server.call('POST', begun.activities, { token: begun.token, body: message('oui', 'same') });
    const [first, second] = await Promise.all([send(), send()]);
    const third = await send();
    expect([second.body.id, third.body.id]).toEqual([first.body.id, first.body.id]);
    await server.call('POST', begun.activities, { token: begun.token, body: message('fin') });
    const { activities } = await readUntil(begun, 6);
    expect(activities.map(({ text }) => text).slice(2)).toEqual([
      'oui',
      'Vous avez dit : oui',
      'fin',
      'Vous avez dit : fin',
    ]);
  });

  it('acknowledges a message before the bot has answered it', async () => {
    const begun = await begin();
    const { status } = await server.call('POST', begun.activities, { token: begun.token, body: message('pause 100') });
    const { body } = await server.call('GET', begun.activities, { token: begun.token });
    expect([status, body.activities.length]).toEqual([200, 3]);
    await readUntil(begun, 4);
  });

  it('answers a hundred messages at once, one after the other and in their order', async () => {
    const begun = await begin();
    const texts = Array.from({ length: 100 }, (_, index) => (index % 10 === 0 ? `pause 3 ${index}` : `n${index}`));
    const sent = await Promise.all(
      texts.map((text) => server.call('POST', begun.activities, { token: begun.token, body: message(text) })),
    );
    expect(sent.every(({ status }) => status === 200)).toBe(true);
    const { activities } = await readUntil(begun, 202);
    const said = activities.slice(2).map(({ text }) => text);
    const heard = said.filter((text) => !text.startsWith('Vous avez dit'));
    expect(new Set(heard)).toEqual(new Set(texts));
    expect(said.filter((text) => text.startsWith('Vous'))).toEqual(heard.map((text) => `Vous avez dit : ${text}`));
    expect(activities.map(({ id }) => Number(id.split('|')[1]))).toEqual(activities.map((_, index) => index));
  });

  it('goes on after a turn in which the bot failed', async () => {
    const begun = await begin();
    await server.call('POST', begun.activities, { token: begun.token, body: message('panne') });
    await server.call('POST', begun.activities, { token: begun.token, body: message('oui') });
    const { activities } = await readUntil(begun, 5);
    expect(activities.at(-1)?.text).toBe('Vous avez dit : oui');
  });

  it.each([
    ['10,000 characters', 'é'.repeat(10_000)],
    ['10,000 emoji', '😀'.repeat(10_000)],
    ['one emoji', '👍'],
    ['Arabic', 'أبحث عن عمل'],
    ['lines and tabs', 'un\n\tdeux'],
  ])('takes a message of %s as it is', async (_case, text) => {
    const begun = await begin();
    await server.call('POST', begun.activities, { token: begun.token, body: message(text) });
    const { activities } = await readUntil(begun, 4);
    expect(activities[2]?.text).toBe(text);
  });

  it('neither keeps nor answers « typing »', async () => {
    const begun = await begin();
    const { status, body } = await server.call('POST', begun.activities, {
      token: begun.token,
      body: { type: 'typing' },
    });
    expect([status, typeof body.id]).toEqual([200, 'string']);
    expect((await readUntil(begun, 2)).activities).toHaveLength(2);
  });

  it.each([
    ['an event', { type: 'event', name: 'avis', value: { note: 1 } }, 'Vous avez dit : avis'],
    [
      'a tapped button, worded as it was',
      { type: 'message', text: 'a', channelData: { messageBack: { displayText: 'Voir' } } },
      'Vous avez dit : a',
    ],
    ["a card's answer", { type: 'message', value: { choix: ['a', { b: null }] } }, 'Vous avez dit : undefined'],
  ])('hears %s', async (_case, body, answer) => {
    const begun = await begin();
    await server.call('POST', begun.activities, { token: begun.token, body });
    const { activities } = await readUntil(begun, 4);
    expect(activities[2]).toMatchObject(body);
    expect(activities[3]?.text).toBe(answer);
  });
});

describe('the stream', () => {
  it('brings the welcome, then every activity in order', async () => {
    const begun = await begin();
    const stream = new TestStream(begun.streamUrl);
    await stream.until(2);
    await server.call('POST', begun.activities, { token: begun.token, body: message('oui', 'c1') });
    await stream.until(4);
    await stream.close();
    expect(stream.activities.map(({ text }) => text)).toEqual(['Bonjour', 'Je suis là', 'oui', 'Vous avez dit : oui']);
    expect(stream.activities[2].channelData.clientActivityID).toBe('c1');
    expect(stream.watermarks.at(-1)).toBe('4');
  });

  it('brings the same to two tabs', async () => {
    const begun = await begin();
    const tabs = [new TestStream(begun.streamUrl), new TestStream(begun.streamUrl)];
    await Promise.all(tabs.map((tab) => tab.until(2)));
    await server.call('POST', begun.activities, { token: begun.token, body: message('oui') });
    await Promise.all(tabs.map((tab) => tab.until(4)));
    await Promise.all(tabs.map((tab) => tab.close()));
    expect(tabs[0]?.activities).toEqual(tabs[1]?.activities);
  });

  it('takes up where it stopped after a lost connection, missing and repeating nothing', async () => {
    const begun = await begin();
    const before = new TestStream(begun.streamUrl);
    await before.until(2);
    before.socket.terminate();
    await server.call('POST', begun.activities, { token: begun.token, body: message('oui') });
    await readUntil(begun, 4);
    const path = `/v3/directline/conversations/${begun.conversationId}?watermark=${before.watermarks.at(-1)}`;
    const { status, body } = await server.call('GET', path, { token: begun.token });
    expect(status).toBe(200);
    const after = new TestStream(body.streamUrl);
    await after.until(2);
    await after.close();
    expect(after.activities.map(({ text }) => text)).toEqual(['oui', 'Vous avez dit : oui']);
  });

  it('brings everything again to a page that was reloaded', async () => {
    const begun = await begin();
    await server.call('POST', begun.activities, { token: begun.token, body: message('oui') });
    await readUntil(begun, 4);
    const { body } = await server.call('GET', `/v3/directline/conversations/${begun.conversationId}?watermark=`, {
      token: begun.token,
    });
    const stream = new TestStream(body.streamUrl);
    await stream.until(4);
    await stream.close();
    expect(stream.activities).toHaveLength(4);
  });

  it('keeps no more than eight tabs, the newest', async () => {
    const begun = await begin();
    const tabs = Array.from({ length: 9 }, () => new TestStream(begun.streamUrl));
    await Promise.all(tabs.map((tab) => tab.until(2)));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(tabs.filter(({ socket }) => socket.readyState === socket.OPEN)).toHaveLength(8);
    await Promise.all(tabs.map((tab) => (tab.socket.readyState === tab.socket.OPEN ? tab.close() : undefined)));
  });
});
