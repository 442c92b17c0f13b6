import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { BotFramework } from '../../../fixtures/bot-framework.ts';
import { startTeamsServer, type TeamsServer } from '../../../fixtures/teams-server.ts';
import { until } from '../../../fixtures/until.ts';

let framework: BotFramework;
let server: TeamsServer;

beforeAll(async () => {
  framework = await BotFramework.start();
  server = await startTeamsServer(framework, {
    invokes: {
      'test/echo': async ({ value }) => ({ status: 200, body: value }),
      'test/hear': async (activity, { hearOut }) => ({
        status: 200,
        body: await hearOut({ ...activity, type: 'message', text: 'un tap' }, `tap ${activity.id}`),
      }),
      'adaptiveCard/action echo': async ({ value }) => ({ status: 200, body: value }),
    },
  });
});
afterAll(async () => {
  await server.close();
  await framework.pause();
});

afterEach(() => {
  framework.behave = () => 'accept';
});

const say = (conversation: string, text: string, given: object = {}) =>
  server.post(framework.createMessage(conversation, text, given));
/** What was said but the typing, which has no text. */
const textsIn = (conversation: string) => framework.textsIn(conversation);
const untilTexts = (conversation: string, count: number) =>
  until(
    () => textsIn(conversation),
    (texts) => texts.length >= count,
  );

describe('POST /api/messages', () => {
  it('takes what the Bot Framework has signed, and answers through the Connector', async () => {
    expect(await say('a/ b', 'bonjour')).toEqual({ status: 200, text: '{}' });
    expect(await untilTexts('a/ b', 1)).toEqual(['1 bonjour']);
    const answer = framework.delivered.find(({ activity }) => activity.text === '1 bonjour');
    expect(answer).toMatchObject({
      path: '/v3/conversations/a%2F%20b/activities/id%20of%20bonjour',
      authorization: 'Bearer token 1',
      activity: {
        type: 'message',
        from: { id: 'b1' },
        recipient: { id: 'u1' },
        conversation: { id: 'a/ b', tenantId: 't1' },
        replyToId: 'id of bonjour',
      },
    });
  });

  it('tells nobody of the handoff protocol', async () => {
    await say('hub', 'hub');
    await untilTexts('hub', 1);
    const log = await server.state.store.readLog('azure/msteams/hub', 0);
    expect(JSON.stringify([log?.rows, framework.delivered])).not.toContain('handoff.');
  });

  it.each<[string, unknown]>([
    ['nothing in it', {}],
    ['a number for a type', { type: 5 }],
    ['no conversation', { conversation: undefined }],
    ['no sender', { from: null }],
    ['no channel', { channelId: '' }],
    ['a channel that would name another', { channelId: 'msteams/19:a' }],
    ['a service that is no web address', { serviceUrl: 'file:///etc/passwd' }],
    ['a date that is none', { timestamp: 'hier' }],
  ])('refuses a body with %s', async (_case, given) => {
    const body = JSON.stringify(given) === '{}' ? given : framework.createMessage('broken', 'bonjour', given ?? {});
    const { status, text } = await server.post(body);
    expect([status, JSON.parse(text).error.code]).toEqual([400, 'BadArgument']);
  });

  it.each(['[]', '{"type":'])('refuses %s for a body', async (body) => {
    expect((await server.post(body)).status).toBe(400);
  });

  it('tells nothing of a fault of the bot, and goes on', async () => {
    const { status, text } = await say('fault', 'panne');
    await say('fault', 'encore');
    expect([status, text]).toEqual([200, '{}']);
    expect(await untilTexts('fault', 1)).toEqual(['1 encore']);
  });

  it('answers the same activity once, however often it is posted', async () => {
    await Promise.all([say('twice', 'un'), say('twice', 'un'), say('twice', 'un')]);
    await say('twice', 'deux');
    expect(await untilTexts('twice', 3)).toEqual(['1 un', '2 deux', 'et puis']);
  });

  it('answers in order what comes at once', async () => {
    const said = Array.from({ length: 30 }, (_, n) => `m${n}`);
    await Promise.all(said.map((text) => say('crowd', text)));
    const answers = await untilTexts('crowd', 30);
    expect(answers.map((text) => Number(text.split(' ')[0]))).toEqual(said.map((_, n) => n + 1));
  });

  it('welcomes when it is added, and keeps nobody’s name for that', async () => {
    const membersAdded = [{ id: 'b1' }, { id: 'u9', name: 'Camille' }];
    await say('added', '', { type: 'conversationUpdate', id: 'f:1', text: undefined, membersAdded });
    expect(await untilTexts('added', 1)).toEqual(['Bonjour']);
    expect(JSON.stringify(await server.state.store.readLog('azure/msteams/added', 0))).not.toContain('Camille');
  });

  it('keeps a conversation of Azure’s own Direct Line apart from ours', async () => {
    await say('Zm9v', 'bonjour', { channelId: 'directline' });
    await untilTexts('Zm9v', 1);
    expect(await server.state.store.readLog('directline/Zm9v', 0)).toBeUndefined();
    expect((await server.state.store.readLog('azure/directline/Zm9v', 0))?.rows).toHaveLength(2);
  });

  it('never keeps a typing', async () => {
    expect((await say('typing', '', { type: 'typing' })).status).toBe(200);
    expect(await server.state.store.readLog('azure/msteams/typing', 0)).toBeUndefined();
    await say('typing', 'oui');
    await until(
      () => framework.textsIn('typing').length,
      (count) => count === 1,
    );
    const log = await server.state.store.readLog('azure/msteams/typing', 0);
    expect(log?.rows.map((row) => JSON.parse(row).type)).toEqual(['message', 'message']);
  });

  it('shows that an answer is coming where it takes its time, and ends that with the answer', async () => {
    await say('slow', 'lent');
    expect(await untilTexts('slow', 1)).toEqual(['1 lent']);
    const told = framework.delivered.filter(({ activity }) => activity.conversation.id === 'slow');
    // The first is the bot's own.
    expect(told.map(({ activity }) => activity.type)).toEqual(['typing', 'typing', 'message']);
  });

  it('is not there for GET', async () => {
    expect((await fetch(`${server.origin}/api/messages`)).status).toBe(405);
  });
});

