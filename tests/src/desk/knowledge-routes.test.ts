import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startSqlite, type TestDatabases } from '../../fixtures/databases.ts';
import { type AtDesk, type OpenDeskServer, startOpenDesk } from '../../fixtures/open-desk.ts';

let databases: TestDatabases;
let server: OpenDeskServer;
let amelie: AtDesk;
beforeAll(async () => {
  databases = await startSqlite();
  server = await startOpenDesk(await databases.create());
  amelie = await server.hire('amelie');
});
afterAll(async () => {
  await server.close();
  await databases.stop();
});

const ask = async (q: string) => (await amelie.browser.call('GET', `/knowledge?q=${encodeURIComponent(q)}`)).body;

it('gives an answer with its source, and the fiche of the métier, ready to be sent', async () => {
  const { answers, fiches } = await ask('Quels sont les horaires d’un boulanger ?');
  expect(answers).toHaveLength(1);
  expect(answers[0].url).toBe('https://bot.example.org/fiches/boulanger');
  expect(answers[0].text).toContain('Source');
  expect(answers[0].sources[0]).toMatchObject({ title: expect.any(String), date: expect.any(String) });
  expect(fiches[0]).toMatchObject({ metierId: 'boulanger', url: 'https://bot.example.org/fiches/boulanger' });
  expect(fiches[0].text).toMatch(/^Boulangère \/ Boulanger\u202f: .+\nSource.+\nhttps:/);
});

it('finds fiches by a word alone, and nothing for what it does not know', async () => {
  expect((await ask('coiffure')).fiches[0]).toMatchObject({ metierId: 'coiffeur' });
  expect(await ask('xyzzy')).toEqual({ answers: [], fiches: [] });
});
