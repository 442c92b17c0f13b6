import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createPerson } from '../../fixtures/person-on-web.ts';

jest.setTimeout(60_000);

/** Words that stand nowhere in the program; the second could name somebody. */
const secrets = ['zirconifleur', 'lea.zirconi@exemple.fr'] as const;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aiguilleur-erasure-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A server of its own, so that what it logs is all read, at the level that tells most. */
async function startProgram() {
  const settings = { HOST: '127.0.0.1', PORT: '0', ADMIN_PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'trace' };
  const program = spawn(process.execPath, ['src/main.ts'], { env: { PATH: process.env.PATH, ...settings } });
  let log = '';
  program.stderr.on('data', (chunk: Buffer) => {
    log += chunk.toString();
  });
  const [line] = await once(program.stdout, 'data');
  return {
    address: String(line).replace('aiguilleur: ', '').trim(),
    readLog: () => log,
    stop: async () => {
      const ended = once(program, 'exit');
      program.kill('SIGTERM');
      await ended;
    },
  };
}

/** Files of the data folder, the write-ahead log included, whose bytes hold one of the secrets. */
async function findFilesWithSecrets(): Promise<readonly string[]> {
  const files = (await readdir(folder, { withFileTypes: true, recursive: true })).filter((each) => each.isFile());
  const found: string[] = [];
  for (const { name, parentPath } of files) {
    const bytes = await readFile(join(parentPath, name));
    if (secrets.some((secret) => bytes.includes(secret))) found.push(name);
  }
  return found.sort();
}

describe('an erasure', () => {
  it('leaves none of the person’s words in a file once the server has stopped, and none ever in its log', async () => {
    const program = await startProgram();
    try {
      const { say } = await createPerson(program.address);
      await say(`j’aime le ${secrets[0]} et les fleurs, écrivez à ${secrets[1]}`, /\p{L}/u);
      await say('mes données', /garder ou l’effacer/);
      expect(await findFilesWithSecrets()).not.toEqual([]);
      await say('Tout effacer', /On efface/);
      await say('Oui, tout effacer', /C’est fait/);
    } finally {
      await program.stop();
    }
    expect(await findFilesWithSecrets()).toEqual([]);
    const log = program.readLog();
    expect(log).toContain('"outcome"');
    expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
  });
});
