import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Delivery, type Posted } from '../../../src/channels/delivery.ts';
import { createLog } from '../../../src/log.ts';
import { createConversationStore } from '../../../src/storage/conversation-store.ts';
import { type Database, openDatabase } from '../../../src/storage/database.ts';
import { deliveryLeaseMs } from '../../../src/storage/lease.ts';
import { createOutbox, type Outbox } from '../../../src/storage/outbox.ts';
import { deletePersonalData } from '../../../src/storage/personal-data.ts';
import { kinds, type TestDatabases } from '../../fixtures/databases.ts';
import { createMessage } from '../../fixtures/new-message.ts';
import { until } from '../../fixtures/until.ts';

const log = createLog('silent');
const taken: Posted = { kind: 'taken', sentId: 'x' };

let conversations = 0;
let id: string;
beforeEach(() => {
  conversations += 1;
  id = `azure/msteams/d${conversations}`;
});

describe.each(kinds)('deliveries on %s', (_kind, startDatabases) => {
  let databases: TestDatabases;
  let database: Database;
  beforeAll(async () => {
    databases = await startDatabases();
    database = await openDatabase(await databases.create(), log);
  }, 60_000);
  afterAll(async () => {
    await database.close();
    await databases.stop();
  });

  interface Instance {
    readonly delivery: Delivery;
    readonly outbox: Outbox;
    /** What was posted, and whether another post was under way. */
    readonly posted: string[];
    /** As a turn of this instance would. */
    say(text: string, now?: number): Promise<void>;
  }

  const clock = { now: Date.now() };

  function createInstance(
    owner: string,
    post: (activity: string) => Promise<Posted> = async () => taken,
    wrap: (outbox: Outbox) => Outbox = (it) => it,
  ): Instance {
    const outbox = wrap(createOutbox(database.db, owner));
    const store = createConversationStore(database.db, owner);
    const delivery = new Delivery({ outbox, log, clock: () => clock.now, isAlone: false });
    const posted: string[] = [];
    delivery.addChannel('azure', {
      post: async (activity) => {
        posted.push(activity);
        return post(activity);
      },
    });
    const say = async (text: string, now = clock.now): Promise<void> => {
      await store.visit({ opening: createMessage(id).opening, address: null, now });
      const turn = {
        conversationId: id,
        position: null,
        version: 0,
        state: undefined,
        erasedRow: undefined,
        along: [],
      };
      const committed = await store.commit({ ...turn, said: ['{"a":1}'], outgoing: [text], isMoreWaiting: false, now });
      if (committed.kind === 'committed' && committed.isOursToDeliver) delivery.deliver(id);
    };
    return { delivery, outbox, posted, say };
  }

  const waiting = async (): Promise<number> => {
    const rows = await database.db.selectFrom('outbox').select('position').where('conversation_id', '=', id).execute();
    return rows.length;
  };
  const leaseOf = async (): Promise<string | null | undefined> =>
    (
      await database.db
        .selectFrom('conversations')
        .select('delivery_by')
        .where('conversation_id', '=', id)
        .executeTakeFirst()
    )?.delivery_by;
  const untilLeft = async (count: number): Promise<void> => {
    await until(waiting, (left) => left === count);
    await until(leaseOf, (owner) => owner === null);
  };

  it('come in order, each once, whatever is said meanwhile, and leave the conversation free', async () => {
    const one = createInstance('one', async () => {
      await new Promise((resolve) => setTimeout(resolve, 2));
      return taken;
    });
    const texts = Array.from({ length: 20 }, (_, n) => `n${n}`);
    for (const text of texts) await one.say(text);
    await untilLeft(0);
    expect(one.posted).toEqual(texts);
  });

  it('come from one instance at a time, when two write in turn', async () => {
    const order: string[] = [];
    let isBusy = false;
    let overlaps = 0;
    const post = async (activity: string): Promise<Posted> => {
      if (isBusy) overlaps += 1;
      isBusy = true;
      await new Promise((resolve) => setTimeout(resolve, 3));
      isBusy = false;
      order.push(activity);
      return taken;
    };
    const [one, two] = [createInstance('one', post), createInstance('two', post)];
    const texts = Array.from({ length: 30 }, (_, n) => `n${n}`);
    for (const [index, text] of texts.entries()) await (index % 2 === 0 ? one : two).say(text);
    await untilLeft(0);
    expect([order, overlaps]).toEqual([texts, 0]);
  });

  it('wait longer each time, and hold up what comes after', async () => {
    let failures = 3;
    const one = createInstance('one', async () => (failures-- > 0 ? { kind: 'later', why: 'x', after: 0 } : taken));
    await one.say('a');
    await one.say('b');
    const pauses: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      await until(leaseOf, (owner) => owner === null);
      const due = (await one.outbox.findNext(id))?.dueAt ?? 0;
      pauses.push(due - clock.now);
      expect(await one.outbox.adopt(clock.now, due - 1)).not.toContain(id);
      clock.now = due;
      expect(await one.outbox.adopt(clock.now, due)).toContain(id);
      one.delivery.deliver(id);
    }
    await untilLeft(0);
    expect(pauses).toEqual([1000, 2000, 4000]);
    expect(one.posted).toEqual(['a', 'a', 'a', 'a', 'b']);
  });

  it('wait as long as the channel asks', async () => {
    const one = createInstance('one', async () => ({ kind: 'later', why: 'x', after: 90_000 }));
    await one.say('a');
    await until(leaseOf, (owner) => owner === null);
    expect((await one.outbox.findNext(id))?.dueAt).toBe(clock.now + 90_000);
  });

  it('are given up after a day, and what is refused for good at once', async () => {
    const one = createInstance('one', async (text) =>
      text === 'old' ? { kind: 'later', why: 'x', after: 0 } : text === 'bad' ? { kind: 'never', why: 'x' } : taken,
    );
    await one.say('old', clock.now - 24 * 3600 * 1000 - 1);
    await one.say('bad');
    await one.say('good');
    await untilLeft(0);
    expect(one.posted).toEqual(['old', 'bad', 'good']);
  });

  it('of a process that is gone are another’s to make, once its time is over', async () => {
    const gone = createInstance('gone', () => new Promise(() => undefined));
    await gone.say('a');
    await gone.say('b');
    const next = createInstance('next');
    expect(await next.outbox.adopt(clock.now, clock.now)).not.toContain(id);
    clock.now += deliveryLeaseMs + 1;
    await next.delivery.start();
    await untilLeft(0);
    await next.delivery.close();
    expect(next.posted).toEqual(['a', 'b']);
  });

  it('end where another instance has taken over', async () => {
    let finish: (posted: Posted) => void = () => undefined;
    const slow = createInstance('slow', () => new Promise((resolve) => (finish = resolve)));
    await slow.say('a');
    await slow.say('b');
    await until(
      () => slow.posted.length,
      (count) => count === 1,
    );
    clock.now += deliveryLeaseMs + 1;
    const next = createInstance('next', () => new Promise(() => undefined));
    expect(await next.outbox.adopt(clock.now, clock.now)).toContain(id);
    finish(taken);
    await slow.delivery.close();
    expect(slow.posted).toEqual(['a']);
  });

  it('are noted when the database is back, and not made again', async () => {
    let failures = 3;
    const one = createInstance('one', undefined, (outbox) => ({
      ...outbox,
      settle: (...given) => (failures-- > 0 ? Promise.reject(new Error('away')) : outbox.settle(...given)),
    }));
    await one.say('a');
    await untilLeft(0);
    expect(one.posted).toEqual(['a']);
  });

  it('end with the conversation when it is deleted', async () => {
    let finish: (posted: Posted) => void = () => undefined;
    const one = createInstance('one', () => new Promise((resolve) => (finish = resolve)));
    await one.say('a');
    await one.say('b');
    await until(
      () => one.posted.length,
      (count) => count === 1,
    );
    await deletePersonalData(database.db, [id]);
    finish(taken);
    await one.delivery.close();
    expect([one.posted, await waiting()]).toEqual([['a'], 0]);
  });

  it('of a channel that is not open wait for it', async () => {
    const closed = new Delivery({
      outbox: createOutbox(database.db, 'x'),
      log,
      clock: () => clock.now,
      isAlone: false,
    });
    const one = createInstance('one', () => new Promise(() => undefined));
    await one.say('a');
    clock.now += deliveryLeaseMs + 1;
    await closed.start();
    await until(leaseOf, (owner) => owner === null);
    await closed.close();
    expect(await waiting()).toBe(1);
  });
});
