import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadConfig, readEnvironment } from '../../src/config.ts';
import { StartupError } from '../../src/startup-error.ts';
import { formatEnvExample, formatHelp, variables } from '../../src/variables.ts';

const guid = '11111111-2222-3333-4444-555555555555';

describe('loadConfig', () => {
  it('needs nothing set', () => {
    expect(loadConfig({})).toEqual({
      host: '127.0.0.1',
      port: 3978,
      admin: { host: '127.0.0.1', port: 9464, isChosen: false },
      drainSeconds: 0,
      publicUrl: null,
      dataDir: 'data',
      databaseUrl: 'sqlite:data/aiguilleur.db',
      searchUrls: { formations: { FR: null, BE: null }, offers: { FR: null, BE: null } },
      retentionDays: 30,
      figureMonths: 36,
      followUpDays: 90,
      isFourEyes: false,
      handoffPatienceMinutes: 10,
      handoffHub: null,
      knowledgeDir: null,
      knowledgeFile: 'data/knowledge.json',
      downloadUrls: { rome: null, esco: null, rncp: null },
      allowedOrigins: [],
      trustedProxies: [],
      requestsPerMinute: 6000,
      tokenKey: null,
      directLineSecret: null,
      microsoftApp: null,
      signOn: null,
      teamsPackage: { developerName: null, privacyUrl: null, termsUrl: null, version: '1.0.0' },
      logLevel: 'info',
    });
  });

  it('takes an empty value for an unset one', () => {
    expect(loadConfig({ PORT: '', TOKEN_KEY: '  ', MicrosoftAppId: '' })).toEqual(loadConfig({}));
  });

  it('cannot be changed afterwards', () => {
    const config = loadConfig({ ALLOWED_ORIGINS: 'https://a.example' });
    expect(Object.isFrozen(config)).toBe(true);
    expect(Object.isFrozen(config.allowedOrigins)).toBe(true);
  });

  it.each([
    ['PORT', '8080', 'port', 8080],
    ['PORT', '0', 'port', 0],
    ['HOST', '::1', 'host', '::1'],
    [
      'ALLOWED_ORIGINS',
      'https://a.example, http://b.example:81,',
      'allowedOrigins',
      ['https://a.example', 'http://b.example:81'],
    ],
    ['TRUSTED_PROXIES', '127.0.0.1, 10.0.0.0/8, fd00::/8', 'trustedProxies', ['127.0.0.1', '10.0.0.0/8', 'fd00::/8']],
    ['PUBLIC_URL', 'https://chat.example', 'publicUrl', 'https://chat.example'],
    ['REQUESTS_PER_MINUTE', '0', 'requestsPerMinute', 0],
    ['ADMIN_PORT', '9100', 'admin', { host: '127.0.0.1', port: 9100, isChosen: true }],
    ['ADMIN_PORT', '0', 'admin', null],
    ['PORT', '9464', 'admin', null],
    ['DRAIN_SECONDS', '10', 'drainSeconds', 10],
  ] as const)('reads %s=%s', (name, value, key, expected) => {
    expect(loadConfig({ [name]: value })[key]).toEqual(expected);
  });

  it.each([
    ['PORT', '80 80', 'PORT: is "80 80", expected a whole number from 0 to 65535.'],
    ['PORT', '65536', 'PORT: is "65536", expected a whole number from 0 to 65535.'],
    ['PORT', '-1', 'PORT: is "-1", expected a whole number from 0 to 65535.'],
    ['HOST', 'http://x', 'HOST: is "http://x", expected a host name or an IP address, such as "127.0.0.1".'],
    ['ALLOWED_ORIGINS', 'https://a.example/', /^ALLOWED_ORIGINS: is "https:\/\/a.example\/", expected origins/],
    ['ALLOWED_ORIGINS', '*', /^ALLOWED_ORIGINS: is "\*", expected origins/],
    ['ALLOWED_ORIGINS', 'javascript:alert(1)', /^ALLOWED_ORIGINS/],
    ['TRUSTED_PROXIES', '10.0.0.0/33', /^TRUSTED_PROXIES: is "10.0.0.0\/33", expected IP addresses/],
    ['TRUSTED_PROXIES', 'proxy.local', /^TRUSTED_PROXIES/],
    ['PUBLIC_URL', 'https://chat.example/', /^PUBLIC_URL: is "https:\/\/chat.example\/", expected an origin/],
    ['OFFERS_URL_FR', 'https://a.example/', /^OFFERS_URL_FR: is "https:\/\/a.example\/", expected an address of https/],
    ['FORMATIONS_URL_BE', 'http://a.example/{label}', /^FORMATIONS_URL_BE: is "http:.*, expected an address of https/],
    ['FORMATIONS_URL_FR', 'https://a.example/{ville}', /^FORMATIONS_URL_FR/],
    ['ADMIN_PORT', 'x', /^ADMIN_PORT: is "x", expected a whole number from 0 to 65535, other than PORT/],
    ['ADMIN_PORT', '3978', 'ADMIN_PORT: is 3978, expected another port than PORT.'],
    ['DRAIN_SECONDS', '301', /^DRAIN_SECONDS: is "301", expected a whole number from 0 to 300/],
    ['TOKEN_KEY', 'court', 'TOKEN_KEY: is a text of 5 characters, expected at least 32 characters, taken at random.'],
    ['DIRECTLINE_SECRET', 'abc', /^DIRECTLINE_SECRET: is a text of 3 characters/],
    ['LOG_LEVEL', 'loud', /^LOG_LEVEL: is "loud", expected "fatal"/],
    ['MicrosoftAppType', 'multitenant', /^MicrosoftAppType: is "multitenant", expected "SingleTenant"/],
  ])('refuses %s=%s', (name, value, expected) => {
    const [problem] = findProblems({ [name]: value });
    if (expected instanceof RegExp) expect(problem).toMatch(expected);
    else expect(problem).toBe(expected);
  });

  it('tells every problem at once', () => {
    const problems = findProblems({ PORT: 'x', LOG_LEVEL: 'y', TOKEN_KEY: 'z', MicrosoftAppId: guid });
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'PORT',
      'TOKEN_KEY',
      'MicrosoftAppTenantId',
      'MicrosoftAppPassword',
      'LOG_LEVEL',
    ]);
  });

  it('never shows the value of a secret', () => {
    expect(findProblems({ TOKEN_KEY: 'hunter2', DIRECTLINE_SECRET: 'hunter2' }).join()).not.toContain('hunter2');
  });

  it.each([
    ['MultiTenant', { MicrosoftAppPassword: 'p' }],
    ['SingleTenant', { MicrosoftAppPassword: 'p', MicrosoftAppTenantId: guid }],
    ['UserAssignedMSI', { MicrosoftAppTenantId: guid }],
  ])('takes a whole %s application', (MicrosoftAppType, rest) => {
    expect(loadConfig({ MicrosoftAppId: guid, MicrosoftAppType, ...rest }).microsoftApp).toMatchObject({
      id: guid,
      type: MicrosoftAppType,
    });
  });

  it.each([
    ['a password alone', { MicrosoftAppPassword: 'p' }, ['MicrosoftAppId', 'MicrosoftAppTenantId']],
    ['an id alone', { MicrosoftAppId: guid }, ['MicrosoftAppTenantId', 'MicrosoftAppPassword']],
    [
      'a single tenant without its id',
      { MicrosoftAppId: guid, MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: 'p' },
      ['MicrosoftAppTenantId'],
    ],
    [
      'a managed identity without tenant',
      { MicrosoftAppId: guid, MicrosoftAppType: 'UserAssignedMSI' },
      ['MicrosoftAppTenantId'],
    ],
    [
      'a managed identity with a password',
      {
        MicrosoftAppId: guid,
        MicrosoftAppType: 'UserAssignedMSI',
        MicrosoftAppTenantId: guid,
        MicrosoftAppPassword: 'p',
      },
      ['MicrosoftAppPassword'],
    ],
    [
      'an id that is no GUID, told once',
      { MicrosoftAppId: 'x', MicrosoftAppType: 'MultiTenant', MicrosoftAppPassword: 'p' },
      ['MicrosoftAppId'],
    ],
  ])('refuses %s', (_case, environment, names) => {
    expect(findProblems(environment).map((problem) => problem.split(':')[0])).toEqual(names);
  });
});

