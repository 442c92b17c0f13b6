import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Route } from '../../../src/desk/route.ts';
import { startSqlite, type TestDatabases } from '../../fixtures/databases.ts';
import { TestBrowser } from '../../fixtures/desk.ts';
import { type AtDesk, type OpenDeskServer, startOpenDesk } from '../../fixtures/open-desk.ts';

let databases: TestDatabases;
let server: OpenDeskServer;
let amelie: AtDesk;
let ofCases: readonly Route[];
beforeAll(async () => {
  databases = await startSqlite();
  server = await startOpenDesk(await databases.create());
  amelie = await server.hire('amelie');
  const about = /^\/(cases|call-backs|knowledge|figures|words)/;
  ofCases = server.desk.routes.filter(({ path }) => about.test(path));
});
afterAll(async () => {
  await server.close();
  await databases.stop();
});

/** What each of the routes answers to a request that carries these headers. */
async function knock(browser: TestBrowser, routes: readonly Route[], headers = {}): Promise<readonly number[]> {
  const statuses: number[] = [];
  for (const { method, path } of routes) {
    const sent = method === 'GET' ? { headers } : { headers, body: {} };
    statuses.push((await browser.call(method, path.replace(':caseId', 'K7QM2XPA'), sent)).status);
  }
  return [...new Set(statuses)];
}

it('lets nobody to a case without a session', async () => {
  expect(ofCases.length).toBeGreaterThan(15);
  expect(await knock(new TestBrowser(server.origin), ofCases)).toEqual([401]);
});

it('does nothing with a case for a foreign page, or without what only our page sends', async () => {
  const deeds = ofCases.filter(({ method }) => method !== 'GET');
  expect(await knock(amelie.browser, deeds, { Origin: 'https://ailleurs.example' })).toEqual([403]);
  expect(await knock(amelie.browser, deeds, { 'X-Desk': '' })).toEqual([403]);
});

it('keeps what is a responsable’s from whoever is none', async () => {
  const closed = ofCases.filter(({ role }) => role === 'responsable');
  expect(closed.map(({ path }) => path)).toEqual(['/cases/:caseId/assign', '/figures', '/figures.csv', '/words.csv']);
  expect(await knock(amelie.browser, closed)).toEqual([403]);
});
