import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AppSettings, joinMicrosoftApp } from '../../src/microsoft-app.ts';
import { createSelfSigned } from '../fixtures/self-signed.ts';

const guid = '00000000-0000-0000-0000-000000000000';
const unset: AppSettings = { id: null, type: 'SingleTenant', tenantId: null, password: null, certificateFile: null };
const read = (settings: Partial<AppSettings>) => {
  const problems: string[] = [];
  const app = joinMicrosoftApp({ ...unset, ...settings }, problems);
  return { app, problems };
};

let folder: string;
const file = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aiguilleur-app-'));
  const own = createSelfSigned();
  writeFileSync(file('whole.pem'), own.certificate + own.privateKey);
  writeFileSync(file('public.pem'), own.certificate);
  writeFileSync(file('other.pem'), own.certificate + createSelfSigned().privateKey);
  writeFileSync(file('none.pem'), own.privateKey);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('joinMicrosoftApp', () => {
  it('is nothing where nothing is set', () => {
    expect(read({})).toEqual({ app: null, problems: [] });
  });

  it('is of a single tenant unless another kind is told', () => {
    const { app, problems } = read({ id: guid, tenantId: guid, password: 'p' });
    expect([app, problems]).toEqual([
      { id: guid, type: 'SingleTenant', tenantId: guid, password: 'p', certificate: null },
      [],
    ]);
  });

  it('takes a certificate for a password', () => {
    const { app, problems } = read({ id: guid, tenantId: guid, certificateFile: file('whole.pem') });
    expect(problems).toEqual([]);
    expect(app?.certificate?.thumbprint).toMatch(/^[\dA-F]{40}$/);
    expect(app?.certificate?.privateKey).toContain('BEGIN PRIVATE KEY');
  });

  it.each([
    ['public.pem', /^MicrosoftAppCertificateFile: ".*public\.pem" holds no private key, expected one/],
    ['other.pem', /^MicrosoftAppCertificateFile: ".*other\.pem" holds a key of another certificate/],
    ['none.pem', /^MicrosoftAppCertificateFile: is ".*none\.pem", expected a PEM file with a certificate/],
    ['missing.pem', /^MicrosoftAppCertificateFile: is ".*missing\.pem", expected a PEM file/],
  ])('refuses the certificate of %s, and shows nothing of a key', (name, expected) => {
    const { problems } = read({ id: guid, tenantId: guid, certificateFile: file(name) });
    expect(problems).toEqual([expect.stringMatching(expected)]);
    expect(problems.join()).not.toContain('BEGIN');
  });

  it.each<[string, Partial<AppSettings>, readonly string[]]>([
    [
      'two ways to show who it is',
      { id: guid, tenantId: guid, password: 'p', certificateFile: 'missing.pem' },
      ['MicrosoftAppPassword', 'MicrosoftAppCertificateFile'],
    ],
    [
      'a managed identity with a certificate',
      { id: guid, type: 'UserAssignedMSI', tenantId: guid, certificateFile: 'missing.pem' },
      ['MicrosoftAppCertificateFile'],
    ],
    ['several tenants and nothing else', { type: 'MultiTenant' }, ['MicrosoftAppId', 'MicrosoftAppPassword']],
  ])('refuses %s', (_case, settings, names) => {
    expect(read(settings).problems.map((problem) => problem.split(':')[0])).toEqual(names);
  });
});
