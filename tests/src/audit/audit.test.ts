import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { createAudit, noted } from '../../../src/audit/audit.ts';
import { runAdmin } from '../../../src/cli/run-admin.ts';
import { runUser } from '../../../src/cli/run-user.ts';
import { createLog } from '../../../src/log.ts';
import { start } from '../../../src/start.ts';
import { pseudonymOf } from '../../../src/turn-scope.ts';
import { deskCentres } from '../../fixtures/centres.ts';
import { startSqlite } from '../../fixtures/databases.ts';
import { startDesk } from '../../fixtures/desk.ts';
import { createPerson, findLinks } from '../../fixtures/person-on-web.ts';
import { makeTempFolder } from '../../fixtures/temp-folder.ts';

jest.setTimeout(60_000);

const log = createLog('silent');
const at = '2026-11-23T03:00:00.000Z';
const clock = (): number => Date.parse(at);

async function readAudit(dataDir: string): Promise<readonly unknown[]> {
  const lines = (await readFile(join(dataDir, 'audit.jsonl'), 'utf8')).trim().split('\n');
  return lines.map((line): unknown => JSON.parse(line));
}

describe('createAudit', () => {
  it('adds a line for each deed, which nobody but the owner reads', async () => {
    const dataDir = join(makeTempFolder(), 'new');
    const audit = createAudit(dataDir, log, clock);
    audit.note({ who: 'cli', what: 'backup-made', which: null, result: 'done' });
    audit.note({ who: 'server', what: 'old-data-deleted', which: null, result: 'done', count: 3 });
    expect(await readAudit(dataDir)).toEqual([
      { at, who: 'cli', what: 'backup-made', which: null, result: 'done' },
      { at, who: 'server', what: 'old-data-deleted', which: null, result: 'done', count: 3 },
    ]);
    expect((await stat(join(dataDir, 'audit.jsonl'))).mode & 0o077).toBe(0);
  });

  it('bears a folder that cannot be made: the deed is done', async () => {
    const dataDir = join(makeTempFolder(), 'new');
    const entry = { who: 'cli', what: 'backup-made', which: null, result: 'done' } as const;
    createAudit(dataDir, log, clock).note(entry);
    expect(() => createAudit(join(dataDir, 'audit.jsonl'), log, clock).note(entry)).not.toThrow();
  });

  it('notes as failed what throws, and lets it rise', async () => {
    const dataDir = makeTempFolder();
    const deed = noted(
      createAudit(dataDir, log, clock),
      { who: 'cli', what: 'user-added', which: 'amelie' },
      async () => {
        throw new Error('Amélie Durand');
      },
    );
    await expect(deed).rejects.toThrow('Amélie');
    expect(await readAudit(dataDir)).toEqual([
      { at, who: 'cli', what: 'user-added', which: 'amelie', result: 'failed' },
    ]);
  });
});

describe('what is noted', () => {
  it('is each right that a person uses, under a pseudonym and without their words', async () => {
    const dataDir = makeTempFolder();
    const server = await start({ PORT: '0', ADMIN_PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
    const { say, conversationId } = await createPerson(server.address);
    await say('j’aime les zirconifleurs', /\p{L}/u);
    const [page = ''] = findLinks(await say('exporter mes données', /à lire ou à télécharger/), '/mes-donnees?jeton=');
    await fetch(page);
    await say('effacer mes données', /On efface/);
    await say('oui', /C’est fait/);
    await server.stop();
    const which = pseudonymOf(`directline/${conversationId}`);
    const noticed = await readAudit(dataDir);
    expect(noticed).toEqual([
      { at: expect.any(String), who: 'person', what: 'data-exported', which, result: 'done' },
      { at: expect.any(String), who: 'person', what: 'data-erased', which, result: 'done' },
    ]);
    expect(JSON.stringify(noticed)).not.toMatch(/zirconifleur|jeton/);
  });

  it('is each command on accounts and on backups, with its result', async () => {
    const dataDir = makeTempFolder();
    const audit = createAudit(dataDir, log, clock);
    const databases = await startSqlite();
    const databaseUrl = await databases.create();
    const desk = await startDesk(databaseUrl);
    const quiet = { print: () => undefined, complain: () => undefined, audit };
    const user = (...args: readonly string[]): Promise<number> =>
      runUser(args, {
        open: async () => ({ ...desk.desk.means, centres: deskCentres, close: async () => undefined }),
        readInput: async () => '',
        ...quiet,
      });
    await user('add', '--login', 'amelie', '--name', 'Amélie Durand', '--role', 'admin', '--centre', 'demo');
    await user('list');
    await user('disable', '--login', 'amelie');
    await user('reset', '--login', 'nobody');
    const admin = (...args: readonly string[]): Promise<number> =>
      runAdmin(args, { load: () => ({ databaseUrl, dataDir }), isRunning: async () => false, clock, ...quiet });
    await admin('backup', join(dataDir, 'lundi'));
    await desk.close();
    await admin('restore', join(dataDir, 'lundi'));
    await admin('erasures');
    await databases.stop();
    const cli = { at, who: 'cli' };
    expect(await readAudit(dataDir)).toEqual([
      { ...cli, what: 'user-added', which: 'amelie', result: 'done' },
      { ...cli, what: 'user-disabled', which: 'amelie', result: 'done' },
      { ...cli, what: 'user-password-reset', which: 'nobody', result: 'failed' },
      { ...cli, what: 'backup-made', which: null, result: 'done' },
      { ...cli, what: 'backup-restored', which: null, result: 'done' },
      { ...cli, what: 'erasures-replayed', which: null, result: 'done', count: 0 },
      { ...cli, what: 'erasures-replayed', which: null, result: 'done', count: 0 },
    ]);
  });
});
