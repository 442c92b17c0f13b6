import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createLog } from '../../../src/log.ts';
import { createConversationStore } from '../../../src/storage/conversation-store.ts';
import { type Database, openDatabase } from '../../../src/storage/database.ts';
import { deletePersonalData, exportPersonalData, personalTables } from '../../../src/storage/personal-data.ts';
import { deleteOldCodes } from '../../../src/storage/resume-codes.ts';
import { Retention } from '../../../src/storage/retention.ts';
import { kinds, type TestDatabases } from '../../fixtures/databases.ts';
import { fillCase } from '../../fixtures/fill-case.ts';
import { createMessage } from '../../fixtures/new-message.ts';

jest.setTimeout(60_000);

const log = createLog('silent');
const dayMs = 24 * 3600 * 1000;

/** Tables of the centre and of its counsellors. */
const withoutPersons = [
  ...['accesses', 'canned_replies', 'case_card_remains', 'case_channels'],
  ...['centre_answer_versions', 'centre_answers', 'centres', 'counsellors', 'desk_sessions'],
  ...['figure_counts', 'follow_up_counts'],
  ...['hub_nonces', 'login_failures', 'resume_guesses', 'schema_versions', 'sign_ons', 'teams_accounts'],
];

/** What the Bot Framework keeps under another key. */
const otherState = { state_key: 'directline/conversations/a/other', version: 1, state: '{"secret":1}' };

