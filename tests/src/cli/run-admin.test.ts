import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import BetterSqlite from 'better-sqlite3';
import { runAdmin } from '../../../src/cli/run-admin.ts';
import { StartupError } from '../../../src/startup-error.ts';
import { makeTempFolder } from '../../fixtures/temp-folder.ts';
import { startServer } from '../../fixtures/test-server.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aiguilleur-admin-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(
  args: readonly string[],
  dataDir: string,
  databaseUrl = `sqlite:${join(dataDir, 'aiguilleur.db')}`,
  isRunning = false,
) {
  const printed: string[] = [];
  const complained: string[] = [];
  const code = await runAdmin(args, {
    load: () => ({ databaseUrl, dataDir }),
    isRunning: async () => isRunning,
    clock: () => Date.UTC(2026, 8, 1, 9),
    print: (line) => printed.push(line),
    complain: (line) => complained.push(line),
  });
  return { code, printed, complained };
}

describe('backup', () => {
  it('copies what a running server keeps; a server on the copy goes on with the talk', async () => {
    const data = join(folder, 'data');
    mkdirSync(data);
    const one = await startServer({ DATA_DIR: data });
    const { token, conversationId } = (await one.call('POST', '/widget/token')).body;
    const path = `/v3/directline/conversations/${conversationId}/activities`;
    const say = (text: string) => ({ token, body: { type: 'message', text, channelData: { clientActivityID: text } } });
    await one.call('POST', path, say('avant'));
    const copy = join(folder, 'copies', 'monday');
    const { code, printed } = await run(['backup', copy], data);
    await one.call('POST', path, say('après'));
    await one.close();
    expect([code, printed]).toEqual([0, [`${copy}: aiguilleur.db, token.key; 1 conversations.`]]);
    expect(statSync(copy).mode & 0o077).toBe(0);

    const two = await startServer({ DATA_DIR: copy });
    const { activities } = (await two.call('GET', path, { token })).body;
    const answered = await two.call('POST', path, say('encore'));
    await two.close();
    const texts = activities.map(({ text }: { text: string }) => text);
    expect(texts).toContain('avant');
    expect(texts).not.toContain('après');
    expect(answered.status).toBe(200);
  });

  it.each([
    ['no database', (data: string) => data, join('x', 'new'), /is no file/],
    ['a folder that is there', (data: string) => join(data, 'with'), '.', /is there already/],
  ])('refuses %s', async (_case, findData, target, problem) => {
    const data = findData(folder);
    mkdirSync(data, { recursive: true });
    if (data !== folder) writeFileSync(join(data, 'aiguilleur.db'), '');
    const failed = await run(['backup', join(data, target)], data).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(StartupError);
    expect(String(failed)).toMatch(problem);
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });

  it('leaves PostgreSQL to its own tool', async () => {
    const { code, complained } = await run(['backup', join(folder, 'no')], folder, 'postgres://db/x');
    expect([code, complained[0]]).toEqual([2, expect.stringMatching(/pg_dump/)]);
  });

  it.each([[[]], [['backup']], [['backup', 'a', 'b']], [['restore']], [['erase', 'a']]])(
    'shows how it is used for %j',
    async (args) => {
      const { code, printed, complained } = await run(args, folder);
      expect([code, printed]).toEqual([2, []]);
      expect(complained[0]).toMatch(/^Usage: npm run -s admin/);
    },
  );
});

describe('restore', () => {
  it('brings back what was copied, and sets aside what was written since', async () => {
    const data = makeTempFolder();
    const copy = join(data, 'copy');
    const before = await talk(data, 'avant');
    await run(['backup', copy], data);
    await talk(data, 'après', before);
    const { code, printed } = await run(['restore', copy], data);
    const aside = join(data, 'before-restore-2026-09-01T09-00-00');
    expect([code, printed[0]]).toEqual([0, `${data}: aiguilleur.db, token.key.`]);
    expect(printed[1]).toContain(aside);
    expect(await readTexts(data, before)).not.toContain('après');
    expect(await readTexts(data, before)).toContain('avant');
    expect(await readTexts(aside, before)).toContain('après');
  });

  it.each([
    ['no backup', (copy: string) => rmSync(join(copy, 'aiguilleur.db')), /is no file, expected a backup/],
    ['a damaged one', (copy: string) => writeFileSync(join(copy, 'aiguilleur.db'), 'x'.repeat(9000)), /cannot be read/],
    [
      'one of a newer program',
      (copy: string) => {
        const database = new BetterSqlite(join(copy, 'aiguilleur.db'));
        database.exec('insert into schema_versions values (9999, 0)');
        database.close();
      },
      /of version 9999/,
    ],
  ])('refuses %s, and leaves all as it was', async (_case, spoil, problem) => {
    const data = makeTempFolder();
    const copy = join(data, 'copy');
    const talked = await talk(data, 'avant');
    await run(['backup', copy], data);
    spoil(copy);
    const failed = await run(['restore', copy], data).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(StartupError);
    expect(String(failed)).toMatch(problem);
    expect(await readTexts(data, talked)).toContain('avant');
  });

  it('refuses to begin under a server that runs', async () => {
    const data = makeTempFolder();
    await talk(data, 'avant');
    await run(['backup', join(data, 'copy')], data);
    const { code, complained } = await run(['restore', join(data, 'copy')], data, undefined, true);
    expect([code, complained[0]]).toEqual([1, expect.stringMatching(/^The server runs/)]);
  });
});

interface Talked {
  readonly token: string;
  readonly path: string;
}

/** Says something to a server on that folder, in a conversation of its own or in one that went before. */
async function talk(data: string, text: string, before?: Talked): Promise<Talked> {
  const server = await startServer({ DATA_DIR: data });
  const { token, conversationId } = before ?? (await server.call('POST', '/widget/token')).body;
  const path = before?.path ?? `/v3/directline/conversations/${conversationId}/activities`;
  await server.call('POST', path, { token, body: { type: 'message', text } });
  await server.close();
  return { token, path };
}

async function readTexts(data: string, { token, path }: Talked): Promise<readonly string[]> {
  const server = await startServer({ DATA_DIR: data });
  const { activities } = (await server.call('GET', path, { token })).body;
  await server.close();
  return activities.map(({ text }: { text: string }) => text);
}
