import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AnswerLine } from '../../../src/desk/answer-wire.ts';
import { ridesContent } from '../../fixtures/centre-answers.ts';
import { kinds, type TestDatabases } from '../../fixtures/databases.ts';
import { type AtDesk, type OpenDeskServer, startOpenDesk } from '../../fixtures/open-desk.ts';
import { until } from '../../fixtures/until.ts';

const failing = 'Y a-t-il une prise pour mon vélo ?';

/** In none of these words was it written. */
const unwritten = [
  'où puis-je recharger un vélo électrique ?',
  'où est-ce que je branche un vélo électrique',
  'il y a des bornes pour vélos ?',
];

describe.each(kinds)('what a counsellor answers, on %s', (kind, startDatabases) => {
  let databases: TestDatabases;
  let url: string;
  let servers: OpenDeskServer[];
  let amelie: AtDesk;
  beforeAll(async () => {
    databases = await startDatabases();
    url = await databases.create();
    servers = [await startOpenDesk(url), ...(kind === 'PostgreSQL' ? [await startOpenDesk(url)] : [])];
    amelie = await first().hire('amelie');
  });
  afterAll(async () => {
    for (const server of servers) await server.close();
    await databases.stop();
  });

  function first(): OpenDeskServer {
    const [server] = servers;
    if (server === undefined) throw new Error('Nobody serves.');
    return server;
  }

  /** What the bot says to somebody who asks this first. */
  async function ask(server: OpenDeskServer, words: string, centreId?: string): Promise<string> {
    const person = await server.visit(centreId);
    return (await person.say(words)).map(({ text }) => text ?? '').join('\n');
  }

  it('is not known before', async () => {
    for (const server of servers) expect(await ask(server, failing)).not.toContain('bornes');
  });

  it('is known at once by every instance, in words that nobody gave', async () => {
    const begun = await amelie.browser.call('POST', '/answers', {
      body: { ...ridesContent, wordings: [...ridesContent.wordings, failing] },
    });
    expect(begun.status).toBe(201);
    const line: AnswerLine = begun.body;
    const published = await amelie.browser.call('POST', `/answers/${line.answerId}/publish`, {
      body: { version: line.version },
    });
    expect(published.body).toMatchObject({ state: 'published', isLive: true });
    for (const server of servers) {
      await until(
        () => ask(server, failing),
        (said) => said.includes(ridesContent.text),
        1,
      );
      for (const words of unwritten) {
        expect([words, await ask(server, words)]).toEqual([words, expect.stringContaining(ridesContent.text)]);
      }
    }
    expect(await ask(first(), failing)).toContain('Source\u202f: Centre d’essai, vérifié le 20 novembre 2026.');
  });

  it('catches nothing else, and nobody of another centre', async () => {
    const [server] = servers.slice(-1);
    for (const words of ['Comment devenir réparateur de vélos ?', 'j’aime le vélo', 'combien gagne un boulanger ?']) {
      expect(await ask(server ?? first(), words)).not.toContain('bornes');
    }
    expect(await ask(first(), failing, 'autre')).not.toContain('bornes');
  });

  it('is known after a restart, and no more once it is withdrawn', async () => {
    await servers.pop()?.close();
    const again = await startOpenDesk(url);
    servers.push(again);
    expect(await ask(again, unwritten[0] ?? '')).toContain(ridesContent.text);
    const karim = await again.hire('karim');
    const { body } = await karim.browser.call('GET', '/answers');
    const [line] = body.answers;
    await karim.browser.call('POST', `/answers/${line.answerId}/withdraw`, { body: { version: line.version } });
    for (const server of servers)
      await until(
        () => ask(server, failing),
        (said) => !said.includes(ridesContent.text),
      );
  });
});
