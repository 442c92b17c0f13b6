import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { runTeamsPackage } from '../../../src/cli/run-teams-package.ts';
import { unzip } from '../../fixtures/zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'aiguilleur-package-'));
afterAll(() => rmSync(folder, { recursive: true }));

const settings = {
  appId: '11111111-2222-3333-4444-555555555555',
  version: '1.0.0',
  developerName: 'Les Aiguillages',
  publicUrl: 'https://chat.centre.example',
  privacyUrl: 'https://www.centre.example/confidentialite',
  termsUrl: 'https://www.centre.example/conditions',
  accentColour: '#1b4b82',
};

async function run(...args: readonly string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = await runTeamsPackage(args, {
    load: async () => ({ settings, dataDir: join(folder, 'data') }),
    print: (line) => printed.push(line),
    complain: (line) => complaints.push(line),
  });
  return { code, printed, complaints };
}

describe('runTeamsPackage', () => {
  it.each([
    ['where it is told', 'a/teams.zip', [join(folder, 'a/teams.zip')]],
    ['into the folder of the program', 'data/aiguilleur-teams.zip', []],
  ])('writes the package %s', async (_case, file, args) => {
    const path = join(folder, file);
    expect(await run(...args)).toEqual({
      code: 0,
      printed: [`${path}: version 1.0.0, for https://chat.centre.example.`],
      complaints: [],
    });
    expect([...(await unzip(readFileSync(path))).keys()]).toContain('manifest.json');
  });

  it.each([[['--help']], [['a.zip', 'b.zip']]])('says how it is used for %j', async (args) => {
    const { code, complaints } = await run(...args);
    expect([code, complaints[0]?.startsWith('Usage: npm run -s teams:package')]).toEqual([2, true]);
  });
});
