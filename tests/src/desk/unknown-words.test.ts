import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runWords } from '../../../src/cli/run-words.ts';
import { findUnknownWords } from '../../../src/desk/unknown-words.ts';
import { deletePersonalData } from '../../../src/storage/personal-data.ts';
import { kinds, type TestDatabases } from '../../fixtures/databases.ts';
import { type AtDesk, mondayAtTen, type OpenDeskServer, startOpenDesk } from '../../fixtures/open-desk.ts';

type KeptWords = readonly { readonly words: string; readonly because: string }[];

describe.each(kinds)('the words that nobody understood, on %s', (_kind, startDatabases) => {
  let databases: TestDatabases;
  let server: OpenDeskServer;
  let karim: AtDesk;
  beforeAll(async () => {
    databases = await startDatabases();
    server = await startOpenDesk(await databases.create());
    karim = await server.hire('karim', { role: 'responsable' });
    const vain = (words: string) => ({ words, because: 'nothing-found' });
    for (let number = 0; number < 6; number += 1) {
      await addConversation(`demo${number}`, 'demo', [
        vain(`je m’appelle Zineb, je sais jongler et jongler encore`),
        vain(number < 4 ? 'funambuler' : 'diaboler'),
        { words: 'combien gagne un bateleur ?', because: 'not-known' },
      ]);
      await addConversation(`other${number}`, 'other', [vain('échasses')]);
    }
    await addConversation('understood', 'demo', []);
  });
  afterAll(async () => {
    await server.close();
    await databases.stop();
  });

  async function addConversation(id: string, centreId: string, keptWords: KeptWords): Promise<void> {
    const { db } = server.state;
    const conversation_id = `directline/${id}`;
    const opening = { channel_id: 'directline', user_id: 'u', born_at: mondayAtTen, last_heard_at: mondayAtTen };
    const closing = { next_position: 0, lease_by: null, lease_until: 0 };
    await db
      .insertInto('conversations')
      .values({ conversation_id, centre_id: centreId, ...opening, ...closing })
      .execute();
    const state = JSON.stringify({ conversation: { keptWords } });
    await db
      .insertInto('states')
      .values({ state_key: `directline/conversations/${id}`, conversation_id, version: 1, state })
      .execute();
  }

  it('count once a conversation, from five on, with nobody’s name', async () => {
    expect(await findUnknownWords(server.state.db, 'demo')).toEqual([{ word: 'jongler', conversations: 6 }]);
  });

  it('come to the responsable as a table that spreadsheets open', async () => {
    const response = await fetch(`${server.origin}/conseillers/api/words.csv`, {
      headers: { Cookie: karim.browser.cookie },
    });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toContain('mots-sans-reponse-2026-11-23.csv');
    expect((await response.text()).replace('\ufeff', '')).toBe('Mot;Conversations\r\njongler;6\r\n');
  });

  it('are listed for the operator', async () => {
    const printed: string[] = [];
    const complained: string[] = [];
    const command = {
      open: async () => ({ db: server.state.db, centres: [{ centreId: 'demo' }], close: async () => undefined }),
      print: (line: string) => printed.push(line),
      complain: (line: string) => complained.push(line),
    };
    expect(await runWords(['demo'], command)).toBe(0);
    expect(printed).toEqual(['6\tjongler']);
    expect(await runWords(['ailleurs'], command)).toBe(1);
    expect(complained).toEqual(['ailleurs: is no centre, expected one of: demo.']);
    expect(await runWords([], command)).toBe(2);
  });

  it('go with the conversations that held them', async () => {
    await deletePersonalData(server.state.db, ['directline/demo0', 'directline/demo1']);
    expect(await findUnknownWords(server.state.db, 'demo')).toEqual([]);
  });
});
