import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readResumeCode } from '../../../../src/channels/direct-line/resume-codes.ts';
import { hiddenCode } from '../../../../src/channels/resume-code.ts';
import { createLog } from '../../../../src/log.ts';
import { openDatabase } from '../../../../src/storage/database.ts';
import { exportPersonalData } from '../../../../src/storage/personal-data.ts';
import { kinds, type TestDatabases } from '../../../fixtures/databases.ts';
import { createRealBot, loadSmallLibrary } from '../../../fixtures/real-bot.ts';
import { type Reply, startServer, type TestServer } from '../../../fixtures/test-server.ts';

jest.setTimeout(60_000);

const hour = 3600_000;
const key = 'k'.repeat(43);

describe('readResumeCode', () => {
  it.each([
    ['482193075612', '482193075612'],
    ['4821 9307 5612', '482193075612'],
    [' 4821-9307–5612. ', '482193075612'],
    ['4821.9307.5612', '482193075612'],
    ['48 21 93 07 56 12', '482193075612'],
    ['482l 93O7 56I2', '482193075612'],
    ['４８２１９３０７５６１２', '482193075612'],
    ['4821 9307 561', undefined],
    ['4821 9307 5612 3', undefined],
    ['quatre', undefined],
    ['', undefined],
  ])('reads %j as %s', (typed, expected) => {
    expect(readResumeCode(typed)).toBe(expected);
  });
});

