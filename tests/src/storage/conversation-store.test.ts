import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createLog } from '../../../src/log.ts';
import { type ConversationStore, createConversationStore } from '../../../src/storage/conversation-store.ts';
import { type Database, openDatabase } from '../../../src/storage/database.ts';
import { leaseMs } from '../../../src/storage/lease.ts';
import type { FinishedTurn } from '../../../src/storage/messages.ts';
import { kinds, type TestDatabases } from '../../fixtures/databases.ts';
import { createMessage } from '../../fixtures/new-message.ts';

let conversations = 0;
let id: string;
beforeEach(() => {
  conversations += 1;
  id = `directline/c${conversations}`;
});

function finish(given: Partial<FinishedTurn>): FinishedTurn {
  return {
    conversationId: id,
    position: 1,
    version: 0,
    state: '{"n":1}',
    said: ['{"text":"bien"}'],
    outgoing: [],
    erasedRow: undefined,
    isMoreWaiting: false,
    along: [],
    hiddenRow: undefined,
    now: 2000,
    ...given,
  };
}

describe.each(kinds)('the store of conversations on %s', (_kind, startDatabases) => {
  let databases: TestDatabases;
  let database: Database;
  let store: ConversationStore;
  let other: ConversationStore;
  beforeAll(async () => {
    databases = await startDatabases();
    database = await openDatabase(await databases.create(), createLog('silent'));
    store = createConversationStore(database.db, 'one');
    other = createConversationStore(database.db, 'other');
  });
  afterAll(async () => {
    await database.close();
    await databases.stop();
  });

  it('knows nothing of a conversation before its first message', async () => {
    expect(await store.readLog(id, 0)).toBeUndefined();
    expect(await store.findState(id)).toBeUndefined();
    expect(await store.findUnanswered(id)).toBeUndefined();
  });

  it('puts the welcome before the first message', async () => {
    expect(await store.take(createMessage(id))).toEqual({ position: 1, isNew: true, isFirst: true, isOurs: true });
    expect(await store.readLog(id, 0)).toEqual({ first: 0, rows: ['{"text":"Bonjour"}', '{"text":"oui"}'], next: 2 });
    expect(await store.findUnanswered(id)).toMatchObject({ position: 1, activity: '{"said":"oui"}', attempts: 0 });
  });

  it('opens a conversation once, whoever of several processes hears first', async () => {
    const taken = await Promise.all(
      [store, other, store, other].map((each, index) => each.take(createMessage(id, { row: `{"n":${index}}` }))),
    );
    expect(taken.map(({ position }) => position).toSorted()).toEqual([1, 2, 3, 4]);
    const log = await store.readLog(id, 0);
    expect(log?.rows).toHaveLength(5);
    expect(log?.rows[0]).toBe('{"text":"Bonjour"}');
  });

  it('takes the same message twice for one', async () => {
    const message = createMessage(id, { clientId: 'a' });
    await Promise.all([store.take(message), other.take(message)]);
    expect(await store.take(message)).toMatchObject({ position: 1, isNew: false });
    expect((await store.readLog(id, 0))?.next).toBe(2);
  });

  it('lets one process answer at a time, until it has ended or is gone for long', async () => {
    await store.take(createMessage(id));
    expect(await other.take(createMessage(id))).toMatchObject({ isOurs: false });
    await store.commit(finish({}));
    expect(await other.take(createMessage(id))).toMatchObject({ isOurs: true });
    expect(await store.take(createMessage(id))).toMatchObject({ isOurs: false });
    expect(await store.take(createMessage(id, { now: 1001 + leaseMs }))).toMatchObject({ isOurs: true });
  });

  it('writes a turn: the answer after all that was heard, the state, and the message as answered', async () => {
    await store.take(createMessage(id));
    await store.take(createMessage(id, { row: '{"text":"et"}' }));
    expect(await store.commit(finish({ said: ['{"a":1}', '{"b":2}'] }))).toEqual({
      kind: 'committed',
      first: 3,
      isOursToDeliver: false,
    });
    expect((await store.readLog(id, 2))?.rows).toEqual(['{"text":"et"}', '{"a":1}', '{"b":2}']);
    expect(await store.findState(id)).toEqual({ version: 1, item: { n: 1 } });
    expect(await store.findUnanswered(id)).toMatchObject({ position: 2 });
  });

  it.each<[string, Partial<FinishedTurn>]>([
    ['whose message is answered already', { position: 1, version: 1 }],
    ['of a message when an earlier one waits', { position: 3, version: 1 }],
    ['that began with an older state', { position: 2, version: 0 }],
    ['that began with a state of nobody', { position: 2, version: 7 }],
  ])('writes nothing of a turn %s', async (_case, given) => {
    for (const now of [1000, 1001, 1002]) await store.take(createMessage(id, { now }));
    await store.commit(finish({}));
    const before = await store.readLog(id, 0);
    expect(await store.commit(finish({ state: '{"n":2}', ...given }))).toEqual({ kind: 'stale' });
    expect(await store.readLog(id, 0)).toEqual(before);
    expect(await store.findState(id)).toEqual({ version: 1, item: { n: 1 } });
    expect(await store.findUnanswered(id)).toMatchObject({ position: 2 });
  });

  it('lets one of two processes answer the same message', async () => {
    await store.take(createMessage(id));
    const outcomes = await Promise.all([store.commit(finish({})), other.commit(finish({}))]);
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['committed', 'stale']);
    expect((await store.readLog(id, 0))?.next).toBe(3);
  });

  it('writes what the bot says by itself', async () => {
    await store.take(createMessage(id));
    await store.commit(finish({}));
    expect(await store.commit(finish({ position: null, version: 1 }))).toEqual({
      kind: 'committed',
      first: 3,
      isOursToDeliver: false,
    });
  });

  it('blanks what was said until the message that asks for it, and leaves what came after', async () => {
    await store.take(createMessage(id));
    await store.take(createMessage(id, { row: '{"text":"encore"}' }));
    await store.commit(finish({ erasedRow: '{"name":"erased"}' }));
    const log = await store.readLog(id, 0);
    const erased = '{"name":"erased"}';
    expect(log?.rows).toEqual([erased, erased, '{"text":"encore"}', '{"text":"bien"}']);
  });

  it('gives the log from any place, and all of it to whoever knows a longer one', async () => {
    await store.take(createMessage(id));
    expect(await store.readLog(id, 2)).toEqual({ first: 2, rows: [], next: 2 });
    expect((await store.readLog(id, 9))?.rows).toHaveLength(2);
  });

  it('hands over messages that a lost process left, once, and counts how often', async () => {
    await other.take(createMessage(id, { now: 1000 }));
    const later = { heardBefore: 5000, leasedBefore: 5000, now: 5000 };
    expect(await store.adopt(later)).not.toContain(id);
    const afterLease = { heardBefore: 1001 + leaseMs, leasedBefore: 1001 + leaseMs, now: 1001 + leaseMs };
    expect(await store.adopt(afterLease)).toContain(id);
    expect(await other.adopt(afterLease)).not.toContain(id);
    expect(await store.findUnanswered(id)).toMatchObject({ attempts: 1 });
  });
});
