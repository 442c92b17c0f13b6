import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runAdmin } from '../../../src/cli/run-admin.ts';
import { StartupError } from '../../../src/startup-error.ts';
import { startServer } from '../../fixtures/test-server.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aiguilleur-admin-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(args: readonly string[], dataDir: string, databaseUrl = `sqlite:${join(dataDir, 'aiguilleur.db')}`) {
  const printed: string[] = [];
  const complained: string[] = [];
  const code = await runAdmin(args, {
    load: () => ({ databaseUrl, dataDir }),
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

  it.each([[[]], [['backup']], [['backup', 'a', 'b']], [['restore', 'a']]])(
    'shows how it is used for %j',
    async (args) => {
      const { code, printed, complained } = await run(args, folder);
      expect([code, printed]).toEqual([2, []]);
      expect(complained[0]).toMatch(/^Usage: npm run -s admin/);
    },
  );
});
