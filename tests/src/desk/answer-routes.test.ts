import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import type { AnswerWords } from '../../../src/desk/answer-wire.ts';
import { ridesContent } from '../../fixtures/centre-answers.ts';
import { startSqlite, type TestDatabases } from '../../fixtures/databases.ts';
import { type AtDesk, mondayAtTen, type OpenDeskServer, startOpenDesk } from '../../fixtures/open-desk.ts';

let databases: TestDatabases;
let server: OpenDeskServer;
let amelie: AtDesk;
let karim: AtDesk;
let zoe: AtDesk;
beforeAll(async () => {
  databases = await startSqlite();
  server = await startOpenDesk(await databases.create(), { now: mondayAtTen }, { FOUR_EYES: 'true' });
  [amelie, karim] = [await server.hire('amelie'), await server.hire('karim')];
  zoe = await server.hire('zoe', { role: 'admin', centreId: 'autre' });
});
afterAll(async () => {
  await server.close();
  await databases.stop();
});

/** Amélie writes it, Karim publishes it. */
async function publish(content: AnswerWords): Promise<string> {
  const { body } = await amelie.browser.call('POST', '/answers', { body: content });
  const path = `/answers/${body.answerId}`;
  const done = await karim.browser.call('POST', `${path}/publish`, { body: { version: body.version } });
  expect(done.body).toMatchObject({ state: 'published', isLive: true });
  return path;
}

async function ask(words: string): Promise<string> {
  const person = await server.visit();
  return (await person.say(words)).map(({ activity }) => JSON.stringify(activity)).join('\n');
}

describe('what nobody answered', () => {
  it('is listed once three people have asked it, rated answers included, until the centre answers', async () => {
    const asked = [
      'Peut-on amener un lapin au centre ?',
      'je peux amener mon lapin ?',
      'est-ce que je peux amener un lapin ?',
    ];
    for (const words of asked) await ask(words);
    const list = async () => (await karim.browser.call('GET', '/questions')).body.groups;
    const [group] = await list();
    expect(group).toMatchObject({ conversations: 'fewer', answerId: null });
    expect(group.wordings.join()).toContain('lapin');
    const preview = { answerId: null, content: { ...ridesContent, wordings: asked, text: 'Non, pas de lapin.' } };
    const { body } = await karim.browser.call('POST', '/answers/preview', { body: preview });
    expect(body.text).toContain('Non, pas de lapin.');
    expect(body.answers).toEqual([group.wordings[0]]);
    expect([body.takes, body.disputes]).toEqual([[], []]);
    await publish(preview.content);
    expect((await list())[0]).toMatchObject({ answerId: expect.any(String) });
    expect((await zoe.browser.call('GET', '/questions')).body.groups).toEqual([]);
  });

  it('is also what a person found badly answered', async () => {
    const person = await server.visit();
    const said = await person.say('Quels sont les horaires d’une boulangère ?');
    expect(said.length).toBeGreaterThan(0);
    const about = findRated(said.map(({ activity }) => activity));
    await person.tap({ action: 'rate', about, rating: 'down', isQuiet: true });
    const { state } = await server.state.db
      .selectFrom('states')
      .select('state')
      .where('conversation_id', '=', person.conversationId)
      .executeTakeFirstOrThrow();
    expect(JSON.parse(state).conversation.keptWords.at(-1)).toEqual({
      words: 'Quels sont les horaires d’une boulangère ?',
      because: 'rated-down',
    });
  });
});

