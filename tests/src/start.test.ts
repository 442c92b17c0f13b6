import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { start } from '../../src/start.ts';
import { StartupError } from '../../src/startup-error.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aiguilleur-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function findProblems(environment: Record<string, string>): Promise<readonly string[]> {
  const failed = await start(environment).then(
    ({ stop }) => stop(),
    (error: unknown) => error,
  );
  if (failed instanceof StartupError) return failed.problems;
  throw failed ?? new Error('It started.');
}

describe('start', () => {
  it('answers a person on the real bot, and stops', async () => {
    const { address, stop } = await start({ PORT: '0', ADMIN_PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'silent' });
    // biome-ignore lint/suspicious/noExplicitAny: whatever came back
    const issued: any = await (await fetch(`${address}/widget/token`, { method: 'POST' })).json();
    const path = `${address}/v3/directline/conversations/${issued.conversationId}/activities`;
    // biome-ignore lint/suspicious/noExplicitAny: whatever came back
    const read: any = await (await fetch(path, { headers: { Authorization: `Bearer ${issued.token}` } })).json();
    await stop();
    expect(read.activities[0]).toMatchObject({ type: 'message', from: { role: 'bot' } });
    await expect(fetch(address)).rejects.toThrow();
  });

  it('tells what is wrong with settings and knowledge together, before it listens', async () => {
    const knowledge = join(folder, 'broken');
    mkdirSync(join(knowledge, 'metiers'), { recursive: true });
    writeFileSync(join(knowledge, 'metiers', 'x.yaml'), 'metierId: [');
    const problems = await findProblems({ PORT: '0', KNOWLEDGE_DIR: knowledge, DATA_DIR: '/dev/null/x' });
    expect(problems.some((problem) => problem.includes('x.yaml'))).toBe(true);
    expect(problems.at(-1)).toMatch(/^DATA_DIR: is "\/dev\/null\/x", expected a folder/);
  });
});

describe('start with single sign-on', () => {
  it('wants a centre that there is', async () => {
    const signOn = { OIDC_ISSUER: 'https://a.example', OIDC_CLIENT_ID: 'b', OIDC_CLIENT_SECRET: 'c', OIDC_CENTRE: 'd' };
    const problems = await findProblems({ PORT: '0', ADMIN_PORT: '0', DATA_DIR: folder, ...signOn });
    expect(problems).toEqual([expect.stringMatching(/^OIDC_CENTRE: is "d", expected the id of a centre: "demo"/)]);
  });
});

describe('npm start', () => {
  const main = [join(import.meta.dirname, '../../src/main.ts')];

  it('prints every setting with --help, and does not start', () => {
    const help = execFileSync(process.execPath, [...main, '--help'], { encoding: 'utf8' });
    expect(help).toContain('ALLOWED_ORIGINS');
  });

  it('tells what is wrong on stderr and ends with 1', () => {
    const env = { ...process.env, NODE_OPTIONS: '', PORT: 'x', LOG_LEVEL: 'y' };
    const { status, stdout, stderr } = spawnSync(process.execPath, main, { encoding: 'utf8', env });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('aiguilleur cannot start:\n- PORT: is "x"');
    expect(stderr).toContain('- LOG_LEVEL: is "y"');
  });
});