describe.each(kinds)('personal data on %s', (_kind, startDatabases) => {
  let databases: TestDatabases;
  let database: Database;
  beforeAll(async () => {
    databases = await startDatabases();
  });
  beforeEach(async () => {
    database = await openDatabase(await databases.create(), log);
  });
  afterAll(() => databases.stop());

  /** A conversation with something in every table. */
  async function fill(conversationId: string, now = 1000): Promise<void> {
    const store = createConversationStore(database.db, 'one');
    await store.take(createMessage(conversationId, { now }));
    const turn = {
      conversationId,
      position: 1,
      version: 0,
      state: '{}',
      erasedRow: undefined,
      isMoreWaiting: false,
      along: [],
      hiddenRow: undefined,
    };
    await store.commit({ ...turn, said: ['{"a":1}'], outgoing: ['{"b":2}'], now });
    await store.take(createMessage(conversationId, { now }));
    const code = { code_hash: conversationId, conversation_id: conversationId, expires_at: 1 };
    await database.db.insertInto('resume_codes').values(code).execute();
    const counted = { conversation_id: conversationId, heard_at: now, counted: '[]' };
    await database.db.insertInto('counted_conversations').values(counted).execute();
    await fillCase(database.db, conversationId, now);
  }

  async function agree(...conversationIds: readonly string[]): Promise<void> {
    const agreed = { centre_id: 'demo', register: 'vous', due_at: 1 };
    const rows = conversationIds.map((conversation_id) => ({ conversation_id, ...agreed }));
    await database.db.insertInto('follow_ups').values(rows).execute();
  }

  it('stand in the tables that are listed, and in no other', async () => {
    const tables = await database.db.introspection.getTables();
    const personal = tables.filter(({ columns }) => columns.some(({ name }) => name === 'conversation_id'));
    expect(personal.map(({ name }) => name).toSorted()).toEqual([...personalTables].toSorted());
    const others = tables.map(({ name }) => name).filter((name) => !personalTables.some((each) => each === name));
    expect(others.toSorted()).toEqual(withoutPersons);
    await database.close();
  });

  it('are all given out, and all deleted with a receipt, those of one conversation alone', async () => {
    await fill('directline/a');
    await fill('directline/b');
    await agree('directline/a', 'directline/b');
    const given = await exportPersonalData(database.db, 'directline/a');
    const receipt = await deletePersonalData(database.db, ['directline/a']);
    const left = await exportPersonalData(database.db, 'directline/a');
    const others = await exportPersonalData(database.db, 'directline/b');
    await database.close();
    const counts: Readonly<Record<(typeof personalTables)[number], number>> = {
      satisfactions: 1,
      call_backs: 1,
      case_notes: 1,
      case_cards: 1,
      case_events: 1,
      cases: 1,
      resume_codes: 1,
      follow_ups: 1,
      counted_conversations: 1,
      outbox: 1,
      inbox: 1,
      states: 1,
      log: 4,
      conversations: 1,
    };
    expect(receipt).toEqual(counts);
    for (const table of personalTables) {
      expect([table, given[table].length]).toEqual([table, counts[table]]);
      expect([table, left[table].length]).toEqual([table, 0]);
      expect([table, others[table].length]).toEqual([table, counts[table]]);
    }
  });

  it('leave of cards in Teams their ids alone, so that they are deleted there too', async () => {
    await fill('directline/a');
    await deletePersonalData(database.db, ['directline/a']);
    const remains = await database.db.selectFrom('case_card_remains').select(['case_id', 'sent_ids']).execute();
    await database.close();
    expect(remains).toEqual([{ case_id: 'case of directline/a', sent_ids: '19:c\n1\n2\n3' }]);
  });

  it('leave, when they are erased in an open conversation, its places and what was said since', async () => {
    await fill('directline/a');
    await fill('directline/b');
    await agree('directline/a', 'directline/b');
    const store = createConversationStore(database.db, 'one');
    await database.db
      .insertInto('states')
      .values({ ...otherState, conversation_id: 'directline/a' })
      .execute();
    await store.take(createMessage('directline/a', { now: 1001, row: '{"text":"since"}' }));
    const turn = { conversationId: 'directline/a', position: 3, version: 1, state: '{"empty":1}' };
    const rest = {
      hiddenRow: undefined,
      said: ['{"text":"erased"}'],
      outgoing: [],
      along: [],
      isMoreWaiting: false,
      now: 1002,
    };
    await store.commit({ ...turn, ...rest, erasedRow: '{"name":"blank"}' });
    const left = await exportPersonalData(database.db, 'directline/a');
    const others = await exportPersonalData(database.db, 'directline/b');
    await database.close();
    const kept = personalTables.filter((table) => left[table].length > 0);
    expect(kept.toSorted()).toEqual(['conversations', 'inbox', 'log', 'states']);
    const blank = '{"name":"blank"}';
    const rows = left.log.map((row) => 'activity' in row && row.activity);
    expect(rows).toEqual([blank, blank, blank, blank, '{"text":"since"}', '{"text":"erased"}']);
    expect(left.states).toMatchObject([{ state: '{"empty":1}' }]);
    expect(left.inbox).toHaveLength(1);
    expect(personalTables.filter((table) => others[table].length === 0)).toEqual([]);
  });

  it('go with their codes on time, and guesses within two hours', async () => {
    const { db } = database;
    const guessed = { guesser: 'a', guesses: 1 };
    await db
      .insertInto('resume_guesses')
      .values([
        { ...guessed, span: 7 },
        { ...guessed, span: 9 },
      ])
      .execute();
    const codes = [
      ['a', 100],
      ['b', 200],
    ] as const;
    for (const [code_hash, expires_at] of codes) {
      await db.insertInto('resume_codes').values({ code_hash, conversation_id: 'directline/a', expires_at }).execute();
    }
    await deleteOldCodes(db, 150, 8);
    expect(await db.selectFrom('resume_codes').select('code_hash').execute()).toEqual([{ code_hash: 'b' }]);
    expect(await db.selectFrom('resume_guesses').select('span').execute()).toEqual([{ span: 9 }]);
    await database.close();
  });

  it('go on time, some days after the last message, in as many batches as it takes', async () => {
    for (let each = 0; each < 45; each += 1) await fill(`directline/old${each}`, 1000);
    await fill('directline/new', 1001);
    const retention = new Retention({
      db: database.db,
      log,
      clock: () => 1001 + 30 * dayMs,
      days: 30,
      figureMonths: 36,
    });
    expect(await retention.deleteOld()).toBe(45);
    expect(await retention.deleteOld()).toBe(0);
    const left = await database.db.selectFrom('conversations').select('conversation_id').execute();
    await database.close();
    expect(left).toEqual([{ conversation_id: 'directline/new' }]);
  });

  it('stay while a counsellor still has to answer', async () => {
    await fill('directline/old', 1000);
    await database.db.updateTable('cases').set({ state: 'open' }).execute();
    const retention = new Retention({
      db: database.db,
      log,
      clock: () => 1001 + 30 * dayMs,
      days: 30,
      figureMonths: 36,
    });
    const whileOpen = await retention.deleteOld();
    await database.db.updateTable('cases').set({ state: 'returned' }).execute();
    expect([whileOpen, await retention.deleteOld()]).toEqual([0, 1]);
    await database.close();
  });
});
