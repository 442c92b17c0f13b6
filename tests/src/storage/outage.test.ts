import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import BetterSqlite from 'better-sqlite3';
import { startPostgres } from '../../fixtures/postgres.ts';
import { startServer, type TestServer, TestStream } from '../../fixtures/test-server.ts';

/** A database that can be taken away. */
interface Outage {
  readonly url: string;
  begin(): Promise<void>;
  end(): Promise<void>;
  close(): Promise<void>;
}

/** Stopped and started again. */
async function onPostgres(): Promise<Outage> {
  const postgres = await startPostgres();
  const url = await postgres.createDatabase();
  return { url, begin: () => postgres.pause(), end: () => postgres.resume(), close: () => postgres.stop() };
}

/** Locked by another process, as a backup that hangs does. */
async function onSqlite(): Promise<Outage> {
  const folder = mkdtempSync(join(tmpdir(), 'aiguilleur-outage-'));
  const file = join(folder, 'aiguilleur.db');
  let other: BetterSqlite.Database | undefined;
  return {
    url: `sqlite:${file}`,
    begin: async () => {
      other = new BetterSqlite(file);
      other.exec('begin immediate');
    },
    end: async () => void other?.close(),
    close: async () => rmSync(folder, { recursive: true }),
  };
}

describe.each([
  ['SQLite', onSqlite],
  ['PostgreSQL', onPostgres],
])('while the database is away, a server on %s', (_kind, create) => {
  let outage: Outage;
  let server: TestServer;
  beforeAll(async () => {
    outage = await create();
    server = await startServer({ DATABASE_URL: outage.url, TOKEN_KEY: 'k'.repeat(32), REQUESTS_PER_MINUTE: '0' });
  });
  afterAll(async () => {
    await server.close();
    await outage.close();
  });

  it('asks to wait in plain words, keeps what it acknowledged, and goes on by itself', async () => {
    const { token, conversationId } = (await server.call('POST', '/widget/token')).body;
    const path = `/v3/directline/conversations/${conversationId}/activities`;
    const say = (text: string) =>
      server.call('POST', path, { token, body: { type: 'message', text, channelData: { clientActivityID: text } } });
    const stream = new TestStream(
      (await server.call('POST', '/v3/directline/conversations', { token })).body.streamUrl,
    );
    await stream.until(2);

    // Acknowledged before, and not answered yet when the database goes.
    const before = await say('pause 300');
    await outage.begin();
    const during = await say('pendant');
    const health = await server.call('GET', '/healthz');
    const ready = await server.call('GET', '/readyz');
    expect([before.status, during.status, during.headers.get('retry-after')]).toEqual([200, 503, '5']);
    expect(during.body.error.message).toMatch(/Réessayez dans un instant/);
    expect([health.status, ready.status, ready.body.reasons]).toEqual([200, 503, ['database-away']]);

    await outage.end();
    // As a client does that was asked to wait: the same message, with the same id.
    for (let again = await say('pendant'); again.status !== 200; again = await say('pendant')) await wait(100);
    await stream.until(6);
    for (let status = 503; status !== 200; status = (await server.call('GET', '/readyz')).status) await wait(100);
    await stream.close();
    const texts = stream.activities.slice(2).map(({ text }) => text);
    expect(texts.filter((text) => text.startsWith('Vous'))).toEqual([
      'Vous avez dit : pause 300',
      'Vous avez dit : pendant',
    ]);
    expect(texts.filter((text) => !text.startsWith('Vous'))).toEqual(['pause 300', 'pendant']);
  }, 60_000);
});
