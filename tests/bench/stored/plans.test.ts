import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { explainTurn } from '../../../bench/stored/plans.ts';
import { createLog } from '../../../src/log.ts';
import { openDatabase } from '../../../src/storage/database.ts';
import { createSqliteDialect } from '../../../src/storage/sqlite-dialect.ts';

it('explains every statement of a turn, and none of them reads a whole table but the small one of what waits', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'aiguilleur-plans-'));
  const file = join(folder, 'it.db');
  await (await openDatabase(`sqlite:${file}`, createLog('silent'))).close();
  const plans = await explainTurn('sqlite', () => createSqliteDialect(file));
  rmSync(folder, { recursive: true });
  const scanning = plans.filter(({ plan }) => plan.some((line) => line.startsWith('SCAN')));
  expect(plans.length).toBeGreaterThan(8);
  expect(scanning.map(({ plan }) => plan[0])).toEqual([expect.stringMatching(/^SCAN inbox\b/)]);
});
