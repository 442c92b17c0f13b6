import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestAdapter, TurnContext } from 'botbuilder';
import type { CaseReason, Dossier } from '../../../guidance/dossier.ts';
import { findTurnWork, turnWorkKey } from '../../../src/channels/bot.ts';
import type { TurnRecord } from '../../../src/channels/turn-record.ts';
import { type TurnChannel, Turns } from '../../../src/channels/turns.ts';
import { findCase } from '../../../src/handoff/case-store.ts';
import { type Actor, Handoff } from '../../../src/handoff/handoff.ts';
import type { News } from '../../../src/handoff/news.ts';
import { createReception, type Reception } from '../../../src/handoff/reception.ts';
import { createLog } from '../../../src/log.ts';
import { createConversationStore } from '../../../src/storage/conversation-store.ts';
import { type Database, openDatabase } from '../../../src/storage/database.ts';
import { kinds, type TestDatabases } from '../../fixtures/databases.ts';
import { createMessage } from '../../fixtures/new-message.ts';

const log = createLog('silent');
const centres = { findCentre: () => undefined };

const dossier: Dossier = {
  said: [{ id: '1', text: 'j’aime aider les gens' }],
  understood: [],
  pistes: [],
  openQuestions: [],
  wishWords: 'Quelle formation près de chez moi ?',
  firstName: null,
};

const amelie: Actor = { counsellorId: 'amelie', centreId: 'demo', name: 'Amélie' };
const karim: Actor = { counsellorId: 'karim', centreId: 'demo', name: 'Karim' };
const stranger: Actor = { counsellorId: 'lea', centreId: 'ailleurs', name: 'Léa' };

const request = { centreId: 'demo', wish: 'now', dossier, callBack: null, heldBy: null } as const;

/** A bot that raises a case for each message, and says what it is told. */
class CaseChannel implements TurnChannel {
  readonly told: News[] = [];
  readonly raised: string[] = [];
  readonly #reception: Reception;

  constructor(reception: Reception) {
    this.#reception = reception;
  }

