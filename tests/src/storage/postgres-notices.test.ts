import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { createLog } from '../../../src/log.ts';
import { type Database, openDatabase } from '../../../src/storage/database.ts';
import type { Notice } from '../../../src/storage/notices.ts';
import { PostgresNotices } from '../../../src/storage/postgres-notices.ts';
import { startPostgres, type TestPostgres } from '../../fixtures/postgres.ts';

const log = createLog('silent');
let postgres: TestPostgres;
let database: Database;
beforeAll(async () => {
  postgres = await startPostgres();
  database = await openDatabase(await postgres.createDatabase(), log);
});
afterAll(async () => {
  await database.close();
  await postgres.stop();
});

interface Instance {
  readonly notices: PostgresNotices;
  readonly heard: Notice[];
  gaps: number;
}

async function open(owner: string): Promise<Instance> {
  const { db, connection = {} } = database;
  const heard: Notice[] = [];
  const listener = {
    onNotice: (notice: Notice) => heard.push(notice),
    onGap: () => {
      instance.gaps += 1;
    },
  };
  const notices = new PostgresNotices({ db, connection, owner, log, listener });
  const instance: Instance = { notices, heard, gaps: 0 };
  await notices.start();
  return instance;
}

async function until(isSo: () => boolean): Promise<void> {
  for (let attempt = 0; !isSo() && attempt < 500; attempt += 1) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe('PostgresNotices', () => {
  it('tell the others, each thing once, and not oneself', async () => {
    const [one, two] = [await open('one'), await open('two')];
    for (const conversationId of ['directline/a', 'directline/b', 'directline/a']) {
      one.notices.tell({ kind: 'said', conversationId });
    }
    await until(() => two.heard.length === 2);
    await Promise.all([one.notices.close(), two.notices.close()]);
    expect(two.heard.map(({ conversationId }) => conversationId)).toEqual(['directline/a', 'directline/b']);
    expect(one.heard).toEqual([]);
  });

  it('carry any number, in pieces that PostgreSQL takes', async () => {
    const [one, two] = [await open('one'), await open('two')];
    const ids = Array.from({ length: 1000 }, (_, index) => `msteams/${index}${'x'.repeat(200)}`);
    for (const conversationId of ids) one.notices.tell({ kind: 'heard', conversationId });
    await until(() => two.heard.length === ids.length);
    await Promise.all([one.notices.close(), two.notices.close()]);
    expect(two.heard.map(({ conversationId }) => conversationId)).toEqual(ids);
  });

  it('pay no attention to what is not theirs', async () => {
    const one = await open('one');
    await sql`select pg_notify('aiguilleur', 'not json')`.execute(database.db);
    await sql`select pg_notify('aiguilleur', '{"by":5}')`.execute(database.db);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await one.notices.close();
    expect(one.heard).toEqual([]);
  });

  it('say when they cannot hear, and that something may be missed when they can again', async () => {
    const one = await open('one');
    expect([one.notices.isListening(), one.gaps]).toEqual([true, 1]);
    await postgres.pause();
    await until(() => !one.notices.isListening());
    expect(one.notices.isListening()).toBe(false);
    await postgres.resume();
    await until(() => one.gaps === 2);
    expect([one.notices.isListening(), one.gaps]).toEqual([true, 2]);
    await one.notices.close();
  }, 60_000);
});
