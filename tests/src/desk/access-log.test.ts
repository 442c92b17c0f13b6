import { expect, it } from '@jest/globals';
import { recordAccess } from '../../../src/desk/access-log.ts';
import { createLog } from '../../../src/log.ts';
import { openDatabase } from '../../../src/storage/database.ts';
import { startSqlite } from '../../fixtures/databases.ts';

it('keeps who opened which case, under the same pseudonym each time, and no id', async () => {
  const databases = await startSqlite();
  const { db, close } = await openDatabase(await databases.create(), createLog('silent'));
  for (const counsellorId of ['amelie', 'basile', 'amelie']) {
    await recordAccess(db, { counsellorId, caseId: 'K7QM2XPA', action: 'opened', at: 5 });
  }
  const rows = await db.selectFrom('accesses').selectAll().execute();
  const pseudonyms = rows.map(({ pseudonym }) => pseudonym);
  expect(rows[0]).toEqual({
    at: 5,
    pseudonym: expect.stringMatching(/^[\da-f]{12}$/),
    case_id: 'K7QM2XPA',
    action: 'opened',
  });
  expect(new Set(pseudonyms).size).toBe(2);
  expect(JSON.stringify(rows)).not.toContain('amelie');
  await close();
  await databases.stop();
});