  run({ activity }: { readonly activity: string }, record: TurnRecord): Promise<void> {
    return this.begin('', record, async (context) => {
      if (activity === 'encore') return this.#reception.hear(context, this.raised.at(-1) ?? '', false);
      this.raised.push(this.#reception.raise(context, { ...request, reason: activity as CaseReason }));
    });
  }

  async begin(id: string, record: TurnRecord, turn: (context: TurnContext) => Promise<void>): Promise<void> {
    const conversation = { id: (id || conversationId).split('/')[1] ?? '' };
    const context = new TurnContext(new TestAdapter(), {
      type: 'event',
      channelId: 'directline',
      conversation: { ...conversation, name: '', isGroup: false, conversationType: 'personal' },
    });
    context.turnState.set(turnWorkKey, record);
    await turn(context);
  }

  tell = async (context: TurnContext, news: News): Promise<void> => {
    this.told.push(news);
    findTurnWork(context)?.keep({ told: this.told.length });
  };

  offer = async (_context: TurnContext, { name }: { readonly name: string }): Promise<void> => {
    this.told.push({ kind: 'taken', name });
  };

  onWritten(): void {
    // Nobody reads this log.
  }

  onChanged(): void {
    // Nor remembers it.
  }

  erasedRow(): string {
    return '{}';
  }
}

let conversations = 0;
let conversationId: string;
beforeEach(() => {
  conversations += 1;
  conversationId = `directline/h${conversations}`;
});

describe.each(kinds)('cases on %s', (_kind, startDatabases) => {
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

  interface Desk {
    readonly turns: Turns;
    readonly channel: CaseChannel;
    readonly handoff: Handoff;
    readonly changed: string[];
  }

  function createDesk(owner: string): Desk {
    const { db } = database;
    const changed: string[] = [];
    const onChanged = (id: string): void => void changed.push(id);
    const turns = new Turns({
      store: createConversationStore(db, owner),
      log,
      clock: Date.now,
      onForAnother: () => undefined,
      onOutgoing: () => undefined,
    });
    const channel = new CaseChannel(createReception({ db, centres, clock: () => 1000, hasHub: false, onChanged }));
    turns.addChannel('directline', channel);
    const begin: Turns['begin'] = (id, turn) => turns.begin(id, turn);
    const handoff = new Handoff({ db, clock: () => 2000, begin, tell: channel.tell, offer: channel.offer, onChanged });
    return { turns, channel, handoff, changed };
  }

  /** A person who asks for somebody. */
  async function raise({ turns, channel }: Desk): Promise<string> {
    await turns.hear(createMessage(conversationId, { activity: 'asked' }));
    await turns.speak(conversationId, async () => undefined);
    return channel.raised.at(-1) ?? '';
  }

  const getState = async (caseId: string): Promise<string | undefined> => (await findCase(database.db, caseId))?.state;
  const findKinds = async (caseId: string): Promise<readonly string[]> => {
    const rows = await database.db
      .selectFrom('case_events')
      .select('kind')
      .where('case_id', '=', caseId)
      .orderBy('position')
      .execute();
    return rows.map(({ kind }) => kind);
  };

  it('are raised with the turn that asks for somebody', async () => {
    const desk = createDesk('one');
    const caseId = await raise(desk);
    expect(caseId).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
    expect(await findCase(database.db, caseId)).toMatchObject({
      conversationId,
      centreId: 'demo',
      state: 'open',
      reason: 'asked',
      wish: 'now',
      dossier,
      counsellorId: null,
      openedAt: 1000,
      version: 1,
    });
    expect(desk.changed).toEqual([conversationId]);
  });

  it('go their way from the queue to the end, each step told to the person and written down', async () => {
    const desk = createDesk('one');
    const caseId = await raise(desk);
    const { handoff, channel } = desk;
    await handoff.take(caseId, amelie);
    await handoff.reply(caseId, amelie, { clientId: 'r1', text: 'Bonjour !' });
    await handoff.setWaiting(caseId, amelie);
    await desk.turns.hear(createMessage(conversationId, { activity: 'encore' }));
    await desk.turns.speak(conversationId, async () => undefined);
    expect(await findCase(database.db, caseId)).toMatchObject({ state: 'assigned', unread: 1 });
    await handoff.assign(caseId, amelie, karim);
    await handoff.release(caseId, karim, 'Je pars en réunion.');
    await handoff.take(caseId, amelie);
    await handoff.close(caseId, amelie, { isReturned: true, summary: 'Nous avons parlé des aides.' });
    expect(channel.told.map(({ kind }) => kind)).toEqual([
      'taken',
      'said',
      'transferred',
      'transferred',
      'taken',
      'ended',
    ]);
    expect(await findKinds(caseId)).toEqual([
      'opened',
      'taken',
      'replied',
      'waiting',
      'person-wrote',
      'assigned',
      'transferred',
      'taken',
      'returned',
    ]);
    expect(await findCase(database.db, caseId)).toMatchObject({
      state: 'returned',
      firstReplyAt: 2000,
      closedAt: 2000,
    });
  });

  it('are won by one of two who take them at once, on two instances', async () => {
    const [one, two] = [createDesk('one'), createDesk('two')];
    const caseId = await raise(one);
    const outcomes = await Promise.allSettled([one.handoff.take(caseId, amelie), two.handoff.take(caseId, karim)]);
    const { counsellorId } = (await findCase(database.db, caseId)) ?? {};
    const lost = outcomes.filter((each) => each.status === 'rejected');
    expect(lost.map(({ reason }) => [reason.refusal, reason.who])).toEqual([['taken', counsellorId]]);
    expect(await findKinds(caseId)).toEqual(['opened', 'taken']);
  });

  it('carry a reply once, however often the desk sends it', async () => {
    const desk = createDesk('one');
    const caseId = await raise(desk);
    await desk.handoff.take(caseId, amelie);
    const reply = { clientId: 'r1', text: 'Bonjour !' };
    await desk.handoff.reply(caseId, amelie, reply);
    await desk.handoff.reply(caseId, amelie, reply);
    expect(desk.channel.told.filter(({ kind }) => kind === 'said')).toHaveLength(1);
  });

  it.each([
    ['take', 'a case of another centre', stranger, 'not-found'],
    ['reply', 'a case that nobody holds', amelie, 'not-yours'],
    ['close', 'a case that nobody holds', amelie, 'not-yours'],
  ] as const)('refuse to %s %s', async (deed, _what, actor, refusal) => {
    const desk = createDesk('one');
    const caseId = await raise(desk);
    const deeds = {
      take: () => desk.handoff.take(caseId, actor),
      reply: () => desk.handoff.reply(caseId, actor, { clientId: 'x', text: 'Bonjour' }),
      close: () => desk.handoff.close(caseId, actor, { isReturned: false, summary: null }),
    };
    await expect(deeds[deed]()).rejects.toMatchObject({ refusal });
    expect(await getState(caseId)).toBe('open');
  });

  it('are over once closed: nobody takes or changes them any more', async () => {
    const desk = createDesk('one');
    const caseId = await raise(desk);
    await desk.handoff.take(caseId, amelie);
    await desk.handoff.close(caseId, amelie, { isReturned: false, summary: null });
    await expect(desk.handoff.take(caseId, karim)).rejects.toMatchObject({ refusal: 'over' });
    await expect(desk.handoff.setWaiting(caseId, amelie)).rejects.toMatchObject({ refusal: 'over' });
  });

  it('of one person become one', async () => {
    const desk = createDesk('one');
    const first = await raise(desk);
    const second = await raise(desk);
    await desk.handoff.merge(second, amelie, first);
    expect(await findCase(database.db, second)).toMatchObject({ state: 'closed', mergedInto: first });
    expect(await getState(first)).toBe('open');
    expect(desk.channel.told).toEqual([]);
  });

  it('end in one another only one way: two that are merged both ways at once do not both end', async () => {
    const [one, two] = [createDesk('one'), createDesk('two')];
    const first = await raise(one);
    conversationId += ' of somebody else';
    const second = await raise(two);
    const outcomes = await Promise.allSettled([
      one.handoff.merge(first, amelie, second),
      two.handoff.merge(second, amelie, first),
    ]);
    const lost = outcomes.filter((each) => each.status === 'rejected');
    expect(lost.map(({ reason }) => reason.refusal)).toEqual(['over']);
    expect([await getState(first), await getState(second)].sort()).toEqual(['closed', 'open']);
  });

  it('keep notes that the person never sees, and when a call was made', async () => {
    const desk = createDesk('one');
    const caseId = await raise(desk);
    await desk.handoff.take(caseId, amelie);
    await desk.handoff.note(caseId, amelie, 'Rappeler demain.');
    await desk.handoff.completeCallBack(caseId, amelie);
    const notes = await database.db.selectFrom('case_notes').select('note').where('case_id', '=', caseId).execute();
    expect(notes).toEqual([{ note: 'Rappeler demain.' }]);
    expect(await findKinds(caseId)).toEqual(['opened', 'taken', 'call-back-done']);
    expect(desk.channel.told.map(({ kind }) => kind)).toEqual(['taken']);
  });
});