describe('an invoke', () => {
  const invoke = (conversation: string, name: string, given: object = {}) =>
    say(conversation, '', { type: 'invoke', name, id: `f:${name}`, text: undefined, ...given });

  it('is answered in the response by whoever takes its name', async () => {
    expect(await invoke('invoke', 'test/echo', { value: { said: 'un' } })).toEqual({
      status: 200,
      text: '{"said":"un"}',
    });
    expect(await server.state.store.readLog('azure/msteams/invoke', 0)).toBeUndefined();
  });

  it('on a card is answered by whoever takes its verb', async () => {
    const tap = (verb: string) => invoke('verb', 'adaptiveCard/action', { value: { action: { verb } } });
    expect((await tap('echo')).text).toBe('{"action":{"verb":"echo"}}');
    expect((await tap('constructor')).status).toBe(501);
  });

  it('may have the bot hear something, once', async () => {
    const answers = await Promise.all(['a', 'b'].map(() => invoke('heard', 'test/hear', { id: 'f:1' })));
    expect(answers.map(({ text }) => JSON.parse(text).position)).toEqual([0, 0]);
    expect(JSON.parse(JSON.parse(answers[0]?.text ?? '').row)).toMatchObject({ text: 'un tap' });
    expect(await untilTexts('heard', 1)).toEqual(['1 un tap']);
  });

  it.each(['test/unknown', 'toString', ''])('named « %s » that nobody takes is answered with 501', async (name) => {
    expect((await invoke('nobody invoked', name)).status).toBe(501);
    expect(await server.state.store.readLog('azure/msteams/nobody invoked', 0)).toBeUndefined();
  });

  it('of replies in the response gets them there, and in the log', async () => {
    const { text } = await say('replies', 'un', { deliveryMode: 'expectReplies' });
    expect(JSON.parse(text).activities.at(-1)).toMatchObject({ type: 'message', text: '1 un' });
    expect((await server.state.store.readLog('azure/msteams/replies', 0))?.rows).toHaveLength(1);
  });
});

describe('what the bot begins by itself', () => {
  it('is delivered in a conversation that has begun, and in no other', async () => {
    await say('quiet', 'un');
    await untilTexts('quiet', 1);
    await server.state.turns.begin('azure/msteams/quiet', async (context) => {
      await context.sendActivity({
        type: 'message',
        text: 'Un conseiller est là.',
        channelData: { counsellor: 'Ana' },
      });
    });
    expect(await untilTexts('quiet', 2)).toEqual(['1 un', 'Ana\u202f: Un conseiller est là.']);
    const { path, activity } = framework.delivered.at(-1) ?? {};
    expect(path).toBe('/v3/conversations/quiet/activities');
    expect(activity).toMatchObject({ from: { id: 'b1' }, recipient: { id: 'u1' }, conversation: { tenantId: 't1' } });
    const log = await server.state.store.readLog('azure/msteams/quiet', 2);
    expect(log?.rows.map((row) => JSON.parse(row))).toMatchObject([
      { from: { name: 'Ana' }, text: 'Un conseiller est là.' },
    ]);
    const begun = server.state.turns.begin('azure/msteams/nobody', async () => undefined);
    await expect(begun).rejects.toThrow('azure/msteams/nobody');
  });

  it('rejects with what it throws, and leaves nothing', async () => {
    await say('throws', 'un');
    await untilTexts('throws', 1);
    const begun = server.state.turns.begin('azure/msteams/throws', async (context) => {
      await context.sendActivity('jamais');
      throw new Error('not now');
    });
    await expect(begun).rejects.toThrow('not now');
    expect((await server.state.store.readLog('azure/msteams/throws', 0))?.rows).toHaveLength(2);
  });
});

