import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type CentreDeeds, type CentreDone, createCentreDeeds } from '../../../src/centres/centre-deeds.ts';
import { createLog } from '../../../src/log.ts';
import { type Database, openDatabase } from '../../../src/storage/database.ts';
import { deskCentres, lille } from '../../fixtures/centres.ts';
import { kinds, type TestDatabases } from '../../fixtures/databases.ts';

const day = 24 * 3600 * 1000;
const instead = 'La mission locale, 2 rue du Port.';

describe.each(kinds)('createCentreDeeds, on %s', (_kind, startDatabases) => {
  let databases: TestDatabases;
  let database: Database;
  let deeds: CentreDeeds;
  let told: number;
  const now = Date.UTC(2026, 10, 23);
  const shipped = deskCentres;

  beforeAll(async () => {
    databases = await startDatabases();
    database = await openDatabase(await databases.create(), createLog('silent'));
  });
  afterAll(async () => {
    await database.close();
    await databases.stop();
  });
  beforeEach(async () => {
    await database.db.deleteFrom('centres').execute();
    told = 0;
    const onChanged = async (): Promise<void> => {
      told += 1;
    };
    deeds = createCentreDeeds({ db: database.db, shipped: () => shipped, clock: () => now, onChanged });
  });

  async function done(deed: Promise<unknown>): Promise<CentreDone> {
    const answer = await deed;
    expect(answer).toMatchObject({ kind: 'done' });
    return answer as CentreDone;
  }
  const listIds = async (): Promise<readonly (readonly [string, number])[]> =>
    (await deeds.list()).map(({ centre, version }) => [centre.centreId, version]);

  it('lists what the knowledge has, in its order, and what is made after it', async () => {
    expect(await listIds()).toEqual([
      ['demo', 0],
      ['autre', 0],
    ]);
    const { centre, version } = await done(deeds.add(lille));
    expect(version).toBe(1);
    expect(centre.timetable?.week.friday).toEqual([{ from: 485, to: 1440 }]);
    expect(await listIds()).toEqual([
      ['demo', 0],
      ['autre', 0],
      ['lille', 1],
    ]);
    expect(told).toBe(1);
  });

  it('tells all that is wrong with one at once, and keeps nothing', async () => {
    const wrong = { ...lille, phone: '', origins: ['www.port.example'], country: 'CH', colour: 'red' };
    const refused = await deeds.add(wrong);
    expect(refused).toMatchObject({ kind: 'wrong' });
    expect('problems' in refused && refused.problems.map(({ field }) => field).sort()).toEqual([
      'colour',
      'country',
      'origins',
      'phone',
    ]);
    expect(await deeds.add('nothing')).toMatchObject({ kind: 'wrong' });
    expect([told, (await listIds()).length]).toEqual([0, 2]);
  });

  it('changes one that the knowledge has, where nobody else has meanwhile', async () => {
    const [demo] = shipped;
    const written = { ...lille, name: 'Autrement' };
    const { centre, version } = await done(deeds.change({ centreId: 'demo', saw: 0 }, written));
    expect([centre.centreId, centre.name, version]).toEqual(['demo', 'Autrement', 1]);
    expect(await deeds.change({ centreId: 'demo', saw: 0 }, written)).toEqual({ kind: 'stale' });
    await done(deeds.change({ centreId: 'demo', saw: 1 }, { ...written, name: demo?.name ?? '' }));
    await done(deeds.change({ centreId: 'demo', saw: null }, written));
    expect(await deeds.change({ centreId: 'nulle-part', saw: null }, written)).toEqual({ kind: 'unknown' });
    expect((await listIds())[0]).toEqual(['demo', 3]);
  });

  it('closes and opens again, and never closes the last', async () => {
    const closed = await done(deeds.close({ centreId: 'autre', saw: 0 }, { days: 30, instead }));
    expect(closed.centre.closing).toEqual({ closedAt: now, leavesAt: now + 30 * day, instead });
    expect(closed.centre.name).toBe('Centre autre');
    expect(await deeds.close({ centreId: 'autre', saw: 1 }, { days: 30, instead })).toEqual({ kind: 'closed' });
    expect(await deeds.close({ centreId: 'demo', saw: null }, { days: 30, instead })).toEqual({ kind: 'last-open' });
    const open = await done(deeds.reopen({ centreId: 'autre', saw: 1 }));
    expect([open.centre.closing, open.version]).toEqual([null, 2]);
    expect(await deeds.reopen({ centreId: 'autre', saw: null })).toEqual({ kind: 'open' });
  });

  it('closes only one of the last two, whoever is quicker', async () => {
    const both = await Promise.all(
      ['demo', 'autre'].map((centreId) => deeds.close({ centreId, saw: 0 }, { days: 1, instead })),
    );
    expect(both.map(({ kind }) => kind).sort()).toEqual(['done', 'last-open']);
  });

  it('gives the name of one whose data has left to nobody again', async () => {
    await done(deeds.add(lille));
    expect(await deeds.add(lille)).toEqual({ kind: 'taken' });
    expect(await deeds.add({ ...lille, centreId: 'demo' })).toEqual({ kind: 'taken' });
    await database.db.updateTable('centres').set({ details: null, gone_at: now }).execute();
    expect(await deeds.add(lille)).toEqual({ kind: 'left' });
    expect(await deeds.reopen({ centreId: 'lille', saw: null })).toEqual({ kind: 'unknown' });
    expect((await listIds()).map(([id]) => id)).toEqual(['demo', 'autre']);
  });
});
