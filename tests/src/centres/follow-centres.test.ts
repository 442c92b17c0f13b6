import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLiveLibrary, findPresent, type LiveLibrary } from '../../../knowledge/live-library.ts';
import { loadLibrary } from '../../../knowledge/load.ts';
import { createCentreDeeds } from '../../../src/centres/centre-deeds.ts';
import { type FollowedCentres, followCentres } from '../../../src/centres/follow-centres.ts';
import { createLog } from '../../../src/log.ts';
import { StartupError } from '../../../src/startup-error.ts';
import { type Database, openDatabase } from '../../../src/storage/database.ts';
import { lille } from '../../fixtures/centres.ts';
import { kinds, type TestDatabases } from '../../fixtures/databases.ts';
import { until } from '../../fixtures/until.ts';

const small = await loadLibrary('tests/fixtures/library');

describe.each(kinds)('followCentres, on %s', (_kind, startDatabases) => {
  let databases: TestDatabases;
  let url: string;
  const opened: Database[] = [];
  const followed: FollowedCentres[] = [];
  const log = createLog('silent');

  beforeAll(async () => {
    databases = await startDatabases();
    url = await databases.create();
  });
  afterAll(async () => {
    for (const each of followed) await each.close();
    for (const each of opened) await each.close();
    await databases.stop();
  });

  /** Another process, as it sees the database. */
  async function open(): Promise<Database['db']> {
    const database = await openDatabase(url, log);
    opened.push(database);
    return database.db;
  }
  async function follow(): Promise<LiveLibrary> {
    const live = createLiveLibrary(small);
    followed.push(await followCentres({ db: await open(), live, log, everyMs: 20 }));
    return live;
  }
  const deedsOf = async (live: LiveLibrary) =>
    createCentreDeeds({
      db: await open(),
      shipped: () => findPresent(live.library).centres,
      clock: Date.now,
      onChanged: async () => undefined,
    });

  it('knows what another process has made, changed and closed, whatever knowledge is put in place', async () => {
    const live = await follow();
    const { library } = live;
    const deeds = await deedsOf(live);
    await deeds.add(lille);
    await until(
      async () => library.centres.map(({ centreId }) => centreId),
      (ids) => ids.join() === 'demo,autre,lille',
    );
    expect(library.findCentre('lille')?.timetable?.closedDays).toEqual(['2026-12-24']);
    await deeds.close({ centreId: 'demo', saw: 0 }, { days: 1, instead: 'Personne.' });
    await until(
      async () => library.centres[0]?.centreId,
      (id) => id === 'autre',
    );
    live.replace(small);
    expect(library.centres.map(({ centreId }) => centreId)).toEqual(['autre', 'lille']);
    expect(library.findCentre('demo')?.closing).toMatchObject({ instead: 'Personne.' });
  });

  it('is known from the start of another, and refuses to start where all are closed', async () => {
    const { library } = await follow();
    expect(library.centres.map(({ centreId }) => centreId)).toEqual(['autre', 'lille']);
    const db = await open();
    const closed = { closed_at: 1, leaves_at: 2, instead: 'Personne.' };
    await db.insertInto('centres').values({ centre_id: 'autre', version: 1, made_at: 1 }).execute();
    await db.updateTable('centres').set(closed).execute();
    await expect(followCentres({ db, live: createLiveLibrary(small), log })).rejects.toThrow(StartupError);
  });
});
