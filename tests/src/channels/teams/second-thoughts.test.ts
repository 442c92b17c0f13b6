import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isSecondThought, reconsider } from '../../../../src/channels/teams/second-thoughts.ts';
import { parseActivity } from '../../../../src/channels/teams/wire.ts';
import { createLog } from '../../../../src/log.ts';
import { createConversationStore } from '../../../../src/storage/conversation-store.ts';
import { type Database, openDatabase } from '../../../../src/storage/database.ts';
import { startSqlite, type TestDatabases } from '../../../fixtures/databases.ts';
import { createMessage } from '../../../fixtures/new-message.ts';

let databases: TestDatabases;
let database: Database;
beforeAll(async () => {
  databases = await startSqlite();
  database = await openDatabase(await databases.create(), createLog('silent'));
});
afterAll(async () => {
  await database.close();
  await databases.stop();
});

let conversations = 0;
/** A chat in which something was heard, under these ids. */
async function begin(...clientIds: readonly string[]): Promise<string> {
  conversations += 1;
  const store = createConversationStore(database.db, 'one');
  for (const clientId of clientIds) await store.take(createMessage(`azure/msteams/a:${conversations}`, { clientId }));
  return `a:${conversations}`;
}

const happen = (id: string, given: object) =>
  parseActivity({
    channelId: 'msteams',
    serviceUrl: 'https://teams.example',
    conversation: { id },
    from: { id: '29:1' },
    ...given,
  });
const edit = (id: string, given: object = {}) =>
  happen(id, {
    type: 'messageUpdate',
    id: '1',
    text: 'secrétaire',
    timestamp: '2026-11-02T09:03:00Z',
    channelData: { eventType: 'editMessage' },
    ...given,
  });
const hear = (activity: ReturnType<typeof happen>) => reconsider(activity, database.db, 5);

describe('isSecondThought', () => {
  it.each([
    ['messageUpdate', true],
    ['messageDelete', true],
    ['messageReaction', true],
    ['message', false],
    ['typing', false],
  ])('says of %s: %p', (type, expected) => {
    expect(isSecondThought(happen('a:0', { type }))).toBe(expected);
  });
});

describe('reconsider', () => {
  it('hears the last message anew, as a correction, under an id of its own', async () => {
    const heard = await hear(edit(await begin('message 1')));
    expect(heard?.activity).toMatchObject({ type: 'message', text: 'secrétaire', channelData: { isCorrection: true } });
    expect(heard?.clientId).toBe(`messageUpdate 1 ${Date.parse('2026-11-02T09:03:00Z')}`);
  });

  it.each([
    ['another followed', ['message 1', 'message 2'], {}],
    ['it was never heard', ['message 7'], {}],
    ['it was deleted and brought back', ['message 1'], { channelData: { eventType: 'undeleteMessage' } }],
  ])('leaves a correction alone where %s', async (_why, clientIds, given) => {
    expect(await hear(edit(await begin(...clientIds), given))).toBeUndefined();
  });

  it('hears a correction beside an opinion, and after an earlier correction', async () => {
    expect(await hear(edit(await begin('message 1', 'rate sent 4', 'messageUpdate 1 8')))).toBeDefined();
  });

  it.each([
    ['like', 'up'],
    ['1f44e_thumbsdown', 'down'],
    ['laugh', undefined],
  ])('takes %s under an answer for the opinion %p', async (type, rating) => {
    const id = await begin('message 1');
    const content = { actions: [{ data: { action: 'rate', about: 'boulanger', rating: 'up' } }] };
    await database.db
      .updateTable('log')
      .set({ sent_id: 'sent 1', activity: JSON.stringify({ attachments: [{ content }] }) })
      .where('conversation_id', '=', `azure/msteams/${id}`)
      .where('position', '=', 0)
      .execute();
    const heard = await hear(happen(id, { type: 'messageReaction', replyToId: 'sent 1', reactionsAdded: [{ type }] }));
    const value = { action: 'rate', about: 'boulanger', rating, isQuiet: true };
    expect(heard?.activity.value).toEqual(rating === undefined ? undefined : value);
  });

  it('blanks what its author deleted', async () => {
    const id = await begin('message 1', 'message 12');
    expect(await hear(happen(id, { type: 'messageDelete', id: '1' }))).toBeUndefined();
    const log = await createConversationStore(database.db, 'one').readLog(`azure/msteams/${id}`, 0);
    expect(log?.rows.filter((row) => row.includes('"erased"'))).toHaveLength(1);
  });
});
