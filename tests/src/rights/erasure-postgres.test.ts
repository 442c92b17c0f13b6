import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { runAdmin } from '../../../src/cli/run-admin.ts';
import { start } from '../../../src/start.ts';
import { createPerson } from '../../fixtures/person-on-web.ts';
import { startPostgres, type TestPostgres } from '../../fixtures/postgres.ts';
import { makeTempFolder } from '../../fixtures/temp-folder.ts';

jest.setTimeout(60_000);

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

/** Every row of every table, as text. */
async function readRows(url: string): Promise<string> {
  const client = new pg.Client(url);
  await client.connect();
  const tables = await client.query("select tablename from pg_tables where schemaname = 'public'");
  const rows: string[] = [];
  for (const { tablename } of tables.rows) {
    const found = await client.query(`select t::text as line from ${client.escapeIdentifier(tablename)} t`);
    rows.push(...found.rows.map(({ line }) => String(line)));
  }
  await client.end();
  return rows.join('\n');
}

describe('an erasure on PostgreSQL', () => {
  it('leaves the words in no row, says what stays, and is done again in a restored copy', async () => {
    const url = await postgres.createDatabase();
    const dataDir = makeTempFolder();
    const settings = { PORT: '0', ADMIN_PORT: '0', LOG_LEVEL: 'silent', DATA_DIR: dataDir, DATABASE_URL: url };
    const key = { TOKEN_KEY: 'une clé de trente-deux caractères, ou plus' };
    const before = await start({ ...settings, ...key });
    const [leaving, staying] = [await createPerson(before.address), await createPerson(before.address)];
    await leaving.say('j’aime les zirconifleurs', /\p{L}/u);
    await staying.say('j’aime les péridotines', /\p{L}/u);
    await leaving.say('effacer mes données', /On efface/);
    await before.stop();
    const copy = await postgres.copyDatabase(url);
    expect(await readRows(copy)).toContain('zirconifleurs');

    const after = await start({ ...settings, ...key });
    // A conversation that goes on with its token: the restart took nothing from it.
    const said = JSON.stringify(await leaving.at(after.address).say('oui', /C’est fait/));
    await after.stop();
    for (const words of ['copies de sauvegarde', 'journal d’écriture', 'VACUUM', 'sans date fixe']) {
      expect(said).toContain(words);
    }
    const rows = await readRows(url);
    expect(rows).not.toContain('zirconifleurs');
    expect(rows).toContain('péridotines');

    const told: string[] = [];
    const admin = (folder: string, ...lists: readonly string[]): Promise<0 | 1 | 2> =>
      runAdmin(['erasures', ...lists], {
        load: () => ({ databaseUrl: copy, dataDir: folder }),
        isRunning: async () => false,
        clock: Date.now,
        print: (line) => void told.push(line),
        complain: (line) => void told.push(line),
      });
    const list = join(makeTempFolder(), 'de-l-autre.txt');
    await copyFile(join(dataDir, 'erasures.txt'), list);
    expect(await admin(makeTempFolder(), list)).toBe(0);
    expect(told).toEqual(['1 conversations erased since are erased again.']);
    const restored = await readRows(copy);
    expect(restored).not.toContain('zirconifleurs');
    expect(restored).toContain('péridotines');
    expect(await admin(dataDir)).toBe(0);
    expect(told.at(-1)).toBe('0 conversations erased since are erased again.');
    await expect(admin(dataDir, '/nowhere.txt')).rejects.toThrow();
  });
});
