import type { webcrypto } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { createLog } from '../../../../src/log.ts';
import { BotFramework } from '../../../fixtures/bot-framework.ts';
import { startTeamsServer, type TeamsServer } from '../../../fixtures/teams-server.ts';

const minute = 60_000;
const secret = 'un secret que personne ne doit lire';

let framework: BotFramework;
let server: TeamsServer;
let foreign: webcrypto.CryptoKey;
/** All that the server logged in one test. */
const logged: string[] = [];
let ahead = 0;

beforeAll(async () => {
  foreign = (await generateKeyPair('RS256')).privateKey;
  framework = await BotFramework.start();
  server = await startTeamsServer(framework, {
    clock: () => Date.now() + ahead,
    log: createLog('debug', { write: (line) => void logged.push(line) }),
  });
});
afterAll(async () => {
  await server.close();
  await framework.pause();
});
beforeEach(() => {
  logged.length = 0;
});

const post = (token: string | null, given: object = {}) =>
  server.post(framework.createMessage('refused', secret, given), token);
const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const unauthorized = {
  status: 401,
  text: '{"error":{"code":"Unauthorized","message":"Le jeton d’accès manque ou n’est pas valable."}}',
};

/** Neither the token nor the message, nor a line of a stack. */
function expectNothingTold(answer: string, token: string | null): void {
  const told = [answer, ...logged].join('\n');
  for (const part of token?.split('.') ?? []) if (part.length > 3) expect(told).not.toContain(part);
  expect(told).not.toContain(secret);
  expect(answer).not.toContain(' at ');
}

describe('a token', () => {
  it.each<[string, () => Promise<string> | string | null]>([
    ['is missing', () => null],
    ['is empty', () => ''],
    ['is a word', () => 'bonjour'],
    ['is garbage in three parts', () => 'bonjour.bonjour.bonjour'],
    ['is empty JSON', () => 'e30.e30.e30'],
    ['is of another key', () => framework.sign({ key: foreign })],
    ['is of a key that is not published', () => framework.sign({ kid: 'k2' })],
    ['is for another bot', () => framework.sign({ audience: 'another' })],
    ['is of another issuer', () => framework.sign({ issuer: 'https://sts.windows.net/evil/' })],
    ['has expired', () => framework.sign({ expires: '-6m' })],
    ['is not yet valid', () => framework.sign({ notBefore: '6m', expires: '60m' })],
    ['is for another service', () => framework.sign({ url: 'https://evil.example/' })],
    ['is signed with a password', () => framework.sign({ alg: 'HS256', key: toBytes('p'.repeat(32)) })],
    [
      'is signed with the public key as a password',
      async () => framework.sign({ alg: 'HS256', key: toBytes(await exportSPKI(framework.publicKey)) }),
    ],
    ['says it needs no signature', async () => unsign(await framework.sign(), 'AA')],
    ['has an empty signature', async () => unsign(await framework.sign(), '')],
    ['has another signature', async () => (await framework.sign()).replace(/[^.]+$/, 'AA')],
    ['was changed after it was signed', async () => changeAudience(await framework.sign({ audience: 'another' }))],
    ['never ends', () => signBare({ serviceurl: framework.origin })],
    ['names no service', () => signBare({ exp: Math.floor(Date.now() / 1000) + 300 })],
  ])('that %s is refused, and nothing is told', async (_case, makeToken) => {
    const token = await makeToken();
    const answer = await post(token);
    expect(answer).toEqual(unauthorized);
    expect(await server.state.store.readLog('azure/msteams/refused', 0)).toBeUndefined();
    expectNothingTold(answer.text, token);
  });

  it('that a clock of five minutes off explains is taken', async () => {
    expect((await post(await framework.sign({ expires: '-4m' }), { conversation: { id: 'late' } })).status).toBe(200);
    const early = await framework.sign({ notBefore: '4m', expires: '60m' });
    expect((await post(early, { conversation: { id: 'early' } })).status).toBe(200);
  });

  it('that is wrong is refused before its message is read', async () => {
    const { status } = await server.post('{"type":', await framework.sign({ key: foreign }));
    expect(status).toBe(401);
  });
});

