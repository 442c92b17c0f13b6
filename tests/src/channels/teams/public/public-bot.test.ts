import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestAdapter } from 'botbuilder';
import { createCentreOf } from '../../../../../src/channels/teams/centre-of.ts';
import { createPublicBot } from '../../../../../src/channels/teams/public/public-bot.ts';
import { parseActivity } from '../../../../../src/channels/teams/wire.ts';
import { createLog } from '../../../../../src/log.ts';
import { createVoice } from '../../../../../src/voice.ts';
import { BotFramework } from '../../../../fixtures/bot-framework.ts';
import { checkTeamsActivity } from '../../../../fixtures/check-teams-card.ts';
import { appId } from '../../../../fixtures/loopback-cloud.ts';
import { loadRealLibrary } from '../../../../fixtures/real-bot.ts';
import { startTeamsServer, type TeamsServer } from '../../../../fixtures/teams-server.ts';
import { readShape } from '../../../../fixtures/teams-shapes.ts';
import { until } from '../../../../fixtures/until.ts';

const thread = '19:7a2f51@thread.tacv2;messageid=1598996000001';
const group = '19:b45a0e@thread.v2';

let framework: BotFramework;
let server: TeamsServer;
beforeAll(async () => {
  framework = await BotFramework.start();
  server = await startTeamsServer(framework, { library: await loadRealLibrary() });
});
afterAll(async () => {
  await server.close();
  await framework.pause();
});
beforeEach(() => {
  framework.delivered.length = 0;
});

let lastId = 0;
/** Posts a shape, under a new id unless one is given. */
async function post(name: string, given: object = {}): Promise<void> {
  lastId += 1;
  const { status } = await server.post(readShape(name, framework, { id: `id ${lastId}`, ...given }));
  expect(status).toBe(200);
}

const ask = (words: string, id = thread, given: object = {}) =>
  post('channel-message', { text: `<at>Aiguilleur</at> ${words}`, conversation: conversationOf(id), ...given });
const conversationOf = (id: string) => ({ id, conversationType: 'channel', isGroup: true, tenantId: 't1' });

/** The messages that have come, as many as are expected; each is as Teams wants it. */
async function answers(count: number) {
  await until(
    () => framework.delivered.length,
    (length) => length >= count,
  );
  expect(framework.delivered.flatMap(({ activity }) => checkTeamsActivity(activity))).toEqual([]);
  return framework.delivered.map(({ path, activity }) => ({ path, activity, card: activity.attachments[0].content }));
}

async function answer() {
  const [only] = await answers(1);
  if (only === undefined) throw new Error('answer: expected one.');
  return only;
}

/** All the words of a card, and where its buttons lead. */
const wordsOf = (card: { body: readonly { text?: string }[] }): string => card.body.map(({ text }) => text).join('\n');
const buttonsOf = (card: { actions: readonly { title: string; url?: string }[] }) =>
  card.actions.map(({ title, url }) => url ?? title);
const privateChat = 'https://teams.microsoft.com/l/chat/0/0?users=28:11111111-2222-3333-4444-555555555555';

/** All that the database holds of a thread, once its answers are noted as delivered. */
async function keptOf(id: string): Promise<string> {
  const tables = await until(
    () => server.state.exportData(`azure/msteams/${id}`),
    ({ outbox }) => outbox.length === 0,
  );
  return JSON.stringify(tables);
}

/** So many answers and not one more, by the time that a later question is answered. */
async function expectSilenceAfter(id: string, count: number): Promise<void> {
  await ask('aide', id);
  const told = await answers(count + 1);
  expect(told).toHaveLength(count + 1);
  expect(wordsOf(told.at(-1)?.card)).toContain('Écrivez mon nom');
}

describe('a question in a channel', () => {
  it('is answered in its thread, briefly, with sources and one card of few buttons', async () => {
    await post('channel-message');
    const { path, activity, card } = await answer();
    expect(path).toBe(`/v3/conversations/${encodeURIComponent(thread)}/activities/id%20${lastId}`);
    expect(activity).toMatchObject({ conversation: { id: thread }, from: { name: 'Aiguilleur' } });
    expect(wordsOf(card)).toMatch(/superviseur/i);
    expect(wordsOf(card)).toContain('Source');
    expect(wordsOf(card).length).toBeLessThan(2500);
    expect(buttonsOf(card)).toContain('https://bot.centre.example/fiches/superviseur');
    expect(buttonsOf(card).at(-1)).toBe(privateChat);
  });

  it('is followed by « et en Belgique ? » in the same thread alone', async () => {
    await ask('c’est quoi un téléconseiller ?', 'follow');
    await answers(1);
    await ask('et en Belgique ?', 'follow');
    const [, second] = await answers(2);
    expect(wordsOf(second?.card)).toMatch(/téléconseill/i);
    await ask('et en Belgique ?', 'another');
    const [, , third] = await answers(3);
    expect(wordsOf(third?.card)).toBe('C’est noté\u202f: je parle de la Belgique.');
  });

  it('may come by a button of an answer', async () => {
    await post('channel-tap', { conversation: conversationOf('tap') });
    const { card } = await answer();
    expect(wordsOf(card)).toMatch(/superviseur/i);
  });

  it('is answered once, however often it is posted', async () => {
    const again = { id: 'same', conversation: conversationOf('twice') };
    await Promise.all([1, 2, 3].map(() => post('channel-message', again)));
    await expectSilenceAfter('twice', 1);
  });

  it('that was changed is answered anew, once', async () => {
    const given = { id: 'changed', conversation: conversationOf('changed') };
    await post('channel-message', given);
    await answers(1);
    await post('channel-edit', given);
    await answers(2);
    await post('channel-edit', { ...given, timestamp: '2026-09-01T09:59:00Z' });
    await expectSilenceAfter('changed', 2);
    expect(wordsOf((await answers(2))[1]?.card)).toMatch(/téléconseill/i);
  });

  it('in a group is answered there, whoever else is named', async () => {
    await post('group-message');
    const { activity, card } = await answer();
    expect(activity.conversation.id).toBe(group);
    expect(wordsOf(card)).toMatch(/téléconseill/i);
  });

  it('that sources do not answer leads to the centre', async () => {
    await ask('combien gagne un téléconseiller ?', 'unknown');
    const { card } = await answer();
    expect(wordsOf(card)).toContain('Je préfère ne rien inventer');
    expect(wordsOf(card)).toMatch(/Téléphone/);
  });
});

