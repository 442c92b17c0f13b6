import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestAdapter, TurnContext } from 'botbuilder';
import { findTurnWork, turnWorkKey } from '../../../src/channels/bot.ts';
import { Recovery } from '../../../src/channels/recovery.ts';
import type { TurnRecord } from '../../../src/channels/turn-record.ts';
import { type TurnChannel, Turns } from '../../../src/channels/turns.ts';
import { createLog } from '../../../src/log.ts';
import { type ConversationStore, createConversationStore } from '../../../src/storage/conversation-store.ts';
import { type Database, openDatabase } from '../../../src/storage/database.ts';
import { StaleError } from '../../../src/storage/messages.ts';
import { kinds, type TestDatabases } from '../../fixtures/databases.ts';
import { createMessage } from '../../fixtures/new-message.ts';

const log = createLog('silent');

/** Counts in its state what it has heard, and says so. */
class CountingChannel implements TurnChannel {
  readonly written: string[] = [];
  isFailing = false;
  isHiding = false;

  async run({ activity }: { readonly activity: string }, record: Parameters<TurnChannel['run']>[1]): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (this.isFailing) throw new Error('fault');
    const heard: string[] = [...(record.before?.heard ?? []), activity];
    if (this.isHiding) record.hideWords();
    record.keep({ heard });
    record.said.push(JSON.stringify({ heard: heard.length, last: activity }));
  }

  async begin(_id: string, record: TurnRecord, turn: (context: TurnContext) => Promise<void>): Promise<void> {
    const context = new TurnContext(new TestAdapter(), { type: 'event', channelId: 'directline' });
    context.turnState.set(turnWorkKey, record);
    await turn(context);
  }

  onWritten(_conversationId: string, first: number, rows: readonly string[]): void {
    this.written.push(...rows.map((row, index) => `${first + index} ${row}`));
  }

  onChanged(): void {
    this.written.length = 0;
  }

  erasedRow(): string {
    return '{"erased":true}';
  }
}

let conversations = 0;
let id: string;
beforeEach(() => {
  conversations += 1;
  id = `directline/t${conversations}`;
});

