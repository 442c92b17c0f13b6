import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLog } from '../../../src/log.ts';
import { type Database, openDatabase } from '../../../src/storage/database.ts';
import { prepare } from '../../../src/storage/prepare.ts';
import { kinds, type TestDatabases } from '../../fixtures/databases.ts';

describe.each(kinds)('prepare on %s', (_kind, startDatabases) => {
  let databases: TestDatabases;
  let database: Database;
  beforeAll(async () => {
    databases = await startDatabases();
    database = await openDatabase(await databases.create(), createLog('silent'));
  });
  afterAll(async () => {
    await database.close();
    await databases.stop();
  });

  type Code = { readonly code: string; readonly id: string; readonly until: number };
  let built = 0;
  const insertCode = prepare<Code>((db, blank) => {
    built += 1;
    return db
      .insertInto('resume_codes')
      .values({ code_hash: blank('code'), conversation_id: blank('id'), expires_at: blank('until') });
  });
  const findCodes = prepare<{ readonly until: number }, { code_hash: string }>((db, blank) =>
    db
      .selectFrom('resume_codes')
      .select('code_hash')
      .where(({ or, eb }) => or([eb('expires_at', '<', blank('until')), eb('expires_at', '=', blank('until'))]))
      .orderBy('code_hash'),
  );

  it('builds a statement once, and runs it with the values of each time', async () => {
    const before = built;
    await insertCode(database.db, { code: 'a', id: 'x', until: 1 });
    await insertCode(database.db, { code: 'b', id: 'y', until: 2 });
    const { rows } = await findCodes(database.db, { until: 1 });
    expect(rows).toEqual([{ code_hash: 'a' }]);
    expect(built - before).toBe(1);
  });

  it('runs within a transaction, and is taken back with it', async () => {
    const failing = database.db.transaction().execute(async (transaction) => {
      const { numAffectedRows } = await insertCode(transaction, { code: 'c', id: 'z', until: 3 });
      expect(numAffectedRows).toBe(1n);
      throw new Error('given up');
    });
    await expect(failing).rejects.toThrow('given up');
    const { rows } = await findCodes(database.db, { until: 3 });
    expect(rows.map(({ code_hash }) => code_hash)).not.toContain('c');
  });
});
