import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLog } from '../../../src/log.ts';
import { createConversationStore } from '../../../src/storage/conversation-store.ts';
import { type Database, openDatabase } from '../../../src/storage/database.ts';
import { blankLines, findLine, isHeardSince } from '../../../src/storage/log-lines.ts';
import { kinds, type TestDatabases } from '../../fixtures/databases.ts';
import { createMessage } from '../../fixtures/new-message.ts';

const heard = ['message 1', 'messageUpdate 1 170', 'message 12', 'rate sent 4'];

describe.each(kinds)('on %s', (_kind, startDatabases) => {
  let databases: TestDatabases;
  let database: Database;
  beforeAll(async () => {
    databases = await startDatabases();
    database = await openDatabase(await databases.create(), createLog('silent'));
  });
  afterAll(async () => {
    await database.close();
    await databases.stop();
  });

  /** A conversation in which all of it was heard; its welcome stands at 0. */
  async function begin(conversationId: string): Promise<void> {
    const store = createConversationStore(database.db, 'one');
    for (const clientId of heard) {
      const row = JSON.stringify({ text: clientId });
      await store.take(createMessage(conversationId, { clientId, row }));
    }
  }
  const find = (conversationId: string, clientId: string) => findLine(database.db, conversationId, { clientId });

  it('a line is found by the id of either side, in its own conversation alone', async () => {
    await begin('azure/found');
    const { db } = database;
    expect(await find('azure/found', 'message 12')).toEqual({ position: 3, row: '{"text":"message 12"}' });
    expect(await find('azure/found', 'message 2')).toBeUndefined();
    expect(await find('azure/other', 'message 12')).toBeUndefined();
    await db
      .updateTable('log')
      .set({ sent_id: 'sent 4' })
      .where('conversation_id', '=', 'azure/found')
      .where('position', '=', 0)
      .execute();
    expect(await findLine(db, 'azure/found', { sentId: 'sent 4' })).toMatchObject({ position: 0 });
    expect(await findLine(db, 'azure/found', { sentId: 'sent 5' })).toBeUndefined();
  });

  it.each([
    ['anything', 1, [], true],
    ['what is named', 1, ['messageUpdate 1', 'message', 'rate'], false],
    ['what is named in part', 1, ['messageUpdate 1', 'rate'], true],
    ['nothing after the last', 4, [], false],
    ['signs of patterns taken as they are', 3, ['r_te', '%'], true],
  ])('whether something was heard since: %s', async (name, position, but, expected) => {
    const conversationId = `azure/since ${name}`;
    await begin(conversationId);
    expect(await isHeardSince(database.db, conversationId, { position, but })).toBe(expected);
  });

  it('a line is blanked with its corrections, and no other', async () => {
    await begin('azure/blanked');
    await begin('azure/untouched');
    await blankLines(database.db, 'azure/blanked', ['message 1', 'messageUpdate 1'], '{}');
    const rowsOf = async (id: string) => Promise.all(heard.map(async (each) => (await find(id, each))?.row));
    const [, , twelfth, rated] = await rowsOf('azure/untouched');
    expect(await rowsOf('azure/blanked')).toEqual(['{}', '{}', twelfth, rated]);
    expect(await rowsOf('azure/untouched')).not.toContain('{}');
  });
});