describe.each(kinds)('turns on %s', (_kind, startDatabases) => {
  let databases: TestDatabases;
  let database: Database;
  beforeAll(async () => {
    databases = await startDatabases();
    database = await openDatabase(await databases.create(), log);
  });
  afterAll(async () => {
    await database.close();
    await databases.stop();
  });

  interface Instance {
    readonly store: ConversationStore;
    readonly turns: Turns;
    readonly channel: CountingChannel;
    readonly forOthers: string[];
  }

  function createInstance(owner: string, wrap: (store: ConversationStore) => ConversationStore = (it) => it): Instance {
    const store = wrap(createConversationStore(database.db, owner));
    const forOthers: string[] = [];
    const turns = new Turns({
      store,
      log,
      clock: Date.now,
      onForAnother: (each) => forOthers.push(each),
      onOutgoing: () => undefined,
    });
    const channel = new CountingChannel();
    turns.addChannel('directline', channel);
    return { store, turns, channel, forOthers };
  }

  const say = (n: number, now = Date.now()) => createMessage(id, { row: `{"n":${n}}`, activity: `${n}`, now });
  const rowsOf = async ({ store }: Instance): Promise<readonly string[]> => (await store.readLog(id, 0))?.rows ?? [];
  const answersOf = async (instance: Instance): Promise<readonly { heard: number; last: string }[]> =>
    (await rowsOf(instance)).map((row) => JSON.parse(row)).filter(({ heard }) => heard !== undefined);

  it('answers a hundred messages at once in the order of the log', async () => {
    const one = createInstance('one');
    await Promise.all(Array.from({ length: 100 }, (_, n) => one.turns.hear(say(n))));
    await one.turns.close();
    const rows = (await rowsOf(one)).map((row) => JSON.parse(row));
    const heard = rows.flatMap(({ n }) => (n === undefined ? [] : [String(n)]));
    const answers = await answersOf(one);
    expect(answers.map(({ last }) => last)).toEqual(heard);
    expect(answers.map((each) => each.heard)).toEqual(Array.from({ length: 100 }, (_, n) => n + 1));
  });

  it('answers each message once when two instances hear them in turn', async () => {
    const [one, two] = [createInstance('one'), createInstance('two')];
    const heard = Array.from({ length: 30 }, (_, n) => (n % 2 === 0 ? one : two).turns.hear(say(n)));
    await Promise.all(heard);
    // As their notices would have it.
    one.turns.answer(id);
    two.turns.answer(id);
    await Promise.all([one.turns.close(), two.turns.close()]);
    const answers = await answersOf(one);
    expect(new Set(answers.map(({ last }) => last)).size).toBe(30);
    expect(answers.map((each) => each.heard)).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
  });

  it('tells which messages another instance has to answer', async () => {
    const [one, two] = [createInstance('one'), createInstance('two')];
    await one.store.take(say(1));
    await two.turns.hear(say(2));
    expect(two.forOthers).toEqual([id]);
    await two.turns.close();
  });

  it('answers at the start what a process left that is gone', async () => {
    const gone = createInstance('gone');
    await gone.store.take(say(1));
    await gone.store.take(say(2));
    const next = createInstance('next');
    const recovery = new Recovery({ ...next, log, clock: Date.now, isAlone: true });
    await recovery.start();
    await recovery.stop();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await next.turns.close();
    expect((await answersOf(next)).map(({ last }) => last)).toEqual(['1', '2']);
  });

  it('answers what waited behind a message that took the process down', async () => {
    const gone = createInstance('gone');
    for (const n of [1, 2, 3]) await gone.store.take(say(n));
    for (let start = 1; start <= 6; start += 1) {
      const later = Date.now() + start * 60_000;
      await createInstance(`start ${start}`).store.adopt({ heardBefore: later, leasedBefore: later, now: later });
    }
    gone.turns.answer(id);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await gone.turns.close();
    expect((await answersOf(gone)).map(({ last }) => last)).toEqual(['2', '3']);
  });

  it('gives up a message that took the process down again and again', async () => {
    const gone = createInstance('gone');
    await gone.store.take(say(1));
    for (let start = 1; start <= 6; start += 1) {
      const later = Date.now() + start * 60_000;
      await createInstance(`start ${start}`).store.adopt({ heardBefore: later, leasedBefore: later, now: later });
    }
    gone.turns.answer(id);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await gone.turns.close();
    expect(await answersOf(gone)).toEqual([]);
    expect(await gone.store.findUnanswered(id)).toBeUndefined();
  });

  it('runs a turn again when the database failed meanwhile, and answers once', async () => {
    let failures = 3;
    const one = createInstance('one', (store) => ({
      ...store,
      commit: async (turn) => {
        const committed = failures % 2 === 0 ? undefined : await store.commit(turn);
        // The second time it was written, and the connection lost before that was told.
        if (failures > 0) {
          failures -= 1;
          throw new Error('connection lost');
        }
        return committed ?? store.commit(turn);
      },
    }));
    await one.turns.hear(say(1));
    await one.turns.hear(say(2));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await one.turns.close();
    expect((await answersOf(one)).map(({ last }) => last)).toEqual(['1', '2']);
  });

  it('marks a message answered whose turn failed below the bot’s own net', async () => {
    const one = createInstance('one');
    one.channel.isFailing = true;
    await one.turns.hear(say(1));
    await new Promise((resolve) => setTimeout(resolve, 50));
    one.channel.isFailing = false;
    await one.turns.hear(say(2));
    await new Promise((resolve) => setTimeout(resolve, 50));
    await one.turns.close();
    expect((await answersOf(one)).map(({ last }) => last)).toEqual(['2']);
  });

  it('lets the bot speak by itself, after what is queued', async () => {
    const one = createInstance('one');
    await one.turns.hear(say(1));
    await one.turns.speak(id, async (record) => {
      record.said.push('{"own":true}');
    });
    await one.turns.close();
    expect((await rowsOf(one)).at(-1)).toBe('{"own":true}');
    expect(one.channel.written.at(-1)).toMatch(/^\d+ \{"own":true\}$/);
  });

  it('writes along with a turn, which is run again where that comes too late', async () => {
    const one = createInstance('one');
    await one.turns.hear(say(1));
    let tries = 0;
    const done: string[] = [];
    await one.turns.begin(id, async (context) => {
      const work = findTurnWork(context);
      tries += 1;
      work?.keep({ heard: ['begun'] });
      work?.afterwards(() => done.push('written'));
      work?.writeAlong(async (transaction) => {
        const reply = { reply_id: `${id} ${tries}`, centre_id: 'demo', title: 'Merci', body: 'Merci !', changed_at: 1 };
        await transaction.insertInto('canned_replies').values(reply).execute();
        if (tries < 3) throw new StaleError();
      });
    });
    await one.turns.close();
    const written = await database.db.selectFrom('canned_replies').select('reply_id').execute();
    expect(written.filter(({ reply_id }) => reply_id.startsWith(`${id} `))).toEqual([{ reply_id: `${id} 3` }]);
    expect(done).toEqual(['written']);
    expect((await one.store.findState(id))?.item).toEqual({ heard: ['begun'] });
  });

  it('blanks the message that a turn wants hidden, in what is kept', async () => {
    const one = createInstance('one');
    one.channel.isHiding = true;
    await one.turns.hear(say(1));
    await one.turns.close();
    expect(await rowsOf(one)).toContain('{"erased":true}');
    expect(await rowsOf(one)).not.toContain('{"n":1}');
  });

  it('gives back what a turn throws that was begun, and writes nothing of it', async () => {
    const one = createInstance('one');
    await one.turns.hear(say(1));
    const begun = one.turns.begin(id, async (context) => {
      findTurnWork(context)?.keep({ heard: ['lost'] });
      throw new Error('refused');
    });
    await expect(begun).rejects.toThrow('refused');
    await one.turns.close();
    expect((await one.store.findState(id))?.item).toEqual({ heard: ['1'] });
  });
});
