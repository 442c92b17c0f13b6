import { chmodSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { join } from 'node:path';
import { createServer as createTlsServer } from 'node:tls';
import { afterEach, describe, expect, it } from '@jest/globals';
import BetterSqlite from 'better-sqlite3';
import { examine } from '../../../src/doctor/examine.ts';
import type { Finding } from '../../../src/doctor/finding.ts';
import { createLog } from '../../../src/log.ts';
import { openDatabase } from '../../../src/storage/database.ts';
import { clientSecret, startProvider } from '../../fixtures/provider.ts';
import { createSelfSigned } from '../../fixtures/self-signed.ts';
import { makeTempFolder } from '../../fixtures/temp-folder.ts';

const now = Date.UTC(2026, 8, 1, 9);
const fixture = join(import.meta.dirname, '../../fixtures/library');

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

type Environment = Readonly<Record<string, string>>;

/** A sound installation, its knowledge checked a short while ago, with an account for the desk. */
async function install(): Promise<{ readonly folder: string; readonly environment: Environment }> {
  const folder = makeTempFolder();
  cpSync(fixture, join(folder, 'knowledge'), { recursive: true });
  const { db, close } = await openDatabase(`sqlite:${join(folder, 'aiguilleur.db')}`, createLog('silent'));
  const account = { counsellor_id: '1', login: 'a', name: 'A', role: 'admin', password: 'x', created_at: now };
  for (const [index, centre_id] of ['demo', 'autre'].entries()) {
    await db
      .insertInto('counsellors')
      .values({ ...account, counsellor_id: String(index), login: centre_id, centre_id })
      .execute();
  }
  await close();
  return { folder, environment: { DATA_DIR: folder, KNOWLEDGE_DIR: join(folder, 'knowledge'), PORT: '0' } };
}

interface Broken {
  readonly environment?: Environment;
  readonly at?: number;
  readonly freeBytes?: number;
}

type Break = (folder: string) => Broken | Promise<Broken> | unknown;

async function look(break_: Break): Promise<readonly Finding[]> {
  const { folder, environment } = await install();
  const { environment: changed = {}, at = now, freeBytes }: Broken = (await break_(folder)) ?? {};
  return examine({
    environment: { ...environment, ...changed },
    settingsFile: join(folder, '.env'),
    now: at,
    freeBytes: () => freeBytes ?? 1e12,
  });
}

function portOf(server: Server): Promise<number> {
  servers.push(server);
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

async function showCertificate(): Promise<string> {
  const { certificate, privateKey } = createSelfSigned();
  return `https://127.0.0.1:${await portOf(createTlsServer({ cert: certificate, key: privateKey }))}`;
}

/** A provider that knows a desk at that address, and the settings of single sign-on with it. */
async function showProvider(address: string, more: Environment = {}): Promise<Broken> {
  const provider = await startProvider();
  // Closed with the servers of the tests.
  servers.push(provider.server);
  await provider.serve(address);
  const own = { OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: 'bureau', OIDC_CLIENT_SECRET: clientSecret };
  return { environment: { ...own, OIDC_CENTRE: 'demo', PUBLIC_URL: 'http://127.0.0.1:3978', ...more } };
}

function change(folder: string, statement: string): void {
  const database = new BetterSqlite(join(folder, 'aiguilleur.db'));
  database.exec(statement);
  database.close();
}

describe('the doctor', () => {
  it('finds a sound installation sound', async () => {
    const findings = await look(() => undefined);
    expect(findings.filter(({ level }) => level !== 'fine')).toEqual([]);
    expect(new Set(findings.map(({ part }) => part))).toEqual(
      new Set([
        'program',
        'settings',
        'disk',
        'database',
        'clock',
        'people',
        'knowledge',
        'certificates',
        'centres',
        'sign-on',
      ]),
    );
  });

  it('changes nothing, and makes nothing', async () => {
    const folder = makeTempFolder();
    const findings = await examine({ environment: { DATA_DIR: join(folder, 'new') }, settingsFile: '', now });
    expect(findings.find(({ part }) => part === 'database')?.says).toMatch(/none yet/);
    expect(() => readFileSync(join(folder, 'new'))).toThrow(/ENOENT/);
  });

  it.each<[string, Finding['part'], Finding['level'], RegExp, Break]>([
    [
      'settings that cannot be',
      'settings',
      'wrong',
      /^RETENTION_DAYS: is "bald"/,
      () => ({ environment: { RETENTION_DAYS: 'bald', PORT: '99999' } }),
    ],
    [
      'a server open to all without TLS',
      'settings',
      'wrong',
      /can be read on its way/,
      () => ({ environment: { HOST: '0.0.0.0' } }),
    ],
    [
      'a proxy that nobody named',
      'settings',
      'wrong',
      /^TRUSTED_PROXIES is unset/,
      () => ({ environment: { PUBLIC_URL: 'https://127.0.0.1:1' } }),
    ],
    [
      'a key that others can read',
      'settings',
      'wrong',
      /token\.key can be read by other users/,
      (folder) => {
        writeFileSync(join(folder, 'token.key'), 'k'.repeat(64));
        chmodSync(join(folder, 'token.key'), 0o644);
      },
    ],
    ['a disk that is full', 'disk', 'wrong', /has 0\.1 GB free/, () => ({ freeBytes: 1e8 })],
    [
      'a damaged database',
      'database',
      'wrong',
      /damaged|cannot be read/,
      (folder) => writeFileSync(join(folder, 'aiguilleur.db'), 'SQLite format 3\0'.padEnd(8192, 'x')),
    ],
    [
      'tables of a newer program',
      'database',
      'wrong',
      /of version 9999/,
      (folder) => change(folder, 'insert into schema_versions values (9999, 0)'),
    ],
    [
      'a PostgreSQL that is away',
      'database',
      'wrong',
      /cannot be read/,
      () => ({ environment: { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c', TOKEN_KEY: 'k'.repeat(32) } }),
    ],
    [
      'messages that nobody answers',
      'database',
      'wrong',
      /^1 × message wait, the oldest for 10 min/,
      (folder) =>
        change(
          folder,
          `insert into inbox (conversation_id, position, heard_at, activity, attempts) values ('x', 2, ${now - 600_000}, '{}', 0)`,
        ),
    ],
    [
      'a clock that is behind',
      'clock',
      'wrong',
      /clock is 3540 s behind/,
      (folder) =>
        change(
          folder,
          `insert into conversations (conversation_id, channel_id, user_id, centre_id, born_at, last_heard_at, next_position, lease_until)
             values ('x', 'directline', 'u', 'demo', 0, ${now + 3_600_000}, 1, 0)`,
        ),
    ],
    [
      'knowledge that contradicts itself',
      'knowledge',
      'wrong',
      /sources\.yaml/,
      (folder) => writeFileSync(join(folder, 'knowledge', 'sources.yaml'), '- sourceId: 5\n'),
    ],
    [
      'compiled knowledge that is broken',
      'knowledge',
      'wrong',
      /knowledge\.json/,
      (folder) => writeFileSync(join(folder, 'knowledge.json'), '{"layout":'),
    ],
    [
      'emergency numbers that nobody checked',
      'knowledge',
      'wrong',
      /^the emergency numbers of FR were not checked/,
      () => ({ at: Date.UTC(2035, 0, 1) }),
    ],
    [
      'a certificate that has ended',
      'certificates',
      'wrong',
      /ended \d+ days ago/,
      async () => ({ environment: { PUBLIC_URL: await showCertificate() }, at: Date.UTC(2036, 5, 1) }),
    ],
    [
      'a certificate that nobody trusts',
      'certificates',
      'wrong',
      /is not trusted/,
      async () => ({ environment: { PUBLIC_URL: await showCertificate() } }),
    ],
    [
      'another program at its address',
      'program',
      'wrong',
      /another program answers/,
      async () => ({
        environment: { PORT: String(await portOf(createServer((_, response) => response.end('salut')))) },
      }),
    ],
    [
      'a desk that nobody may enter',
      'people',
      'care',
      /has no account for its desk/,
      (folder) => change(folder, 'delete from counsellors'),
    ],
    [
      'a provider of single sign-on that is away',
      'sign-on',
      'wrong',
      /does not tell where to sign in\. \(connect ECONNREFUSED/,
      async () => {
        const gone = createServer();
        const OIDC_ISSUER = `http://127.0.0.1:${await portOf(gone)}`;
        await new Promise((resolve) => gone.close(resolve));
        return showProvider('http://127.0.0.1:3978', { OIDC_ISSUER });
      },
    ],
    [
      'a provider that knows the desk elsewhere',
      'sign-on',
      'wrong',
      /answers 400/,
      () => showProvider('https://ailleurs.example'),
    ],
    [
      'a secret of single sign-on that others can read',
      'settings',
      'wrong',
      /oidc\.secret can be read by other users/,
      async (folder) => {
        writeFileSync(join(folder, 'oidc.secret'), 'secret', { mode: 0o644 });
        const file = { OIDC_CLIENT_SECRET: '', OIDC_CLIENT_SECRET_FILE: join(folder, 'oidc.secret') };
        return showProvider('http://127.0.0.1:3978', file);
      },
    ],
    [
      'names of roles that have made nobody an admin, where there is no other way in',
      'people',
      'wrong',
      /^no admin has come by single sign-on yet\.$/,
      () => showProvider('http://127.0.0.1:3978', { DESK_PASSWORDS: 'off' }),
    ],
    [
      'the same beside an admin with a password',
      'people',
      'care',
      /one has an account of the desk/,
      () => showProvider('http://127.0.0.1:3978'),
    ],
  ])('names %s', async (_name, part, level, says, break_) => {
    const findings = await look(break_);
    const found = findings.find((finding) => finding.part === part && says.test(finding.says));
    expect(found ?? findings).toMatchObject({ part, level, advice: expect.stringMatching(/\S/) });
  });

  it('finds single sign-on sound where the provider knows the desk, and an admin has come', async () => {
    const findings = await look(async (folder) => {
      const broken = await showProvider('http://127.0.0.1:3978');
      change(folder, `update counsellors set issuer = '${broken.environment?.OIDC_ISSUER}', subject = counsellor_id`);
      return broken;
    });
    expect(findings.filter(({ level }) => level !== 'fine')).toEqual([]);
    expect(findings.find(({ part }) => part === 'sign-on')?.says).toMatch(/3978\/conseillers\/connexion\/retour\.$/);
  });
});
