import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLog } from '../../../src/log.ts';
import { createConversationStore } from '../../../src/storage/conversation-store.ts';
import { type Database, openDatabase } from '../../../src/storage/database.ts';
import { kinds, type TestDatabases } from '../../fixtures/databases.ts';
import { createMessage } from '../../fixtures/new-message.ts';
import { startServer } from '../../fixtures/test-server.ts';

/** Enough for a dozen batches, with a pause after each. */
const old = 250;

describe.each(kinds)('retention on %s', (_kind, startDatabases) => {
  let databases: TestDatabases;
  let database: Database;
  beforeAll(async () => {
    databases = await startDatabases();
  });
  afterAll(() => databases.stop());

  const countOld = async (): Promise<number> => {
    const rows = await database.db
      .selectFrom('conversations')
      .select('user_id')
      .where('user_id', '=', 'dl_u')
      .execute();
    return rows.length;
  };

  it('deletes what is too old while people are answered', async () => {
    const url = await databases.create();
    database = await openDatabase(url, createLog('silent'));
    const store = createConversationStore(database.db, 'earlier');
    const ids = Array.from({ length: old }, (_, index) => `directline/old${index}`);
    await Promise.all(ids.map((id) => store.take(createMessage(id))));
    await database.db.deleteFrom('inbox').execute();

    // It begins to delete at its start.
    const server = await startServer({ DATABASE_URL: url, TOKEN_KEY: 'k'.repeat(32), REQUESTS_PER_MINUTE: '0' });
    const { token, conversationId } = (await server.call('POST', '/widget/token')).body;
    const path = `/v3/directline/conversations/${conversationId}/activities`;
    const leftAtAnswers: number[] = [];
    for (let said = 1; said <= 3; said += 1) {
      await server.call('POST', path, { token, body: { type: 'message', text: `n${said}` } });
      let seen = 0;
      while (seen < 2 + 2 * said) seen = (await server.call('GET', path, { token })).body.activities.length;
      leftAtAnswers.push(await countOld());
    }
    while ((await countOld()) > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    const { activities } = (await server.call('GET', path, { token })).body;
    await server.close();
    await database.close();
    // Answered while there was still something to delete, and not deleted with it.
    expect(leftAtAnswers[0]).toBeGreaterThan(0);
    expect(activities).toHaveLength(8);
  }, 60_000);
});