describe('the Connector', () => {
  it('gives ids that are kept for later updates', async () => {
    await say('ids', 'un');
    await untilTexts('ids', 1);
    const sentId = await until(
      () => server.state.store.findSentId('azure/msteams/ids', 1),
      (id) => id !== undefined,
    );
    expect(sentId).toMatch(/^sent \d+$/);
    expect(await server.state.store.findSentId('azure/msteams/ids', 0)).toBeUndefined();
  });

  it('gets what takes the place of something else after all that was said before, under its id', async () => {
    await framework.pause();
    await say('updates', 'un');
    await say('updates', 'corrige');
    await framework.resume();
    expect(await untilTexts('updates', 3)).toEqual(['1 un', '2 corrige', 'au lieu du premier']);
    const told = framework.delivered.filter(({ activity }) => activity.conversation.id === 'updates');
    const sentId = await server.state.store.findSentId('azure/msteams/updates', 1);
    const { method, path, activity } = told.at(-1) ?? {};
    expect([method, path]).toEqual(['PUT', `/v3/conversations/updates/activities/${encodeURIComponent(sentId ?? '')}`]);
    expect(activity).toMatchObject({ id: sentId, type: 'message' });
    const log = await server.state.store.readLog('azure/msteams/updates', 4);
    expect(log?.rows.map((row) => JSON.parse(row))).toMatchObject([{ type: 'messageUpdate' }]);
  });

  it('is not asked to change what it never took', async () => {
    framework.behave = ({ text }) => (text === '1 un' ? { status: 403 } : 'accept');
    await say('never there', 'un');
    await say('never there', 'corrige');
    await say('never there', 'trois');
    expect(await untilTexts('never there', 2)).toEqual(['2 corrige', '3 trois']);
  });

  it('loses nothing while it is away, and gets all of it in order', async () => {
    await framework.pause();
    for (const text of ['un', 'deux', 'trois']) expect((await say('away', text, {})).status).toBe(200);
    await framework.resume();
    expect(await untilTexts('away', 4)).toEqual(['1 un', '2 deux', 'et puis', '3 trois']);
  });

  it('is asked again where it may take it later, with a new token where it refused one', async () => {
    const before = server.credentials.refreshes;
    const statuses = [500, 503, 401, 408, 412, 429];
    const refused = new Set<string>();
    framework.behave = ({ type, conversation }) => {
      if (type !== 'message' || refused.has(conversation.id)) return 'accept';
      refused.add(conversation.id);
      return { status: Number(conversation.id) };
    };
    await Promise.all(statuses.map((status) => say(`${status}`, 'deux')));
    for (const status of statuses) expect(await untilTexts(`${status}`, 2)).toEqual(['1 deux', 'et puis']);
    expect(server.credentials.refreshes).toBeGreaterThan(before);
  });

  it('is left alone as long as it asks, in seconds or until a date', async () => {
    const ends = { seconds: '2', date: new Date(Date.now() + 3000).toUTCString() };
    const asked: Record<'seconds' | 'date', number[]> = { seconds: [], date: [] };
    framework.behave = ({ type, conversation }) => {
      if (type !== 'message') return 'accept';
      const form = conversation.id === 'seconds' ? 'seconds' : 'date';
      const isFirst = asked[form].push(Date.now()) === 1;
      return isFirst ? { status: 429, headers: { 'Retry-After': ends[form] } } : 'accept';
    };
    await Promise.all([say('seconds', 'un'), say('date', 'un')]);
    await Promise.all([untilTexts('seconds', 1), untilTexts('date', 1)]);
    const pauses = Object.values(asked).map(([first = 0, second = 0]) => second - first);
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(1900);
  });

  it.each([400, 403, 404, 302])('is not asked again after %i, and told the rest', async (status) => {
    framework.behave = ({ text }) => (text === '1 deux' ? { status } : 'accept');
    await say(`never ${status}`, 'deux');
    expect(await untilTexts(`never ${status}`, 1)).toEqual(['et puis']);
  });

  it('is told nothing more of what a person erased', async () => {
    await framework.pause();
    await say('erased', 'secret');
    await until(
      () => server.state.store.readLog('azure/msteams/erased', 0),
      (log) => log?.rows.length === 2,
    );
    await say('erased', 'efface');
    const log = await until(
      () => server.state.store.readLog('azure/msteams/erased', 0),
      (part) => part?.rows.length === 4,
    );
    await framework.resume();
    expect(await untilTexts('erased', 1)).toEqual(['2 efface']);
    expect(JSON.stringify(log)).not.toContain('secret');
    expect(JSON.parse(log?.rows[0] ?? '')).toMatchObject({ channelId: 'msteams', conversation: { id: 'erased' } });
  });
});
