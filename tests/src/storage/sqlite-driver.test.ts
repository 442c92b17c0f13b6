import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import BetterSqlite from 'better-sqlite3';
import { CompiledQuery } from 'kysely';
import { SqliteDriver } from '../../../src/storage/sqlite-driver.ts';
import { SqliteFile } from '../../../src/storage/sqlite-file.ts';

/** Remembers how often it was committed, and fails to when it is told to. */
class WatchedFile extends SqliteFile {
  commits = 0;
  isFull = false;

  override run(sql: string): void {
    if (sql === 'commit' && this.isFull) throw new Error('the disk is full');
    super.run(sql);
    if (sql === 'commit') this.commits += 1;
  }
}

describe('SqliteDriver', () => {
  let folder: string;
  let file: WatchedFile;
  let driver: SqliteDriver;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'aiguilleur-driver-'));
    file = new WatchedFile(join(folder, 'it.db'));
    file.run('create table words (word text not null unique)');
    driver = new SqliteDriver(file);
  });
  afterEach(async () => {
    await driver.destroy();
    rmSync(folder, { recursive: true });
  });

  async function write(...words: readonly string[]): Promise<void> {
    const connection = await driver.acquireConnection();
    try {
      await driver.beginTransaction(connection);
      try {
        for (const word of words) {
          await connection.executeQuery(CompiledQuery.raw('insert into words values (?)', [word]));
        }
        await driver.commitTransaction(connection);
      } catch (error) {
        await driver.rollbackTransaction(connection);
        throw error;
      }
    } finally {
      await driver.releaseConnection(connection);
    }
  }

  /** As another process finds them. */
  function readWords(): readonly unknown[] {
    const other = new BetterSqlite(join(folder, 'it.db'), { readonly: true });
    const words = other.prepare('select word from words order by word').pluck().all();
    other.close();
    return words;
  }

  it('commits once what is written within a moment', async () => {
    await Promise.all(['a', 'b', 'c', 'd'].map((word) => write(word)));
    expect(file.commits).toBe(1);
    expect(readWords()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('takes back the one that fails, all of it, and nothing of the others', async () => {
    const outcomes = await Promise.allSettled([write('a'), write('b', 'c', 'a'), write('d')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(readWords()).toEqual(['a', 'd']);
  });

  it('tells nobody that it is written before another process can read it', async () => {
    const found = await Promise.all(['a', 'b'].map((word) => write(word).then(() => readWords())));
    expect(found).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
  });

  it('tells all of them when the disk refuses, and goes on when it takes again', async () => {
    file.isFull = true;
    const outcomes = await Promise.allSettled([write('a'), write('b')]);
    file.isFull = false;
    await write('c');
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(readWords()).toEqual(['c']);
  });

  it('reads nothing that is not committed', async () => {
    const written = write('a');
    const connection = await driver.acquireConnection();
    const { rows } = await connection.executeQuery(CompiledQuery.raw('select word from words'));
    const foundByOther = readWords();
    await driver.releaseConnection(connection);
    await written;
    expect(rows).toEqual(foundByOther.map((word) => ({ word })));
  });
});
