import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { createLog } from '../../../src/log.ts';
import { isOrdinary } from '../../../src/storage/commit-at-once.ts';
import { createConversationStore } from '../../../src/storage/conversation-store.ts';
import { openDatabase } from '../../../src/storage/database.ts';
import type { FinishedTurn } from '../../../src/storage/messages.ts';
import type { Schema } from '../../../src/storage/schema.ts';
import { createMessage } from '../../fixtures/new-message.ts';
import { startPostgres, type TestPostgres } from '../../fixtures/postgres.ts';

const id = 'directline/c';
const turn: FinishedTurn = {
  conversationId: id,
  position: 2,
  version: 1,
  state: '{"n":2}',
  said: ['{"text":"bien"}', '{"text":"l’été, {\\"a\\", b}"}'],
  outgoing: [],
  erasedRow: undefined,
  isMoreWaiting: true,
  along: [],
  now: 2000,
};

describe('isOrdinary', () => {
  it('takes an answer that changes the state', () => {
    expect(isOrdinary(turn)).toBe(true);
  });

  it.each<[string, Partial<FinishedTurn>]>([
    ['what the bot says by itself', { position: null }],
    ['a turn that leaves the state', { state: undefined }],
    ['a turn with something written along', { along: [async () => undefined] }],
    ['a turn for a channel outside', { outgoing: ['{}'] }],
    ['a turn that blanks its message', { hiddenRow: '{}' }],
    ['a turn that erases', { erasedRow: '{}' }],
  ])('leaves %s to a transaction', (_case, given) => {
    expect(isOrdinary({ ...turn, ...given })).toBe(false);
  });
});

describe('commitAtOnce and takeAtOnce', () => {
  let postgres: TestPostgres;
  let watched: Kysely<Schema>;
  const sent: string[] = [];
  beforeAll(async () => {
    postgres = await startPostgres();
    const connectionString = await postgres.createDatabase();
    await (await openDatabase(connectionString, createLog('silent'))).close();
    const pool = new pg.Pool({ connectionString, max: 2 });
    // A connection that is closing may still hear that PostgreSQL stops.
    pool.on('connect', (client) => client.on('error', () => undefined));
    pool.on('error', () => undefined);
    watched = new Kysely<Schema>({
      dialect: new PostgresDialect({ pool }),
      log: ({ query }) => void sent.push(query.sql),
    });
  });
  afterAll(async () => {
    await watched.destroy();
    await postgres.stop();
  });

  it('takes a message in one statement, and writes its turn in another', async () => {
    const store = createConversationStore(watched, 'one');
    await store.take(createMessage(id));
    await store.commit({ ...turn, position: 1, version: 0, said: [] });
    sent.length = 0;
    expect(await store.take(createMessage(id))).toMatchObject({ position: 2, isNew: true, isOurs: true });
    expect(await store.commit(turn)).toEqual({ kind: 'committed', first: 3, isOursToDeliver: false });
    expect(sent).toHaveLength(2);
    expect(await store.readLog(id, 3)).toEqual({ first: 3, rows: turn.said, next: 5 });
    expect(await store.findState(id)).toEqual({ version: 2, item: { n: 2 } });
  });
});
