import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { checkCentres } from '../../../src/doctor/check-centres.ts';
import { createLog } from '../../../src/log.ts';
import { type Database, openDatabase } from '../../../src/storage/database.ts';
import { startSqlite, type TestDatabases } from '../../fixtures/databases.ts';
import { loadLibraryWith, ownCourse } from '../../fixtures/offer.ts';

const now = Date.UTC(2026, 8, 1, 9);
const day = 24 * 3600_000;
const library = await loadLibraryWith([ownCourse]);

describe('checkCentres', () => {
  let databases: TestDatabases;
  let url: string;
  let database: Database;
  beforeAll(async () => {
    databases = await startSqlite();
    url = await databases.create();
    database = await openDatabase(url, createLog('silent'));
  });
  beforeEach(async () => {
    await database.db.deleteFrom('centres').execute();
  });
  afterAll(async () => {
    await database.close();
    await databases.stop();
  });

  async function close(centreId: string, leavesAt: number, goneAt: number | null = null): Promise<void> {
    const row = { version: 1, made_at: 1, closed_at: 1, instead: 'Personne.', gone_at: goneAt };
    await database.db
      .insertInto('centres')
      .values({ centre_id: centreId, leaves_at: leavesAt, ...row })
      .execute();
  }
  const look = async (): Promise<readonly (readonly [string, string])[]> =>
    (await checkCentres(url, library, now)).findings.map(({ level, says }) => [level, says]);

  it('names those that are open, be there a database or not', async () => {
    const fine = ['fine', 'demo, autre: open; the first is the default one.'];
    expect(await look()).toEqual([fine]);
    expect((await checkCentres('sqlite:/nowhere/at.db', library, now)).centreIds).toEqual(['demo', 'autre']);
    expect((await checkCentres('postgres://nobody@127.0.0.1:1/x', library, now)).centreIds).toEqual(['demo', 'autre']);
    expect(await checkCentres(url, null, now)).toEqual({ findings: [], centreIds: [] });
  });

  it('tells when the data of one leaves', async () => {
    await close('autre', now + day);
    expect(await look()).toEqual([
      ['fine', 'demo: open; the first is the default one.'],
      ['care', 'autre is closed; its data leaves on 2026-09-02.'],
    ]);
  });

  it('tells of data that should have left, and of a server whose centres are all closed', async () => {
    await close('autre', now - day);
    await close('demo', now + day);
    expect(await look()).toEqual([
      ['wrong', 'none is open: the server does not start.'],
      ['care', 'demo is closed; its data leaves on 2026-09-02.'],
      ['wrong', 'the data of autre was to leave on 2026-08-31, and is there.'],
    ]);
  });

  it('tells of an offer that nobody has any more', async () => {
    await close('demo', now - day, now);
    expect(await look()).toEqual([
      ['fine', 'autre: open; the first is the default one.'],
      ['care', 'the knowledge holds formations of demo, which is no centre any more.'],
    ]);
  });
});
