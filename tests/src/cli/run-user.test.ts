import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { KnowledgeError } from '../../../knowledge/load.ts';
import { runUser, type UserCommand } from '../../../src/cli/run-user.ts';
import { deskCentres } from '../../fixtures/centres.ts';
import { startSqlite, type TestDatabases } from '../../fixtures/databases.ts';
import { deskPassword, startDesk, type TestDesk } from '../../fixtures/desk.ts';

let databases: TestDatabases;
let desk: TestDesk;
beforeAll(async () => {
  databases = await startSqlite();
  desk = await startDesk(await databases.create());
});
beforeEach(() => desk.empty());
afterAll(async () => {
  await desk.close();
  await databases.stop();
});

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function run(args: readonly string[], input = '', more: Partial<UserCommand> = {}): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runUser(args, {
    open: async () => ({ ...desk.desk.means, centres: deskCentres, close: async () => undefined }),
    readInput: async () => input,
    print: (line) => out.push(line),
    complain: (line) => err.push(line),
    ...more,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const amelie = ['--login', 'Amelie', '--name', 'Amélie Durand', '--role', 'admin', '--centre', 'demo'];

describe('user add', () => {
  it('opens an account, and prints its password once', async () => {
    const { code, out } = await run(['add', ...amelie]);
    expect(code).toBe(0);
    const [, password = ''] = /^Password, shown this once: (\S+)$/m.exec(out) ?? [];
    expect(out.split('\n')[0]).toBe('The account amelie (Amélie Durand, admin, centre demo) is open.');
    const body = { login: 'amelie', password };
    expect((await desk.openBrowser().call('POST', '/session', { body })).status).toBe(200);
  });

  it('takes the password that is piped in, and does not print it', async () => {
    const { code, out } = await run(['add', ...amelie, '--password-stdin', '--json'], `${deskPassword}\n`);
    expect(code).toBe(0);
    const user = { login: 'amelie', name: 'Amélie Durand', role: 'admin', centre: 'demo', isActive: true };
    expect(JSON.parse(out)).toEqual({ user });
    await desk.signIn('amelie');
  });

  it.each([
    ['court', 'The password is too short, expected 12 signs at least.'],
    ['', 'The password is too short, expected 12 signs at least.'],
    ['amelie2026amelie', 'The password is little more than the login, expected another.'],
  ])('refuses the password « %s »', async (password, err) => {
    expect(await run(['add', ...amelie, '--password-stdin'], password)).toEqual({ code: 1, out: '', err });
    expect((await run(['list'])).out).toBe('Nobody has an account.');
  });

  it('refuses a login that is taken, and a centre that is unknown', async () => {
    await run(['add', ...amelie]);
    const taken = { code: 1, out: '', err: '--login: is "amelie", which is taken.' };
    expect(await run(['add', ...amelie])).toEqual(taken);
    const unknown = '--centre: is "lune", expected the id of a centre: "demo", "autre".';
    const args = ['--login', 'basile', '--name', 'Basile', '--role', 'admin', '--centre', 'lune'];
    expect(await run(['add', ...args])).toEqual({ code: 1, out: '', err: unknown });
  });

  it.each([
    ['--role', 'dieu', '--role: is "dieu", expected conseiller, responsable or admin.'],
    ['--login', 'a b', '--login: is "a b", expected two to 64 small letters, digits or signs of "._@-".'],
    ['--name', ' ', '--name: is " ", expected one line of at most 80 signs.'],
  ])('exits with 2 for %s « %s »', async (option, value, err) => {
    expect(await run(['add', ...amelie, option, value])).toEqual({ code: 2, out: '', err });
  });
});

describe('user list', () => {
  it('lists accounts of all centres, or of one', async () => {
    await desk.addCounsellor('amelie', { role: 'responsable' });
    await desk.addCounsellor('basile', { centreId: 'autre' });
    await run(['disable', '--login', 'basile']);
    expect((await run(['list'])).out).toBe(
      'amelie (Nom de amelie, responsable, centre demo)\nbasile (Nom de basile, conseiller, centre autre, closed)',
    );
    const { users } = JSON.parse((await run(['list', '--centre', 'demo', '--json'])).out);
    expect(users).toEqual([
      { login: 'amelie', name: 'Nom de amelie', role: 'responsable', centre: 'demo', isActive: true },
    ]);
    expect((await run(['list', '--centre', 'lune'])).code).toBe(1);
  });
});

describe('user reset, disable, enable', () => {
  it.each([
    ['reset', 'has another password; their sessions are over'],
    ['disable', 'is closed; their sessions are over'],
  ])('%s puts out whoever is in', async (name, told) => {
    await desk.addCounsellor('amelie');
    const browser = await desk.signIn('amelie');
    const { code, out } = await run([name, '--login', 'amelie']);
    expect([code, out]).toEqual([0, expect.stringContaining(told)]);
    expect((await browser.call('GET', '/me')).status).toBe(401);
    await expect(desk.signIn('amelie')).rejects.toThrow('401');
  });

  it('enable lets them in again', async () => {
    await desk.addCounsellor('amelie');
    await run(['disable', '--login', 'amelie']);
    expect((await run(['enable', '--login', 'AMELIE'])).code).toBe(0);
    await desk.signIn('amelie');
  });

  it.each(['reset', 'disable', 'enable'])('%s exits with 1 for a login that nobody has', async (name) => {
    const err = '--login: is "personne", which nobody has: see user list.';
    expect(await run([name, '--login', 'personne'])).toEqual({ code: 1, out: '', err });
  });
});

describe('user link', () => {
  const teams = '12345678-90ab-4cde-8f01-234567890abc';
  const linkTo = (login: string, id: string): readonly string[] => ['link', '--login', login, '--teams', id];

  it('lets one person of Teams act as one counsellor, until they are unlinked', async () => {
    await desk.addCounsellor('amelie');
    await desk.addCounsellor('basile');
    expect(await run(linkTo('amelie', teams.toUpperCase()))).toMatchObject({ code: 0, err: '' });
    const taken = `--teams: is "${teams}", which is linked already.`;
    expect(await run(linkTo('basile', teams))).toEqual({ code: 1, out: '', err: taken });
    expect((await run(linkTo('amelie', teams))).code).toBe(0);
    expect((await run(['unlink', '--login', 'amelie'])).out).toContain("is nobody's in Teams any more");
    const nobody = '--login: is "amelie", which is nobody\'s in Teams.';
    expect(await run(['unlink', '--login', 'amelie'])).toEqual({ code: 1, out: '', err: nobody });
    expect((await run(linkTo('basile', teams))).code).toBe(0);
  });

  it('refuses what is no object id', async () => {
    const { code, err } = await run(linkTo('amelie', '29:abc'));
    expect([code, err.split(',')[0]]).toEqual([2, '--teams: is "29:abc"']);
  });
});

describe('runUser', () => {
  it.each([
    [[]],
    [['frob']],
    [['add', ...amelie, 'frob']],
    [['add', 'amelie']],
    [['add', '--login', 'amelie']],
    [['add', ...amelie, '--frob']],
    [['add', ...amelie, '--name']],
    [['list', '--login', 'amelie']],
    [['disable', '--login', 'amelie', '--password-stdin']],
  ])('shows its use for %j and exits with 2', async (args) => {
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Usage: npm run -s admin -- user <command>');
  });

  it('tells what is wrong with the knowledge and exits with 1', async () => {
    const open = () => Promise.reject(new KnowledgeError(['centres.yaml: is broken.']));
    expect(await run(['list'], '', { open })).toEqual({ code: 1, out: '', err: 'centres.yaml: is broken.' });
  });
});

it('npm run admin opens the first account of an empty folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'aiguilleur-admin-'));
  const program = join(import.meta.dirname, '../../../src/cli/admin.ts');
  const env = { ...process.env, NODE_OPTIONS: '', DATA_DIR: folder };
  const options = { env, encoding: 'utf8', input: `${deskPassword}\n` } as const;
  execFileSync(process.execPath, [program, 'user', 'add', ...amelie, '--password-stdin'], options);
  expect(execFileSync(process.execPath, [program, 'user', 'list'], options)).toBe(
    'amelie (Amélie Durand, admin, centre demo)\n',
  );
  rmSync(folder, { recursive: true });
});