describe('a key', () => {
  it.each<[string, object, string]>([
    ['of another channel', { endorsements: ['slack'] }, 'msteams'],
    ['of no channel', { endorsements: [] }, 'msteams'],
    ['that tells no channels', { endorsements: undefined }, 'msteams'],
    ['of Teams', { endorsements: ['msteams'] }, 'webchat'],
  ])('%s does not speak for %s', async (_case, given, channelId) => {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    const kept = framework.keys;
    framework.keys = [await framework.publish(publicKey, { kid: 'endorsed', ...given })];
    ahead += 2 * 60 * minute;
    const expires = '1d';
    const answer = await post(await framework.sign({ key: privateKey, kid: 'endorsed', expires }), { channelId });
    expect(answer).toEqual(unauthorized);
    framework.keys = kept;
    ahead += 2 * 60 * minute;
    expect((await post(await framework.sign({ expires }), { conversation: { id: 'endorsed' } })).status).toBe(200);
  });

  it('that is new is heard of at once, and one that is gone is believed no more', async () => {
    const expires = '3d';
    const old = await framework.sign({ expires });
    expect((await post(old, { conversation: { id: 'rotation' }, id: '1' })).status).toBe(200);
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    framework.keys = [await framework.publish(publicKey, { kid: 'k2' })];
    ahead += 2 * minute;
    const fresh = await framework.sign({ key: privateKey, kid: 'k2', expires });
    expect((await post(fresh, { conversation: { id: 'rotation' }, id: '2' })).status).toBe(200);
    expect(await post(old)).toEqual(unauthorized);
    framework.keys = [await framework.publish(framework.publicKey)];
    ahead += 61 * minute;
    expect((await post(old, { conversation: { id: 'rotation' }, id: '3' })).status).toBe(200);
    expect(await post(fresh)).toEqual(unauthorized);
  });

  it('that nobody knows has Microsoft asked once a minute at most', async () => {
    ahead += 2 * minute;
    const asked = framework.keysRead;
    for (const kid of ['a', 'b', 'c']) expect((await post(await framework.sign({ kid }))).status).toBe(401);
    expect(framework.keysRead - asked).toBe(1);
  });
});

describe('Microsoft away', () => {
  it('leaves the keys at hand in use for a day, then nobody is heard until it is back', async () => {
    const expires = '9d';
    const token = await framework.sign({ expires });
    const kept = framework.keys;
    framework.keys = 'away';
    ahead += 120 * minute;
    expect((await post(token, { conversation: { id: 'away' }, id: '1' })).status).toBe(200);
    ahead += 24 * 60 * minute;
    const answer = await post(token, { conversation: { id: 'away' }, id: '2' });
    expect([answer.status, JSON.parse(answer.text).error.code]).toEqual([503, 'Unavailable']);
    expectNothingTold(answer.text, token);
    framework.keys = kept;
    ahead += 2 * minute;
    expect((await post(token, { conversation: { id: 'away' }, id: '2' })).status).toBe(200);
  });

  it('from the start makes Teams wait, and refuses at once what Microsoft cannot have signed', async () => {
    const lost = await BotFramework.start();
    await lost.pause();
    const early = await startTeamsServer(lost);
    const message = lost.createMessage('x', secret);
    const genuine = await early.post(message, await lost.sign());
    const forged = await early.post(message, await lost.sign({ alg: 'HS256', key: toBytes('p'.repeat(32)) }));
    await early.close();
    expect([genuine.status, forged.status]).toEqual([503, 401]);
  });
});

it('nothing is printed past the log', async () => {
  const printed = jest.spyOn(console, 'error');
  await post(await framework.sign({ expires: '-9d' }));
  await post(await framework.sign({ key: foreign }));
  expect(printed).not.toHaveBeenCalled();
  printed.mockRestore();
});

function unsign(token: string, signature: string): string {
  const header = Buffer.from(JSON.stringify({ alg: 'none', kid: 'k1' })).toString('base64url');
  return [header, token.split('.')[1], signature].join('.');
}

function changeAudience(token: string): string {
  const [header, payload = '', signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const changed = { ...claims, aud: '11111111-2222-3333-4444-555555555555' };
  return [header, Buffer.from(JSON.stringify(changed)).toString('base64url'), signature].join('.');
}

function signBare(claims: Record<string, string | number>): Promise<string> {
  const token = new SignJWT({
    ...claims,
    iss: 'https://api.botframework.com',
    aud: '11111111-2222-3333-4444-555555555555',
  });
  return token.setProtectedHeader({ alg: 'RS256', kid: 'k1' }).sign(framework.key);
}
