import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startPostgres, type TestPostgres } from '../../../fixtures/postgres.ts';
import { startServer, type TestServer, TestStream } from '../../../fixtures/test-server.ts';

let postgres: TestPostgres;
let one: TestServer;
let two: TestServer;

beforeAll(async () => {
  postgres = await startPostgres();
  const environment = {
    DATABASE_URL: await postgres.createDatabase(),
    TOKEN_KEY: 'une clé de trente-deux caractères, ou plus',
    REQUESTS_PER_MINUTE: '0',
  };
  [one, two] = await Promise.all([startServer(environment), startServer(environment)]);
});
afterAll(async () => {
  await Promise.all([one.close(), two.close()]);
  await postgres.stop();
});

interface Begun {
  readonly token: string;
  readonly activities: string;
  readonly conversationId: string;
}

async function begin(server: TestServer): Promise<Begun> {
  const { token, conversationId } = (await server.call('POST', '/widget/token')).body;
  return { token, conversationId, activities: `/v3/directline/conversations/${conversationId}/activities` };
}

async function openStream(server: TestServer, { token }: Begun): Promise<TestStream> {
  const { body } = await server.call('POST', '/v3/directline/conversations', { token });
  return new TestStream(body.streamUrl);
}

const say = (server: TestServer, { token, activities }: Begun, text: string) =>
  server.call('POST', activities, { token, body: { type: 'message', text, channelData: { clientActivityID: text } } });

describe('two instances on one PostgreSQL', () => {
  it('bring what is said to one to whoever listens on the other', async () => {
    const begun = await begin(one);
    const stream = await openStream(two, begun);
    await stream.until(2);
    await say(one, begun, 'oui');
    await stream.until(4);
    await say(two, begun, 'encore');
    await stream.until(6);
    await stream.close();
    const texts = stream.activities.map(({ text }) => text);
    expect(texts).toEqual(['Bonjour', 'Je suis là', 'oui', 'Vous avez dit : oui', 'encore', 'Vous avez dit : encore']);
    expect(stream.watermarks.at(-1)).toBe('6');
  });

  it('answer once and in order what is said to both at a time', async () => {
    const begun = await begin(one);
    const texts = Array.from({ length: 40 }, (_, index) => `n${index}`);
    await Promise.all(texts.map((text, index) => say(index % 2 === 0 ? one : two, begun, text)));
    const stream = await openStream(two, begun);
    await stream.until(82);
    await stream.close();
    const said = stream.activities.slice(2).map(({ text }) => text);
    const heard = said.filter((text) => !text.startsWith('Vous avez dit'));
    expect(heard.toSorted()).toEqual(texts.toSorted());
    expect(said.filter((text) => text.startsWith('Vous'))).toEqual(heard.map((text) => `Vous avez dit : ${text}`));
  });

  it('take the same message sent to both for one', async () => {
    const begun = await begin(one);
    const [first, second] = await Promise.all([say(one, begun, 'oui'), say(two, begun, 'oui')]);
    expect(second.body.id).toBe(first.body.id);
  });

  it('acknowledge nothing while the database is away, and go on when it is back', async () => {
    const begun = await begin(one);
    const stream = await openStream(two, begun);
    await say(one, begun, 'avant');
    await stream.until(4);
    await postgres.pause();
    const refused = await say(one, begun, 'pendant');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    expect(refused.body.error.message).toMatch(/Réessayez dans un instant/);
    await postgres.resume();
    let again = await say(two, begun, 'après');
    for (let attempt = 0; again.status !== 200 && attempt < 50; attempt += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      again = await say(two, begun, 'après');
    }
    await stream.until(6);
    await stream.close();
    const texts = stream.activities.map(({ text }) => text);
    expect(texts.slice(2)).toEqual(['avant', 'Vous avez dit : avant', 'après', 'Vous avez dit : après']);
  }, 60_000);

  it('answer after an outage what was acknowledged before it', async () => {
    const begun = await begin(one);
    await say(one, begun, 'bonjour');
    const acknowledged = await say(one, begun, 'pause 300');
    await postgres.pause();
    await new Promise((resolve) => setTimeout(resolve, 500));
    await postgres.resume();
    const stream = await openStream(one, begun);
    await stream.until(6);
    await stream.close();
    expect(acknowledged.status).toBe(200);
    expect(stream.activities.map(({ text }) => text).at(-1)).toBe('Vous avez dit : pause 300');
  }, 60_000);
});
