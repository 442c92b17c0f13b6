import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLog } from '../../../src/log.ts';
import { StartupError } from '../../../src/startup-error.ts';
import { openDatabase } from '../../../src/storage/database.ts';
import { migrate } from '../../../src/storage/migrate.ts';
import { migrations } from '../../../src/storage/migrations.ts';
import { kinds, type TestDatabases } from '../../fixtures/databases.ts';

const log = createLog('silent');

/** Opens and closes a database as another instance would; gives its exit code. */
function openInAnotherProcess(url: string): Promise<number | null> {
  const source = join(import.meta.dirname, '../../../src');
  const program = `
    const { openDatabase } = await import(${JSON.stringify(join(source, 'storage/database.ts'))});
    const { createLog } = await import(${JSON.stringify(join(source, 'log.ts'))});
    await (await openDatabase(${JSON.stringify(url)}, createLog('silent'))).close();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve) => child.once('exit', resolve));
}

describe.each(kinds)('openDatabase on %s', (_kind, startDatabases) => {
  let databases: TestDatabases;
  beforeAll(async () => {
    databases = await startDatabases();
  });
  afterAll(() => databases.stop());

  it('makes the tables once, whoever of several comes first', async () => {
    const url = await databases.create();
    const codes = await Promise.all(Array.from({ length: 4 }, () => openInAnotherProcess(url)));
    const database = await openDatabase(url, log);
    const versions = await database.db.selectFrom('schema_versions').select('version').execute();
    await database.close();
    expect(codes).toEqual([0, 0, 0, 0]);
    expect(versions).toEqual(migrations.map((_, index) => ({ version: index + 1 })));
  });

  it('applies what is new, and nothing of a migration that fails', async () => {
    const database = await openDatabase(await databases.create(), log);
    const next = [...migrations, ['create table extra (a integer)', 'create nonsense']];
    await expect(migrate(database, next)).rejects.toThrow();
    await migrate(database, [...migrations, ['create table extra (a integer)']]);
    const { length } = await database.db.selectFrom('schema_versions').selectAll().execute();
    await database.close();
    expect(length).toBe(migrations.length + 1);
  });

  it('refuses tables of a newer program', async () => {
    const url = await databases.create();
    const database = await openDatabase(url, log);
    const version = migrations.length + 1;
    await database.db.insertInto('schema_versions').values({ version, applied_at: 0 }).execute();
    await database.close();
    await expect(openDatabase(url, log)).rejects.toThrow(`of version ${version}, expected at most ${version - 1}`);
  });

  it('never lets a statement of somebody else into a transaction', async () => {
    const database = await openDatabase(await databases.create(), log);
    const { db } = database;
    const row = (key: string) => ({ state_key: key, conversation_id: null, version: 1, state: '{}' });
    const failing = db.transaction().execute(async (transaction) => {
      await transaction.insertInto('states').values(row('inside')).execute();
      throw new Error('given up');
    });
    await Promise.allSettled([failing, db.insertInto('states').values(row('outside')).execute()]);
    const keys = await db.selectFrom('states').select('state_key').execute();
    await database.close();
    expect(keys).toEqual([{ state_key: 'outside' }]);
  });

  it('gives 64-bit numbers as numbers', async () => {
    const database = await openDatabase(await databases.create(), log);
    const found = await database.db.selectFrom('schema_versions').selectAll().executeTakeFirstOrThrow();
    await database.close();
    expect(typeof found.applied_at).toBe('number');
  });
});

describe('openDatabase', () => {
  it.each([
    ['sqlite:/dev/null/x.db', /DATABASE_URL: is "sqlite:\/dev\/null\/x.db", expected a database/],
    ['postgres://me:secret@127.0.0.1:1/x', /DATABASE_URL: is "postgres:\/\/…@127.0.0.1:1\/x", expected a database/],
  ])('tells what is wrong with %s, without its password', async (url, expected) => {
    const failed = await openDatabase(url, log).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(StartupError);
    expect(String(failed)).toMatch(expected);
  });

  it('leaves nothing of what is deleted in the file of SQLite', async () => {
    const [[, startSqlite] = []] = kinds;
    const databases = await startSqlite?.();
    const url = (await databases?.create()) ?? '';
    const database = await openDatabase(url, log);
    const state = '"un-secret-bien-garde"';
    await database.db
      .insertInto('states')
      .values({ state_key: 'k', conversation_id: null, version: 1, state })
      .execute();
    await database.db.deleteFrom('states').execute();
    await database.close();
    const left = readFileSync(url.slice('sqlite:'.length)).includes('un-secret-bien-garde');
    await databases?.stop();
    expect(left).toBe(false);
  });
});