describe('what is no question to the bot', () => {
  it.each([
    'channel-talk',
    'channel-delete',
    'channel-undelete',
    'channel-reaction',
    'channel-other-bot',
    'member-added',
    'member-removed',
    'team-renamed',
    'channel-renamed',
    'team-upgraded',
    'team-upgrade-removed',
  ])('%s is met with silence, and leaves nothing', async (name) => {
    await post(name, { conversation: conversationOf(`silent ${name}`) });
    expect(JSON.parse(await keptOf(`silent ${name}`)).conversations).toEqual([]);
    await expectSilenceAfter(`silent ${name}`, 0);
  });
});

describe('a thread', () => {
  it('is no conversation of the centre’s desk: neither under way there, nor counted', async () => {
    const count = async () =>
      (await server.state.db.selectFrom('conversations').select('born_at').where('centre_id', '=', 'demo').execute())
        .length;
    const before = await count();
    const threads = [1, 2, 3, 4, 5, 6].map((n) => `counted ${n}`);
    for (const id of threads) await ask('aide', id);
    await answers(threads.length);
    expect(await count()).toBe(before);
    // The list of those under way asks for the centre alike.
    expect(JSON.parse(await keptOf('counted 1')).conversations).toMatchObject([{ centre_id: '' }]);
  });
});

describe('what is told in public', () => {
  it.each([
    ['je cherche un métier, j’ai été caissière à Roubaix', 'Ici, tout le monde peut lire'],
    ['mes données', 'Pour vos données, continuons en privé'],
    ['parler à quelqu’un', 'Pour parler à quelqu’un du centre, continuons en privé'],
    ['je veux mourir', '3114'],
  ])('« %s » leads to the private chat, and is kept nowhere', async (words, expected) => {
    lastId += 1;
    const id = `private ${lastId}`;
    await ask(words, id);
    const { card } = await answer();
    expect(wordsOf(card)).toContain(expected);
    expect(buttonsOf(card)).toEqual([privateChat]);
    const kept = await keptOf(id);
    expect(kept).not.toMatch(/caissière|Roubaix|mourir|Camille|29:1pUoFoJ|a1b2c3d4/);
  });

  it('a thread keeps the métier and the country, and nobody’s words or name', async () => {
    await ask('formations pour devenir superviseur en Belgique ?', 'kept');
    await answers(1);
    const kept = JSON.parse(await keptOf('kept'));
    expect(JSON.parse(kept.states[0].state)).toEqual({
      thread: { metierInFocus: 'superviseur', lastRubrique: 'formations', country: 'BE' },
    });
    expect(JSON.stringify(kept)).not.toMatch(/devenir|Camille|29:1pUoFoJ|a1b2c3d4/);
  });

  it('knows nothing of what the same person told in private', async () => {
    await post('personal-message', { text: 'je suis en Belgique' });
    await until(
      () => framework.textsIn('a:1vXxZK').length,
      (length) => length > 0,
    );
    framework.delivered.length = 0;
    await ask('c’est quoi un superviseur ?', 'apart');
    await answers(1);
    const kept = JSON.parse(await keptOf('apart'));
    expect(JSON.parse(kept.states[0].state).thread.country).toBeNull();
  });
});

it('says calmly that something went wrong, and logs no words', async () => {
  const logged: string[] = [];
  const library = await loadRealLibrary();
  const bot = createPublicBot({
    library,
    voice: createVoice(),
    log: createLog('debug', { write: (line) => void logged.push(line) }),
    appId,
    publicUrl: 'https://bot.centre.example',
    centreOf: createCentreOf(library),
    today: () => {
      throw new RangeError('no day');
    },
  });
  const adapter = new TestAdapter((context) => bot.run(context));
  await adapter.processActivity(parseActivity(readShape('channel-message', framework)), (context) => bot.run(context));
  expect(JSON.stringify(adapter.getNextReply())).toContain('Un problème de mon côté');
  expect(logged.join()).toContain('a turn failed and was dropped');
  expect(logged.join()).not.toContain('superviseur');
});
