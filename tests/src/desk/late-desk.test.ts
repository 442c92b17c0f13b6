import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { loadConfig } from '../../../src/config.ts';
import { createDesk } from '../../../src/desk/desk.ts';
import { registerLateDesk } from '../../../src/desk/late-desk.ts';
import { createLog } from '../../../src/log.ts';
import { close, createServer, listen } from '../../../src/server.ts';
import { openDatabase } from '../../../src/storage/database.ts';
import { startSqlite, type TestDatabases } from '../../fixtures/databases.ts';
import { testPasswords } from '../../fixtures/desk.ts';
import { createReadiness } from '../../fixtures/ready.ts';

let databases: TestDatabases;
beforeAll(async () => {
  databases = await startSqlite();
});
afterAll(() => databases.stop());

it('opens the desk once, for those who come to it first, and for nobody else', async () => {
  const log = createLog('silent');
  const database = await openDatabase(await databases.create(), log);
  const server = createServer({ log, readiness: createReadiness(), register: [], upgrade: () => false });
  let opened = 0;
  const desk = registerLateDesk(server, async () => {
    opened += 1;
    const parts = { db: database.db, centres: { findCentre: () => undefined }, config: loadConfig({}), log };
    return { ...createDesk({ ...parts, clock: Date.now, passwords: testPasswords }), upgrade: () => false };
  });
  const origin = await listen(server, { host: '127.0.0.1', port: 0 });
  const statusOf = async (path: string): Promise<number> => (await fetch(origin + path)).status;

  expect([await statusOf('/healthz'), await statusOf('/conseillers-et-compagnie'), opened]).toEqual([200, 404, 0]);
  const first = await Promise.all(['/me', '/replies', '/me'].map((path) => statusOf(`/conseillers/api${path}`)));
  expect([first[0], first[2], opened]).toEqual([401, 401, 1]);
  await desk.close();
  server.server.closeAllConnections();
  await close(server);
  await database.close();
});

it('closes a desk that nobody has opened', async () => {
  const server = createServer({
    log: createLog('silent'),
    readiness: createReadiness(),
    register: [],
    upgrade: () => false,
  });
  const desk = registerLateDesk(server, () => Promise.reject(new Error('Nobody comes.')));
  await desk.close();
});
