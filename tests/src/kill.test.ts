import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createChance } from '../fixtures/chance.ts';
import { kinds, type TestDatabases } from '../fixtures/databases.ts';
import { type Killable, startKillable } from '../fixtures/killable.ts';
import { PersistentClient } from '../fixtures/persistent-client.ts';
import { runs } from '../fixtures/runs.ts';

const kills = runs.numRuns === undefined ? 3 : 200;
const seed = runs.seed ?? 1;
/** On a machine that does much else, a start takes seconds. */
const patience = 20_000 + kills * 10_000;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What is wrong with a log: nothing lost, nothing answered twice or out of order, no count that jumps. */
function findFaults(texts: readonly string[], acknowledged: readonly string[]): readonly string[] {
  const heard = texts.slice(1).filter((text) => !/^\d+ /.test(text));
  const answers = texts.filter((text) => /^\d+ /.test(text));
  const lost = acknowledged.filter((text) => !heard.includes(text)).map((text) => `lost: ${text}`);
  const expected = heard.map((text, index) => `${index + 1} ${text}`);
  const wrong = expected.flatMap((text, index) =>
    answers[index] === text ? [] : [`answer ${index}: ${answers[index]}, expected ${text}`],
  );
  const twice = answers.length > expected.length ? [`${answers.length} answers to ${expected.length} messages`] : [];
  return [...lost, ...wrong, ...twice];
}

describe.each(kinds)('a server on %s', (kind, startDatabases) => {
  let databases: TestDatabases;
  let folder: string;
  beforeAll(async () => {
    databases = await startDatabases();
    folder = mkdtempSync(join(tmpdir(), 'aiguilleur-kill-'));
  });
  afterAll(async () => {
    await databases.stop();
    rmSync(folder, { recursive: true });
  });

  it(
    `loses nothing and answers once, killed at ${kills} random moments`,
    async () => {
      const chance = createChance(seed);
      const environment = { DATABASE_URL: await databases.create(), DATA_DIR: folder, TOKEN_KEY: 'k'.repeat(32) };
      let server: Killable = await startKillable(environment);
      const clients = Array.from({ length: 6 }, (_, n) => new PersistentClient(`c${n}`, () => server.origin));
      const talks = clients.map((client) => client.talk());
      for (let kill = 0; kill < kills; kill += 1) {
        await pause(50 + 400 * chance());
        await server.kill();
        server = await startKillable(environment);
      }
      await pause(200);
      for (const client of clients) client.stop();
      await Promise.all(talks);
      const faults = await faultsOf(clients, server);
      await server.kill();
      expect({ seed, faults }).toEqual({ seed, faults: [] });
      expect(clients.flatMap(({ acknowledged }) => acknowledged).length).toBeGreaterThan(kills);
    },
    patience,
  );

  if (kind === 'PostgreSQL') {
    it(
      'loses nothing and answers once beside another one that is killed',
      async () => {
        const chance = createChance(seed + 1);
        const environment = { DATABASE_URL: await databases.create(), DATA_DIR: folder, TOKEN_KEY: 'k'.repeat(32) };
        const servers = await Promise.all([startKillable(environment), startKillable(environment)]);
        const findOrigin = (): string => servers[chance() < 0.5 ? 0 : 1]?.origin ?? '';
        const clients = Array.from({ length: 6 }, (_, n) => new PersistentClient(`c${n}`, findOrigin));
        const talks = clients.map((client) => client.talk());
        for (let kill = 0; kill < kills; kill += 1) {
          await pause(50 + 400 * chance());
          await servers[1].kill();
          servers[1] = await startKillable(environment);
        }
        await pause(200);
        for (const client of clients) client.stop();
        await Promise.all(talks);
        const faults = await faultsOf(clients, servers[0]);
        await Promise.all(servers.map((server) => server.kill()));
        expect({ seed, faults }).toEqual({ seed, faults: [] });
      },
      patience,
    );
  }
});

async function faultsOf(clients: readonly PersistentClient[], server: Killable): Promise<readonly string[]> {
  const logs = await Promise.all(clients.map((client) => client.readLog(server.origin)));
  return logs.flatMap((texts, index) => findFaults(texts, clients[index]?.acknowledged ?? []));
}
