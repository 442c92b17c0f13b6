import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { createProvider, ProviderDown } from '../../../../src/desk/sign-on/provider.ts';

const signOn = {
  issuer: 'http://127.0.0.1:1',
  clientId: 'bureau',
  clientSecret: 'x',
  label: null,
  rolesClaim: ['roles'],
  roleNames: { conseiller: 'conseiller', responsable: 'responsable', admin: 'admin' },
  centreId: 'demo',
  allowsPasswords: true,
};

describe('createProvider', () => {
  it('asks nobody before somebody signs on, and tells who does not answer', async () => {
    const { begin, leave } = createProvider(signOn);
    const message = 'OIDC_ISSUER: "http://127.0.0.1:1" does not tell where to sign in';
    await expect(begin('http://127.0.0.1/retour')).rejects.toMatchObject({ message });
    await expect(leave('http://127.0.0.1/')).rejects.toBeInstanceOf(ProviderDown);
  });

  it('loads its library then, so that a server without single sign-on never does', () => {
    const loads = globSync('src/**/*.ts').flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.includes("'openid-client'") && !line.startsWith('import type'))
        .map((line) => line.trim()),
    );
    expect(loads).toEqual([expect.stringMatching(/import\('openid-client'\)/)]);
  });
});
