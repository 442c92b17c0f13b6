import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { runAdmin } from '../../../src/cli/run-admin.ts';
import { createLog } from '../../../src/log.ts';
import { noteErasures } from '../../../src/rights/erasure-list.ts';
import { start } from '../../../src/start.ts';
import { openDatabase } from '../../../src/storage/database.ts';
import { createPerson } from '../../fixtures/person-on-web.ts';
import { makeTempFolder } from '../../fixtures/temp-folder.ts';

jest.setTimeout(60_000);

/** What the log of the conversations holds. */
async function readLog(databaseUrl: string): Promise<string> {
  const { db, close } = await openDatabase(databaseUrl, createLog('silent'));
  const rows = await db.selectFrom('log').select('activity').execute();
  await close();
  return rows.map(({ activity }) => activity).join('\n');
}

describe('a restored backup', () => {
  it('erases again what was erased since it was taken, and nothing else', async () => {
    const dataDir = makeTempFolder();
    const databaseUrl = `sqlite:${join(dataDir, 'aiguilleur.db')}`;
    const told: string[] = [];
    const admin = (...args: readonly string[]): Promise<0 | 1 | 2> =>
      runAdmin(args, {
        load: () => ({ databaseUrl, dataDir }),
        isRunning: async () => false,
        clock: Date.now,
        print: (line) => void told.push(line),
        complain: (line) => void told.push(line),
      });
    const folder = join(dataDir, 'lundi');

    const server = await start({ PORT: '0', ADMIN_PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
    const [leaving, staying] = [await createPerson(server.address), await createPerson(server.address)];
    await leaving.say('j’aime les zirconifleurs', /\p{L}/u);
    await staying.say('j’aime les péridotines', /\p{L}/u);
    await leaving.say('effacer mes données', /On efface/);
    expect(await admin('backup', folder)).toBe(0);
    await leaving.say('oui', /C’est fait/);
    await server.stop();
    expect(await readLog(databaseUrl)).not.toContain('zirconifleurs');
    expect(await readLog(`sqlite:${join(folder, 'aiguilleur.db')}`)).toContain('zirconifleurs');
    const list = await readFile(join(dataDir, 'erasures.txt'), 'utf8');
    expect(list).toMatch(/^\S+Z [\da-f]{64}\n$/);
    expect(list).not.toContain(leaving.conversationId);

    expect(await admin('restore', folder)).toBe(0);
    expect(told.join('\n')).toContain('1 conversations erased since are erased again');
    const restored = await readLog(databaseUrl);
    expect(restored).not.toContain('zirconifleurs');
    expect(restored).toContain('péridotines');
  });
});

describe('noteErasures', () => {
  it('adds one line for each erasure, and bears a folder that cannot be made', async () => {
    const dataDir = join(makeTempFolder(), 'new');
    const log = createLog('silent');
    for (const id of ['directline/a', 'directline/b']) noteErasures({ dataDir }, log)(id);
    const file = join(dataDir, 'erasures.txt');
    expect((await readFile(file, 'utf8')).trim().split('\n')).toHaveLength(2);
    expect(() => noteErasures({ dataDir: file }, log)('directline/c')).not.toThrow();
  });
});
