import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Storage } from 'botbuilder';
import { ConversationState, TestAdapter } from 'botbuilder';
import { DialogSet, DialogTurnStatus, TextPrompt, WaterfallDialog } from 'botbuilder-dialogs';
import { createLog } from '../../../src/log.ts';
import { createBotStorage } from '../../../src/storage/bot-storage.ts';
import { type Database, openDatabase } from '../../../src/storage/database.ts';
import { kinds, type TestDatabases } from '../../fixtures/databases.ts';

describe.each(kinds)('Storage of the Bot Framework on %s', (_kind, startDatabases) => {
  let databases: TestDatabases;
  let database: Database;
  let storage: Storage;
  beforeAll(async () => {
    databases = await startDatabases();
    database = await openDatabase(await databases.create(), createLog('silent'));
    storage = createBotStorage(database.db);
  });
  afterAll(async () => {
    await database.close();
    await databases.stop();
  });

  it('finds nothing under a key that was never written', async () => {
    expect(await storage.read(['unknown'])).toEqual({});
  });

  it('takes no keys and no changes for nothing to do', async () => {
    // Callers in JavaScript do so, and the SDK's own storages let them.
    const none = parseNone(JSON.parse('null'));
    expect(await storage.read(none)).toEqual({});
    expect(await storage.read([])).toEqual({});
    await storage.write({});
    await storage.write(none);
    await storage.delete([]);
    await storage.delete(none);
  });

  it('gives back what was written, with an eTag', async () => {
    await storage.write({ a: { n: 1, deep: { list: ['é', null, true] } } });
    const { a } = await storage.read(['a']);
    expect(a).toMatchObject({ n: 1, deep: { list: ['é', null, true] } });
    expect(a.eTag).toMatch(/./);
  });

  it('writes again with the eTag of the last reading, and gives another', async () => {
    await storage.write({ b: { n: 1 } });
    const first = (await storage.read(['b'])).b;
    await storage.write({ b: { ...first, n: 2 } });
    const second = (await storage.read(['b'])).b;
    expect(second.n).toBe(2);
    expect(second.eTag).not.toBe(first.eTag);
  });

  it.each([
    ['a stale eTag', '1'],
    ['an eTag of nobody', 'not-one-of-ours'],
  ])('refuses to write over with %s, and leaves the value', async (_case, eTag) => {
    await storage.write({ c: { n: 1 } });
    await storage.write({ c: { n: 2 } });
    await expect(storage.write({ c: { n: 3, eTag } })).rejects.toThrow(/key "c"/);
    expect((await storage.read(['c'])).c.n).toBe(2);
  });

  it.each([
    ['*', { eTag: '*' }],
    ['no eTag', {}],
  ])('writes over whatever is there with %s', async (_case, eTag) => {
    await storage.write({ d: { n: 1, ...eTag } });
    await storage.write({ d: { n: 2, ...eTag } });
    expect((await storage.read(['d'])).d.n).toBe(2);
  });

  it('lets one of several writers with the same eTag win', async () => {
    await storage.write({ e: { n: 0 } });
    const { e } = await storage.read(['e']);
    const outcomes = await Promise.allSettled([1, 2, 3, 4, 5].map((n) => storage.write({ e: { ...e, n } })));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('writes all of a batch or nothing', async () => {
    await storage.write({ f: { n: 1 } });
    const stale = (await storage.read(['f'])).f;
    await storage.write({ f: { n: 2 } });
    await expect(storage.write({ g: { n: 1 }, f: { ...stale, n: 3 } })).rejects.toThrow();
    expect(Object.keys(await storage.read(['f', 'g']))).toEqual(['f']);
  });

  it('reads several keys at once, those that are there', async () => {
    await storage.write({ h: { n: 1 }, i: { n: 2 } });
    const found = await storage.read(['h', 'nowhere', 'i']);
    expect([found.h.n, found.i.n, 'nowhere' in found]).toEqual([1, 2, false]);
  });

  it('forgets what is deleted, and minds no key that is unknown', async () => {
    await storage.write({ j: { n: 1 } });
    await storage.delete(['j', 'unknown']);
    expect(await storage.read(['j'])).toEqual({});
  });

  it.each(['!@#$%^&*()~/\\><,.?\'"`', 'é ü œ 日本', 'a b', `x${'y'.repeat(500)}`, "'; drop table states; --"])(
    'takes %s for a key like any other',
    async (key) => {
      await storage.write({ [key]: { n: 1 } });
      expect((await storage.read([key]))[key].n).toBe(1);
      await storage.delete([key]);
      expect(await storage.read([key])).toEqual({});
    },
  );

  it('keeps a dialog of the SDK between its turns', async () => {
    const state = new ConversationState(storage);
    const dialogs = new DialogSet(state.createProperty('dialogs'));
    dialogs.add(new TextPrompt('text'));
    dialogs.add(
      new WaterfallDialog('name', [
        (step) => step.prompt('text', 'Votre prénom ?'),
        async (step) => {
          await step.context.sendActivity(`Bonjour ${step.result}`);
          return step.endDialog();
        },
      ]),
    );
    const adapter = new TestAdapter(async (context) => {
      const stack = await dialogs.createContext(context);
      if ((await stack.continueDialog()).status === DialogTurnStatus.empty) await stack.beginDialog('name');
      await state.saveChanges(context);
    });
    await adapter.send('salut').assertReply('Votre prénom ?').send('Zoé').assertReply('Bonjour Zoé').startTest();
  });
});

function parseNone(none: unknown): string[] & Record<string, never> {
  return none as string[] & Record<string, never>;
}