describe('readEnvironment', () => {
  it('completes the environment with the file, and lets the environment win', () => {
    const folder = mkdtempSync(join(tmpdir(), 'aiguilleur-'));
    const file = join(folder, '.env');
    writeFileSync(file, 'AIGUILLEUR_TEST_ONLY=from file\nPATH=nowhere\n');
    const environment = readEnvironment(file);
    rmSync(folder, { recursive: true });
    expect(environment.AIGUILLEUR_TEST_ONLY).toBe('from file');
    expect(environment.PATH).toBe(process.env.PATH);
  });

  it('does without a file', () => {
    expect(readEnvironment('no/such/.env').PATH).toBe(process.env.PATH);
  });
});

describe('the database', () => {
  const url = 'postgres://me:secret@db.example/aiguilleur';
  const problemsOf = (environment: Record<string, string>): string => {
    try {
      loadConfig(environment);
      return '';
    } catch (error) {
      return String(error);
    }
  };

  it('is a file in DATA_DIR, unless another is named', () => {
    expect(loadConfig({ DATA_DIR: '/srv/x' }).databaseUrl).toBe('sqlite:/srv/x/aiguilleur.db');
    expect(loadConfig({ DATABASE_URL: 'sqlite:y.db' }).databaseUrl).toBe('sqlite:y.db');
  });

  it('of several instances wants a key that they share', () => {
    expect(problemsOf({ DATABASE_URL: url })).toMatch(/TOKEN_KEY: is unset, expected a value because DATABASE_URL/);
    expect(problemsOf({ DATABASE_URL: url, TOKEN_KEY: 'k'.repeat(32) })).toBe('');
    expect(problemsOf({ DATABASE_URL: url, TOKEN_KEY: 'k' })).not.toMatch(/TOKEN_KEY: is unset/);
  });

  it.each(['sqlite:', 'mysql://x/y', 'postgres://', 'data/x.db'])('is not %s', (wrong) => {
    expect(problemsOf({ DATABASE_URL: wrong })).toMatch(/DATABASE_URL: is a text of \d+ characters, expected "sqlite:/);
  });
});

describe('HANDOFF_HUB_URL', () => {
  const hub = { HANDOFF_HUB_URL: 'https://hub.example/in?centre=1', HANDOFF_HUB_SECRET: 's'.repeat(32) };

  it('is of https, or of this machine, with its secret', () => {
    expect(loadConfig(hub).handoffHub).toEqual({ url: hub.HANDOFF_HUB_URL, secret: hub.HANDOFF_HUB_SECRET });
    expect(loadConfig({ ...hub, HANDOFF_HUB_URL: 'http://127.0.0.1:9/in' }).handoffHub).not.toBeNull();
    expect(loadConfig({}).handoffHub).toBeNull();
  });

  it.each(['http://hub.example/', 'http://127.0.0.1.evil.example/', 'https://a:b@hub.example/', 'hub', 'ftp://hub'])(
    'is not %s',
    (wrong) => {
      expect(findProblems({ ...hub, HANDOFF_HUB_URL: wrong }).join()).toMatch(
        /^HANDOFF_HUB_URL: is "[^"]+", expected an address/,
      );
    },
  );

  it('and its secret go together', () => {
    const { HANDOFF_HUB_URL, HANDOFF_HUB_SECRET } = hub;
    expect(findProblems({ HANDOFF_HUB_URL }).join()).toMatch(/^HANDOFF_HUB_SECRET: is unset, expected a value because/);
    expect(findProblems({ HANDOFF_HUB_SECRET }).join()).toMatch(/^HANDOFF_HUB_URL: is unset, expected a value because/);
    expect(findProblems({ HANDOFF_HUB_URL, HANDOFF_HUB_SECRET: 'court' }).join()).toMatch(
      /^HANDOFF_HUB_SECRET: is a text of 5/,
    );
  });
});

describe('the list of variables', () => {
  it('is .env.example, word for word', () => {
    expect(readFileSync('.env.example', 'utf8')).toBe(formatEnvExample());
  });

  it('is wholly in the help', () => {
    const help = formatHelp();
    for (const name of Object.keys(variables)) expect(help).toContain(`\n  ${name}`);
  });

  it('loads as it stands in .env.example, once the # are taken away', () => {
    const lines = formatEnvExample()
      .replaceAll(/^#(\w+=)/gm, '$1')
      .split('\n');
    const set = lines.filter((line) => /^\w+=/.test(line)).map((line) => line.split('='));
    expect(loadConfig(Object.fromEntries(set))).toEqual(loadConfig({}));
  });
});

function findProblems(environment: Record<string, string>): readonly string[] {
  try {
    loadConfig(environment);
  } catch (error) {
    if (error instanceof StartupError) return error.problems;
    throw error;
  }
  return [];
}
