import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordAccess } from '../../../src/desk/access-log.ts';
import { LockOut } from '../../../src/desk/lock-out.ts';
import { Sessions } from '../../../src/desk/sessions.ts';
import { Upkeep } from '../../../src/desk/upkeep.ts';
import { createLog } from '../../../src/log.ts';
import { openDatabase } from '../../../src/storage/database.ts';
import { kinds, type TestDatabases } from '../../fixtures/databases.ts';

const log = createLog('silent');
const dayMs = 24 * 3600 * 1000;

describe.each(kinds)('Upkeep on %s', (_kind, startDatabases) => {
  let databases: TestDatabases;
  beforeAll(async () => {
    databases = await startDatabases();
  });
  afterAll(() => databases.stop());

  it.each([
    [0, [1, 1, 1]],
    [dayMs / 2 + 1, [0, 1, 1]],
    [dayMs + 1, [0, 0, 1]],
    [366 * dayMs, [0, 0, 0]],
  ])('after %d ms leaves %j sessions, wrong passwords and accesses', async (later, expected) => {
    const { db, close } = await openDatabase(await databases.create(), log);
    let now = Date.UTC(2026, 8, 1);
    const clock = (): number => now;
    await new Sessions({ db, clock, log }).begin('c1');
    await new LockOut(db, clock).begin('amelie');
    await recordAccess(db, { counsellorId: 'c1', caseId: 'K7QM2XPA', action: 'opened', at: now });
    now += later;
    const upkeep = new Upkeep({ db, clock, log });
    upkeep.start();
    await upkeep.stop();
    const count = async (table: 'desk_sessions' | 'login_failures' | 'accesses'): Promise<number> =>
      (await db.selectFrom(table).selectAll().execute()).length;
    expect([await count('desk_sessions'), await count('login_failures'), await count('accesses')]).toEqual(expected);
    await close();
  });
});
