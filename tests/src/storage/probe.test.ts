import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import BetterSqlite from 'better-sqlite3';
import { createLog } from '../../../src/log.ts';
import { createConversationStore } from '../../../src/storage/conversation-store.ts';
import { openDatabase } from '../../../src/storage/database.ts';
import { createProbe } from '../../../src/storage/probe.ts';
import { readQueues } from '../../../src/storage/queues.ts';
import { kinds, type TestDatabases } from '../../fixtures/databases.ts';
import { createMessage } from '../../fixtures/new-message.ts';

const log = createLog('silent');

describe.each(kinds)('on %s', (kind, startDatabases) => {
  let databases: TestDatabases;
  beforeAll(async () => {
    databases = await startDatabases();
  });
  afterAll(() => databases.stop());

  it('a database that answers is available, and one that is closed is not', async () => {
    const database = await openDatabase(await databases.create(), log);
    expect(await createProbe(database.db)()).toBe(true);
    await database.close();
    expect(await createProbe(database.db)()).toBe(false);
  });

  it('many who ask at once cost one question', async () => {
    const database = await openDatabase(await databases.create(), log);
    const isAvailable = createProbe(database.db);
    await isAvailable();
    await database.close();
    // Believed for a second: nothing was asked of the database that is closed by now.
    expect(await Promise.all([isAvailable(), isAvailable()])).toEqual([true, true]);
  });

  it('what waits is counted, with its age', async () => {
    const database = await openDatabase(await databases.create(), log);
    expect(await readQueues(database.db, 0)).toMatchObject({
      inbox: { waiting: 0, oldest: 0 },
      outbox: { waiting: 0 },
    });
    const store = createConversationStore(database.db, 'one');
    await store.take(createMessage('directline/a', { now: 1000 }));
    await store.take(createMessage('directline/b', { now: 3000 }));
    const { inbox, outbox } = await readQueues(database.db, 3500);
    await database.close();
    expect([inbox, outbox.waiting]).toEqual([{ waiting: 2, oldest: 2.5 }, 0]);
  });

  if (kind === 'SQLite') {
    it('a file that another process keeps locked is not available', async () => {
      const url = await databases.create();
      const database = await openDatabase(url, log);
      const other = new BetterSqlite(url.slice('sqlite:'.length));
      other.exec('begin immediate');
      expect(await createProbe(database.db)()).toBe(false);
      other.close();
      expect(await createProbe(database.db)()).toBe(true);
      await database.close();
    });
  }
});
