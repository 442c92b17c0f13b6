import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insertCounsellor } from '../../../src/desk/counsellor-store.ts';
import { createLog } from '../../../src/log.ts';
import { type Database, openDatabase } from '../../../src/storage/database.ts';
import { linkTeams } from '../../../src/teams-desk/teams-accounts.ts';
import { type Behaviour, BotFramework } from '../../fixtures/bot-framework.ts';
import { kinds, type TestDatabases } from '../../fixtures/databases.ts';
import { type Killable, startKillable } from '../../fixtures/killable.ts';
import { runs } from '../../fixtures/runs.ts';
import { TeamsChannel } from '../../fixtures/teams-channel.ts';
import { until } from '../../fixtures/until.ts';
import { VisitorAtHome } from '../../fixtures/visitor-at-home.ts';

const karim = '00000000-0000-4000-8000-00000000000b';
const kills = runs.numRuns === undefined ? 1 : 20;
/** What each of the two says between two kills. */
const words = 6;
const texts = (who: string): readonly string[] =>
  Array.from({ length: words * (kills + 1) }, (_, index) => `Message ${index} ${who}`);

/** With PostgreSQL what a killed process was telling is another's fifteen seconds later: that is for the long runs. */
const chosen = runs.numRuns === undefined ? kinds.slice(0, 1) : kinds;

describe.each(chosen)('a person on the web and a counsellor in Teams, on %s', (_kind, startDatabases) => {
  let databases: TestDatabases;
  let database: Database;
  let framework: BotFramework;
  let folder: string;
  let server: Killable;
  let start: () => Promise<Killable>;
  beforeAll(async () => {
    databases = await startDatabases();
    framework = await BotFramework.start();
    folder = mkdtempSync(join(tmpdir(), 'aiguilleur-teams-'));
    const environment = { DATABASE_URL: await databases.create(), DATA_DIR: folder };
    database = await openDatabase(environment.DATABASE_URL, createLog('silent'));
    start = () => startKillable(environment, ['desk-server.ts', framework.origin]);
    server = await start();
  });
  afterAll(async () => {
    await server.kill();
    await database.close();
    await framework.pause();
    await databases.stop();
    rmSync(folder, { recursive: true });
  });

  /** Each thing is done twice, and again until the server has taken it. */
  const insist = async (act: () => Promise<number>): Promise<void> => {
    for (;;) {
      const statuses = [await act(), await act()];
      if (statuses.every((status) => status === 200)) return;
      await wait(50);
    }
  };

  it(
    `lose nothing, and read twice at most what was in flight, with ${kills} kills, duplicates, delays and refusals`,
    async () => {
      const { db } = database;
      const account = { counsellorId: 'karim', centreId: 'demo', login: 'karim', name: 'Karim' };
      await insertCounsellor(db, { ...account, role: 'responsable', createdAt: 0 }, { password: '' });
      await linkTeams(db, { counsellorId: 'karim', aadObjectId: karim, now: 0 });
      const teams = new TeamsChannel(framework, () => server.origin);
      await insist(() => teams.write(karim, 'dossiers ici', { id: '1' }));
      await until(
        () => db.selectFrom('case_channels').selectAll().execute(),
        (chosen) => chosen.length === 1,
      );

      const visitor = await VisitorAtHome.open(() => server.origin);
      for (const said of ['parler à quelqu’un', 'Laisser un message', 'Je verrai avec elle', 'Sans prénom'])
        await visitor.say(said);
      const [{ id } = { id: '' }] = await until(
        () => teams.posts,
        (posts) => posts.length > 0,
      );
      const { case_id: caseId } = await db.selectFrom('cases').select('case_id').executeTakeFirstOrThrow();
      await teams.tap(karim, id, 'case-take', { caseId });

      framework.behave = createMoods();
      const [visitors, counsellors] = [texts('de la personne'), texts('de Karim')];
      const talk = async (from: number): Promise<void> => {
        const part = (all: readonly string[]) => all.slice(from, from + words);
        const write = async (): Promise<void> => {
          for (const text of part(counsellors)) await insist(() => teams.write(karim, text, { below: id, id: text }));
        };
        const say = async (): Promise<void> => {
          for (const text of part(visitors)) await visitor.say(text);
        };
        await Promise.all([write(), say()]);
      };
      await talk(0);
      for (let kill = 1; kill <= kills; kill += 1) {
        const going = talk(kill * words);
        await wait(20);
        await server.kill();
        server = await start();
        await going;
      }

      const last = visitors.at(-1) ?? '';
      const told = await until(
        () => teams.linesBelow(id).filter((line) => line.includes('de la personne')),
        (lines) => lines.some((line) => line.endsWith(last)),
        60,
      );
      const said = told.map((line) => line.replace(/^La personne : /, ''));
      const repeated = said.filter((text, index) => said.indexOf(text) !== index);
      expect([...new Set(said)]).toEqual(visitors);
      expect(repeated.length).toBeLessThanOrEqual(kills);
      const read = await until(
        () => visitor.readFrom('Karim'),
        (lines) => lines.length >= counsellors.length,
        60,
      );
      expect(read).toEqual(counsellors);
    },
    60_000 + kills * 20_000,
  );
});

/** Slow now and then, and twice too busy. */
function createMoods(): () => Behaviour {
  let requests = 0;
  return () => {
    requests += 1;
    if (requests === 4 || requests === 15) return { status: 429, headers: { 'Retry-After': '1' } };
    return requests % 3 === 0 ? { afterMs: 100 } : 'accept';
  };
}