describe('answers of a centre', () => {
  it('are another centre’s for nobody else', async () => {
    const path = await publish(ridesContent);
    const body = { version: 2, content: ridesContent };
    expect((await zoe.browser.call('PUT', path, { body })).status).toBe(404);
    expect((await zoe.browser.call('GET', `${path}/history`)).status).toBe(404);
    expect((await zoe.browser.call('POST', `${path}/check-link`)).status).toBe(404);
    expect((await zoe.browser.call('POST', `${path}/withdraw`, { body: { version: 2 } })).status).toBe(404);
    expect((await zoe.browser.call('GET', '/answers')).body.answers).toEqual([]);
  });

  it('are published by somebody else than whoever wrote them, and tell what became of them', async () => {
    const { body } = await amelie.browser.call('POST', '/answers', { body: ridesContent });
    const path = `/answers/${body.answerId}`;
    const own = await amelie.browser.call('POST', `${path}/publish`, { body: { version: 1 } });
    expect([own.status, own.body.error.code]).toEqual([403, 'FourEyes']);
    await amelie.browser.call('POST', `${path}/propose`, { body: { version: 1 } });
    const stale = await karim.browser.call('POST', `${path}/publish`, { body: { version: 1 } });
    expect([stale.status, stale.body.error.code]).toEqual([409, 'AnswerStale']);
    await karim.browser.call('POST', `${path}/publish`, { body: { version: 2 } });
    const { versions } = (await amelie.browser.call('GET', `${path}/history`)).body;
    expect(versions.map(({ deed, by }: { deed: string; by: string }) => `${deed} ${by}`)).toEqual([
      'publish Nom de karim',
      'propose Nom de amelie',
      'save Nom de amelie',
    ]);
    const back = await karim.browser.call('POST', `${path}/restore`, { body: { version: 3, to: 1 } });
    expect(back.body).toMatchObject({ state: 'draft', isLive: false, version: 4 });
  });

  it('begin with the questions that every centre is asked, once, and nothing is told of them', async () => {
    const { added } = (await zoe.browser.call('POST', '/answers/starter')).body;
    expect(added).toBeGreaterThanOrEqual(14);
    expect((await zoe.browser.call('POST', '/answers/starter')).body).toEqual({ added: 0 });
    const { answers } = (await zoe.browser.call('GET', '/answers')).body;
    expect(answers).toHaveLength(added);
    const [first] = answers;
    expect(first).toMatchObject({ state: 'draft', isLive: false, content: { text: '' } });
    const refused = await zoe.browser.call('POST', `/answers/${first.answerId}/propose`, { body: { version: 1 } });
    expect(refused.body.error).toMatchObject({ code: 'AnswerIncomplete', field: 'text' });
  });

  it('lead to a fiche, and are listed once they are to be looked at again', async () => {
    const content = {
      ...ridesContent,
      kind: 'fiche',
      text: '',
      metierId: 'boulanger',
      reviewOn: '2026-11-01',
    } as const;
    const wordings = ['Qui s’occupe du fournil solidaire ?', 'Le fournil solidaire, c’est quoi ?'];
    const path = await publish({ ...content, wordings });
    const said = await ask('c’est quoi le fournil solidaire ?');
    expect(said).toContain('Boulang');
    expect(said).toContain('Cette réponse est à revoir');
    const { answers } = (await karim.browser.call('GET', '/answers')).body;
    const line = answers.find(({ answerId }: { answerId: string }) => path.endsWith(answerId));
    expect(line).toMatchObject({ isOver: true });
  });

  it('explain a word of the place to the bot', async () => {
    expect(await ask('je veux travailler comme mitronneur')).not.toMatch(/boulang/i);
    await publish({ ...ridesContent, kind: 'word', wordings: ['mitronneur'], text: 'boulanger' });
    expect(await ask('je veux travailler comme mitronneur')).toMatch(/boulang/i);
  });

  it('are found from the desk, to be put into a reply', async () => {
    await publish({
      ...ridesContent,
      wordings: ['Où sont les casiers ?', 'Y a-t-il des casiers ?'],
      text: 'Au sous-sol.',
    });
    const { answers } = (await karim.browser.call('GET', '/knowledge?q=il+y+a+un+casier+%3F')).body;
    expect(answers[0]).toMatchObject({ text: 'Au sous-sol.', sources: [{ publisher: 'Centre d’essai' }] });
  });

  it('have their link tried, and come as YAML', async () => {
    const path = await publish({ ...ridesContent, link: 'http://centre.example/velos' });
    const { body } = await karim.browser.call('POST', `${path}/check-link`);
    expect(body).toEqual({ link: 'http://centre.example/velos', state: 'unreachable' });
    const headers = { Cookie: karim.browser.cookie };
    const response = await fetch(`${server.origin}/conseillers/api/answers.yaml`, { headers });
    expect(response.headers.get('content-disposition')).toContain('reponses-demo-2026-11-23.yaml');
    expect(parse(await response.text()).lexique).toEqual([{ said: 'mitronneur', means: 'boulanger' }]);
  });

  it.each([
    [{ link: 'javascript:alert(1)' }, 'link'],
    [{ link: 'https://a:b@centre.example/' }, 'link'],
    [{ wordings: ['a\u0000'] }, 'wordings.0'],
    [{ checkedOn: 'hier' }, 'checkedOn'],
    [{ kind: 'html' }, 'kind'],
  ])('are not made of %j', async (odd, field) => {
    const { status, body } = await karim.browser.call('POST', '/answers', { body: { ...ridesContent, ...odd } });
    expect([status, body.error.field]).toEqual([400, field]);
  });
});

// biome-ignore lint/suspicious/noExplicitAny: whatever the bot has shown
function findRated(activities: readonly any[]): string {
  const actions = activities.flatMap(({ attachments = [] }) =>
    // biome-ignore lint/suspicious/noExplicitAny: whatever the bot has shown
    attachments.flatMap(({ content }: any) => content.actions ?? []),
  );
  return actions.find(({ data }) => data?.action === 'rate')?.data.about ?? '';
}
