import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createLog } from '../../../../src/log.ts';
import { BotFramework } from '../../../fixtures/bot-framework.ts';
import { app } from '../../../fixtures/loopback-cloud.ts';
import { startTeamsServer, type TeamsServer } from '../../../fixtures/teams-server.ts';

const ours = 'AAAAAAAA-0000-0000-0000-000000000001';
const theirs = 'bbbbbbbb-0000-0000-0000-000000000002';

let framework: BotFramework;
let server: TeamsServer;
const logged: string[] = [];
beforeAll(async () => {
  framework = await BotFramework.start();
  server = await startTeamsServer(framework, {
    app: { ...app, type: 'SingleTenant', tenantId: ours },
    log: createLog('warn', { write: (line) => void logged.push(line) }),
  });
});
afterAll(async () => {
  await server.close();
  await framework.pause();
});
beforeEach(() => {
  logged.length = 0;
});

const post = async (id: string, tenantId: unknown, channelTenant: unknown, given: object = {}) => {
  const conversation = { id, conversationType: 'personal', tenantId };
  const channelData = { tenant: { id: channelTenant } };
  const answer = await server.post(framework.createMessage(id, 'bonjour', { conversation, channelData, ...given }));
  return answer.status;
};

describe('an app of a single tenant', () => {
  it('hears its own tenant, however it is written', async () => {
    expect(await post('own', ours.toLowerCase(), ours)).toBe(200);
    expect(await post('once', undefined, ours)).toBe(200);
    expect(logged).toEqual([]);
  });

  it('hears channels that have no tenants', async () => {
    expect(await post('direct', undefined, undefined, { channelId: 'directline', channelData: undefined })).toBe(200);
  });

  it('answers the link of somebody without the app, whose tenant Teams hides, and nothing else of theirs', async () => {
    const invoke = { type: 'invoke', name: 'composeExtension/anonymousQueryLink', value: { url: 'https://x.example' } };
    // This server has nobody who answers it.
    expect(await post('hidden', 'redacted', ' redacted', invoke)).toBe(501);
    expect(await post('hidden', 'redacted', ' redacted', { name: invoke.name })).toBe(403);
    expect(await post('hidden', 'redacted', ' redacted', { ...invoke, name: 'composeExtension/query' })).toBe(403);
  });

  it.each<[string, unknown, unknown]>([
    ['another tenant', theirs, theirs],
    ['a conversation of another tenant', theirs, ours],
    ['a channel of another tenant', ours, theirs],
    ['no tenant', undefined, undefined],
    ['a tenant of another shape', undefined, { id: ours }],
  ])('refuses %s, with one line in the log that tells of nobody', async (_case, tenantId, channelTenant) => {
    expect(await post('foreign', tenantId, channelTenant)).toBe(403);
    expect(logged).toHaveLength(1);
    const { msg, tenants } = JSON.parse(logged[0] ?? '');
    expect(msg).toBe('message of another tenant refused: see MicrosoftAppTenantId');
    const named = new Set([tenantId, channelTenant].filter((tenant) => typeof tenant === 'string'));
    expect(tenants).toEqual([...named]);
    expect(logged[0]).not.toMatch(/bonjour|Camille|u1/);
    expect(await server.state.store.readLog('azure/msteams/foreign', 0)).toBeUndefined();
  });
});

it('an app of several tenants hears them all', async () => {
  const several = await startTeamsServer(framework, { app: { ...app, type: 'MultiTenant', tenantId: ours } });
  const conversation = { id: 'any', tenantId: theirs };
  const { status } = await several.post(framework.createMessage('any', 'bonjour', { conversation }));
  await several.close();
  expect(status).toBe(200);
});
