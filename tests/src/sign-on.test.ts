import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadConfig } from '../../src/config.ts';
import type { SignOn } from '../../src/sign-on.ts';
import { StartupError } from '../../src/startup-error.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aiguilleur-'));
  writeFileSync(join(folder, 'secret'), 'un-secret-lu\n');
  writeFileSync(join(folder, 'empty'), '\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

const whole = {
  OIDC_ISSUER: 'https://login.centre.example/realms/centre',
  OIDC_CLIENT_ID: 'bureau',
  OIDC_CLIENT_SECRET: 'un-secret',
  OIDC_CENTRE: 'demo',
};

function read(environment: Readonly<Record<string, string>>): SignOn | readonly string[] | null {
  try {
    return loadConfig(environment).signOn;
  } catch (error) {
    if (error instanceof StartupError) return error.problems;
    throw error;
  }
}

describe('the settings of single sign-on', () => {
  it('are none where nothing is set', () => {
    expect(read({})).toBeNull();
  });

  it('have roles by their own names in the claim roles, and leave passwords on', () => {
    expect(read(whole)).toEqual({
      issuer: 'https://login.centre.example/realms/centre',
      clientId: 'bureau',
      clientSecret: 'un-secret',
      label: null,
      rolesClaim: ['roles'],
      roleNames: { conseiller: 'conseiller', responsable: 'responsable', admin: 'admin' },
      centreId: 'demo',
      allowsPasswords: true,
    });
  });

  it('take the secret from a file, and the claim from further in', () => {
    const more = {
      OIDC_CLIENT_SECRET: '',
      OIDC_CLIENT_SECRET_FILE: join(folder, 'secret'),
      OIDC_ROLES_CLAIM: 'resource_access.bureau.roles',
    };
    expect(read({ ...whole, ...more })).toMatchObject({
      clientSecret: 'un-secret-lu',
      rolesClaim: ['resource_access', 'bureau', 'roles'],
    });
  });

  it('tell all that is wrong at once, and no secret', () => {
    const problems = read({
      OIDC_ISSUER: 'http://login.centre.example',
      OIDC_CLIENT_ID: 'un bureau',
      OIDC_CLIENT_SECRET: 'un-secret',
      OIDC_CLIENT_SECRET_FILE: join(folder, 'secret'),
      OIDC_ROLE_ADMIN: 'conseiller',
      OIDC_ROLES_CLAIM: 'roles..x',
      OIDC_LABEL: 'L'.repeat(41),
      DESK_PASSWORDS: 'oui',
    });
    expect(problems).toEqual([
      expect.stringMatching(/^OIDC_ISSUER: is "http:.*expected an address of https/),
      expect.stringMatching(/^OIDC_CLIENT_ID: is "un bureau"/),
      expect.stringMatching(/^OIDC_LABEL: is "L+", expected a text of at most 40/),
      expect.stringMatching(/^OIDC_ROLES_CLAIM: is "roles\.\.x"/),
      'DESK_PASSWORDS: is "oui", expected "on" or "off".',
      'OIDC_CENTRE: is unset, expected a value because another OIDC_… variable is set.',
      'OIDC_CLIENT_SECRET: is set, expected none because OIDC_CLIENT_SECRET_FILE is set.',
      'OIDC_ROLE_…: are "conseiller", "responsable", "conseiller", expected another name for each role.',
    ]);
    expect(JSON.stringify(problems)).not.toContain('un-secret');
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['a label alone', { OIDC_LABEL: 'Microsoft' }, /^OIDC_ISSUER: is unset.*another OIDC/],
    ['no passwords and no other way in', { DESK_PASSWORDS: 'off' }, /^OIDC_ISSUER: is unset.*DESK_PASSWORDS is "off"/],
    ['no secret', { ...whole, OIDC_CLIENT_SECRET: '' }, /^OIDC_CLIENT_SECRET: is unset/],
    ['an issuer with a fragment', { ...whole, OIDC_ISSUER: 'https://a.example/#x' }, /^OIDC_ISSUER: is/],
  ])('refuse %s', (_name, environment, problem) => {
    expect(read(environment)).toContainEqual(expect.stringMatching(problem));
  });

  it.each(['none', 'empty'])('refuse a file of the secret that is %s', (name) => {
    const file = join(folder, name);
    const problems = read({ ...whole, OIDC_CLIENT_SECRET: '', OIDC_CLIENT_SECRET_FILE: file });
    expect(problems).toEqual([expect.stringMatching(/^OIDC_CLIENT_SECRET_FILE: /)]);
  });
});