describe.each(kinds)('a resume code on %s', (_kind, startDatabases) => {
  let databases: TestDatabases;
  let url: string;
  let server: TestServer;
  /** Another instance on the same database, where that is possible. */
  let other: TestServer;
  beforeAll(async () => {
    databases = await startDatabases();
    url = await databases.create();
    const bot = createRealBot(await loadSmallLibrary());
    const environment = { REQUESTS_PER_MINUTE: '0', TOKEN_KEY: key, DATABASE_URL: url, TRUSTED_PROXIES: '127.0.0.1' };
    server = await startServer(environment, bot);
    other = url.startsWith('postgres') ? await startServer(environment, bot) : server;
  });
  afterAll(async () => {
    await server.close();
    if (other !== server) await other.close();
    await databases.stop();
  });

  /** Each test comes from an address of its own. */
  let addresses = 0;
  const newAddress = (): string => {
    addresses += 1;
    return `203.0.113.${addresses}`;
  };

  const resume = (code: string, { address = newAddress(), at = server, centre }: ResumeOptions = {}): Promise<Reply> =>
    at.call('POST', '/widget/token', {
      body: { resume: code, ...(centre === undefined ? {} : { centre }) },
      headers: { 'X-Forwarded-For': address },
    });

  const pathOf = (conversationId: string): string => `/v3/directline/conversations/${conversationId}/activities`;

  async function readTexts(given: Reply, at = server): Promise<readonly string[]> {
    const { body } = await at.call('GET', pathOf(given.body.conversationId), { token: given.body.token });
    return body.activities.map(({ text }: { readonly text?: string }) => text ?? '');
  }

  /** Says something, and waits for the answer that fits. */
  async function say(given: Reply, text: string, expected: RegExp): Promise<RegExpExecArray> {
    const { token, conversationId } = given.body;
    await server.call('POST', pathOf(conversationId), { token, body: { type: 'message', text } });
    for (;;) {
      const [found] = (await readTexts(given)).map((each) => expected.exec(each)).filter((each) => each !== null);
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async function begin(): Promise<{ readonly given: Reply; readonly code: string }> {
    const given = await server.call('POST', '/widget/token', { body: {} });
    await say(given, 'je fais du pain', /piste/i);
    const [, code = ''] = await say(given, 'continuer sur un autre appareil', /code\s: ((?:\d{4} ?){3})\./);
    return { given, code };
  }

  it('takes the whole conversation elsewhere, once, and the first device goes on', async () => {
    const { given, code } = await begin();
    const taken = await resume(code.replaceAll(' ', '-'), { at: other });
    const { conversationId, userId } = given.body;
    expect(taken).toMatchObject({ status: 200, body: { conversationId, userId, resumed: true } });
    const told = await readTexts(given);
    expect(await readTexts(taken, other)).toEqual(told);
    expect(told).toContain('je fais du pain');
    await say(given, 'merci', /plaisir/);
    expect(await resume(code)).toMatchObject({ status: 404, body: { error: { code: 'WrongResumeCode' } } });
  });

  it('opens one conversation when it is sent many times at once', async () => {
    const { code } = await begin();
    const replies = await Promise.all(
      Array.from({ length: 8 }, (_, i) => resume(code, { at: i % 2 ? other : server })),
    );
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, ...Array.from({ length: 7 }, () => 404)]);
  });

  it('ends after two days, and is not shown any more', async () => {
    const { given, code } = await begin();
    let latest = given;
    for (let day = 1; day <= 2; day += 1) {
      server.clock.now += 24 * hour;
      latest = await server.call('POST', '/widget/token', { body: { resume: latest.body.token } });
    }
    expect(await resume(code)).toMatchObject({ status: 404 });
    const told = (await readTexts(latest)).join();
    expect(told).toContain(hiddenCode);
    expect(told).not.toContain(code);
  });

  it('is replaced by the next one, and opens nothing on the page of another centre', async () => {
    const { given, code } = await begin();
    await say(given, 'merci', /plaisir/);
    const { token, conversationId } = given.body;
    await server.call('POST', pathOf(conversationId), { token, body: { type: 'message', text: 'code de reprise' } });
    let codes: readonly string[] = [];
    while (codes.length < 2) {
      codes = (await readTexts(given)).flatMap((text) => /code\s: ((?:\d{4} ?){3})\./.exec(text)?.[1] ?? []);
    }
    expect(await resume(code)).toMatchObject({ status: 404 });
    expect(await resume(codes[1] ?? '', { centre: 'autre' })).toMatchObject({ status: 404 });
    expect(await resume(codes[1] ?? '', { centre: 'demo' })).toMatchObject({ status: 200 });
  });

  it('goes with what is erased', async () => {
    const { given, code } = await begin();
    await say(given, 'effacer mes données', /On efface/);
    await say(given, 'oui', /C’est fait/);
    expect(await resume(code)).toMatchObject({ status: 404 });
  });

  it('is refused in plain words when it is none', async () => {
    for (const code of ['000000000000', '12', 'bonjour', '4821 9307 561']) {
      const reply = await resume(code);
      expect(reply).toMatchObject({ status: 404, body: { error: { code: 'WrongResumeCode' } } });
      expect(reply.body.error.message).toMatch(/^Ce code n’ouvre rien/);
    }
  });

  it('cannot be guessed at for long from one address, on all instances together; right ones do not count', async () => {
    server.clock.now += hour;
    other.clock.now = server.clock.now;
    const address = newAddress();
    const { code } = await begin();
    for (let guess = 0; guess < 20; guess += 1) {
      const at = guess % 2 === 0 ? server : other;
      expect((await resume(String(100_000_000_000 + guess), { address, at })).status).toBe(404);
    }
    const refused = await resume(code, { address });
    expect(refused).toMatchObject({ status: 429, body: { error: { code: 'TooManyCodes' } } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await resume(code)).status).toBe(200);
    server.clock.now += hour;
    expect((await resume('100000000000', { address })).status).toBe(404);
  });

  it('cannot be guessed at for long by many addresses', async () => {
    server.clock.now += hour;
    const guess = (index: number): Promise<Reply> => resume('100000000000', { address: `198.51.100.${index % 50}` });
    const statuses = await Promise.all(Array.from({ length: 520 }, async (_, index) => (await guess(index)).status));
    expect(statuses.filter((status) => status === 404)).toHaveLength(500);
    expect(statuses.filter((status) => status === 429)).toHaveLength(20);
  });

  it('stands nowhere in the database', async () => {
    const { given, code } = await begin();
    const { db, close } = await openDatabase(url, createLog('silent'));
    const kept = await exportPersonalData(db, `directline/${given.body.conversationId}`);
    await close();
    expect(kept.resume_codes).toHaveLength(1);
    for (const form of [code, code.replaceAll(' ', '')]) expect(JSON.stringify(kept)).not.toContain(form);
  });
});

interface ResumeOptions {
  readonly address?: string;
  readonly at?: TestServer;
  readonly centre?: string;
}
