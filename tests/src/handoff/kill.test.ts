import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readLines } from '../../../src/desk/transcript.ts';
import { createLog } from '../../../src/log.ts';
import { type Database, openDatabase } from '../../../src/storage/database.ts';
import { createChance } from '../../fixtures/chance.ts';
import { kinds, type TestDatabases } from '../../fixtures/databases.ts';
import { startKillable } from '../../fixtures/killable.ts';
import { PersistentClient } from '../../fixtures/persistent-client.ts';
import { PersistentDesk } from '../../fixtures/persistent-desk.ts';
import { runs } from '../../fixtures/runs.ts';
import { inspect } from '../../fixtures/simulation/inspect.ts';
import { until } from '../../fixtures/until.ts';

const kills = runs.numRuns === undefined ? 2 : 60;
const seed = runs.seed ?? 1;
/** On a machine that does much else, a start takes seconds. */
const patience = 60_000 + kills * 15_000;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks for somebody, talks on, and asks again. */
const path = ['parler à quelqu’un', 'Laisser un message', 'Je verrai avec elle', 'Sans prénom'];
const findText = (index: number): string => path[index % 12] ?? `message ${index}`;

describe.each(kinds)('hand-over on %s', (kind, startDatabases) => {
  let databases: TestDatabases;
  let database: Database;
  let folder: string;
  let environment: Record<string, string>;
  beforeAll(async () => {
    databases = await startDatabases();
    folder = mkdtempSync(join(tmpdir(), 'aiguilleur-kill-'));
    environment = { DATABASE_URL: await databases.create(), DATA_DIR: folder };
    database = await openDatabase(environment.DATABASE_URL ?? '', createLog('silent'));
  });
  afterAll(async () => {
    await database.close();
    await databases.stop();
    rmSync(folder, { recursive: true });
  });

  it(
    `loses no case, message or reply, and tells none twice, with ${kills} kills of either instance`,
    async () => {
      const chance = createChance(seed);
      const instances = kind === 'SQLite' ? 1 : 2;
      const servers = await Promise.all(Array.from({ length: instances }, () => startKillable(environment, program)));
      const findOrigin = (): string => servers[Math.floor(chance() * instances)]?.origin ?? '';
      const people = Array.from({ length: 4 }, (_, n) => new PersistentClient(`p${n}`, findOrigin, findText));
      const desks = await Promise.all(['c0', 'c1'].map((name) => PersistentDesk.open(database, name, findOrigin)));
      const talks = people.map((person) => person.talk());
      const works = desks.map((desk) => desk.work());
      const countReplies = (): number => desks.flatMap(({ acknowledged }) => acknowledged).length;
      for (let kill = 0; kill < kills; kill += 1) {
        const before = countReplies();
        await until(countReplies, (count) => count > before, 60);
        await pause(300 * chance());
        const hit = Math.floor(chance() * instances);
        await servers[hit]?.kill();
        servers[hit] = await startKillable(environment, program);
      }
      await until(countReplies, (count) => count > kills, 60);
      for (const person of people) person.stop();
      await Promise.all(talks);
      const { db } = database;
      await until(
        () => db.selectFrom('inbox').selectAll().execute(),
        (waiting) => waiting.length === 0,
        60,
      );
      for (const desk of desks) desk.stop();
      await Promise.all(works);
      const faults = [...(await inspect(db, Date.now(), [])), ...(await checkLogs(database, people, desks))];
      await Promise.all(servers.map((server) => server.kill()));
      expect({ seed, faults }).toEqual({ seed, faults: [] });
    },
    patience,
  );
});

const program = ['desk-server.ts'];

/** What is wrong with the logs, beside what was acknowledged. */
async function checkLogs(
  { db }: Database,
  people: readonly PersistentClient[],
  desks: readonly PersistentDesk[],
): Promise<readonly string[]> {
  const faults: string[] = [];
  const expectSame = (what: string, found: readonly string[], meant: readonly string[]): void => {
    if (found.join() !== meant.join()) faults.push(`${what}: is ${found}, expected ${meant}`);
  };
  const cases = await db.selectFrom('cases').select(['case_id', 'conversation_id', 'closed_at']).execute();
  for (const { case_id, closed_at } of cases) if (closed_at === null) faults.push(`${case_id} is forgotten`);
  for (const person of people) {
    const { acknowledged, conversationId } = person;
    const log = db.selectFrom('log').select('activity').where('conversation_id', '=', conversationId);
    const rows = await log.orderBy('position').execute();
    const lines = readLines(
      rows.map(({ activity }) => activity),
      0,
    );
    const heard = lines.filter(({ by }) => by === 'person').map(({ text }) => text);
    const isNextHeard = heard.length > acknowledged.length;
    expectSame(conversationId, heard, isNextHeard ? [...acknowledged, person.next] : acknowledged);
    for (const { acknowledged: replies } of desks) {
      const own = cases.filter(({ conversation_id }) => conversation_id === conversationId);
      const meant = replies
        .filter(({ caseId }) => own.some(({ case_id }) => case_id === caseId))
        .map(({ text }) => text);
      const found = lines.filter(
        ({ by, name }) => by === 'counsellor' && replies.length > 0 && meant[0]?.startsWith(`${name} `),
      );
      expectSame(
        `replies in ${conversationId}`,
        found.map(({ text }) => text),
        meant,
      );
    }
  }
  return faults;
}
