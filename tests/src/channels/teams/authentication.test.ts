import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { CertificateAppCredentials, ClaimsIdentity } from 'botframework-connector';
import { TeamsAdapter } from '../../../../src/channels/teams/adapter.ts';
import { createAuthentication } from '../../../../src/channels/teams/authentication.ts';
import { createLog } from '../../../../src/log.ts';
import type { MicrosoftApp } from '../../../../src/microsoft-app.ts';
import { createSelfSigned } from '../../../fixtures/self-signed.ts';

const guid = '11111111-2222-3333-4444-555555555555';
const single: MicrosoftApp = { id: guid, type: 'SingleTenant', tenantId: 't1', password: 'p', certificate: null };
const serviceUrl = 'https://smba.example/';

async function createCredentials(app: MicrosoftApp): Promise<unknown> {
  const identity = new ClaimsIdentity([{ type: 'aud', value: app.id }], true);
  const factory = createAuthentication({ app }).createConnectorFactory(identity);
  const { credentials } = await factory.create(serviceUrl);
  return credentials;
}

describe('createAuthentication', () => {
  it('signs in with a password, at the tenant of the app', async () => {
    const credentials = await createCredentials(single);
    expect(credentials).toMatchObject({
      appId: guid,
      oAuthEndpoint: expect.stringMatching(/microsoftonline\.com\/t1$/),
    });
    expect(credentials).not.toBeInstanceOf(CertificateAppCredentials);
  });

  it('signs in with a certificate, at the tenant of the app', async () => {
    const { privateKey } = createSelfSigned();
    const credentials = await createCredentials({
      ...single,
      password: '',
      certificate: { thumbprint: 'AB12', privateKey },
    });
    expect(credentials).toBeInstanceOf(CertificateAppCredentials);
    expect(credentials).toMatchObject({
      certificateThumbprint: 'AB12',
      certificatePrivateKey: privateKey,
      oAuthEndpoint: expect.stringMatching(/microsoftonline\.com\/t1$/),
    });
  });
});

describe('a managed identity', () => {
  const environment = { ...process.env };
  afterEach(() => {
    for (const name of ['IDENTITY_ENDPOINT', 'IDENTITY_HEADER']) {
      const before = environment[name];
      if (before === undefined) delete process.env[name];
      else process.env[name] = before;
    }
  });

  it('has its token from the platform, for the Bot Framework, and keeps it', async () => {
    const asked: (string | undefined)[] = [];
    const platform = createServer((request, response) => {
      asked.push(request.url);
      const expires_on = Math.floor(Date.now() / 1000) + 86_400;
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify({ access_token: 'of the platform', expires_on, token_type: 'Bearer' }));
    });
    await new Promise<void>((resolve) => platform.listen(0, '127.0.0.1', resolve));
    const address = platform.address();
    process.env.IDENTITY_ENDPOINT = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/token`;
    process.env.IDENTITY_HEADER = 'secret';
    const app: MicrosoftApp = { ...single, type: 'UserAssignedMSI', password: '' };
    const adapter = new TeamsAdapter({ app, log: createLog('silent'), clock: Date.now });
    const tokens = [await adapter.getToken(serviceUrl, 'kept'), await adapter.getToken(serviceUrl, 'kept')];
    platform.closeAllConnections();
    await new Promise((resolve) => platform.close(resolve));
    expect(tokens).toEqual(['of the platform', 'of the platform']);
    expect(asked).toEqual([expect.stringContaining(`resource=https%3A%2F%2Fapi.botframework.com&client_id=${guid}`)]);
  }, 60_000);
});
