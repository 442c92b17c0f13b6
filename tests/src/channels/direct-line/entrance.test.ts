import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type TestServer } from '../../../fixtures/test-server.ts';

const listed = 'https://www.centre.example';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ REQUESTS_PER_MINUTE: '0', ALLOWED_ORIGINS: listed });
});
afterAll(() => server.close());

const hour = 3600_000;

describe('POST /widget/token', () => {
  it('gives a token for a conversation of its own to each', async () => {
    const [first, second] = [await server.call('POST', '/widget/token'), await server.call('POST', '/widget/token')];
    expect(first).toMatchObject({ status: 200, body: { expires_in: 1800, resumed: false } });
    expect(first.body.conversationId).not.toBe(second.body.conversationId);
    expect(first.body.userId).not.toBe(second.body.userId);
    expect(first.headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    ['a known centre', { centre: 'autre' }, 200],
    ['no centre', { centre: null }, 200],
    ['an unknown centre', { centre: 'inconnu' }, 404],
    ['a centre that is no name', { centre: '../etc' }, 400],
    ['a centre that is no text', { centre: 5 }, 400],
  ])('answers for %s', async (_case, body, status) => {
    expect((await server.call('POST', '/widget/token', { body })).status).toBe(status);
  });

  it.each([
    ['living', 0],
    ['that ended an hour ago', 1.5 * hour],
    ['that ended almost a day ago', 24.4 * hour],
  ])('takes up the conversation of a token %s', async (_case, later) => {
    const { body: before } = await server.call('POST', '/widget/token', { body: { centre: 'autre' } });
    server.clock.now += later;
    const { body: after } = await server.call('POST', '/widget/token', { body: { resume: before.token } });
    expect(after).toMatchObject({ conversationId: before.conversationId, userId: before.userId, resumed: true });
    const path = `/v3/directline/conversations/${before.conversationId}/activities`;
    expect((await server.call('GET', path, { token: after.token })).status).toBe(200);
  });

  it('shows the same welcome after a conversation is taken up', async () => {
    const { body: before } = await server.call('POST', '/widget/token');
    const path = `/v3/directline/conversations/${before.conversationId}/activities`;
    const first = await server.call('GET', path, { token: before.token });
    server.clock.now += 3 * hour;
    const { body: after } = await server.call('POST', '/widget/token', { body: { resume: before.token } });
    expect((await server.call('GET', path, { token: after.token })).body).toEqual(first.body);
  });

  it('begins anew, and says so, when a token cannot be taken up', async () => {
    const { body: old } = await server.call('POST', '/widget/token');
    const { body: recent } = await server.call('POST', '/widget/token');
    const bodies = [{ resume: 'a.b.c' }, { resume: `${recent.token}x` }, { resume: recent.token, centre: 'autre' }];
    for (const body of bodies) {
      const reply = await server.call('POST', '/widget/token', { body });
      expect(reply).toMatchObject({ status: 200, body: { resumed: false } });
      expect(reply.body.conversationId).not.toBe(recent.conversationId);
    }
    server.clock.now += 25 * hour;
    expect((await server.call('POST', '/widget/token', { body: { resume: old.token } })).body.resumed).toBe(false);
  });

  it('never takes up a conversation by the token of a stream', async () => {
    const { body: before } = await server.call('POST', '/widget/token');
    const { body: begun } = await server.call('POST', '/v3/directline/conversations', { token: before.token });
    const resume = new URL(begun.streamUrl).searchParams.get('t');
    expect((await server.call('POST', '/widget/token', { body: { resume } })).body.resumed).toBe(false);
  });
});

describe('pages', () => {
  it.each([
    ['no page', undefined, 200, null],
    ['a page of ours', 'own', 200, null],
    ['a page of an allowed site', listed, 200, listed],
    ['a page of another site', 'https://evil.example', 403, null],
    ['a page of nowhere', 'null', 403, null],
    ['an allowed site under another scheme', listed.replace('https', 'http'), 403, null],
  ])('may ask for a token: %s', async (_case, from, status, allowed) => {
    const origin = from === 'own' ? server.origin : from;
    const reply = await server.call(
      'POST',
      '/widget/token',
      origin === undefined ? {} : { headers: { Origin: origin } },
    );
    expect(reply.status).toBe(status);
    expect(reply.headers.get('access-control-allow-origin')).toBe(allowed);
    expect(reply.headers.get('vary')).toContain('Origin');
  });

  it('are told before they call what they may send', async () => {
    const headers = { Origin: listed, 'Access-Control-Request-Method': 'POST' };
    const reply = await server.call('OPTIONS', '/v3/directline/conversations/x/activities', { headers });
    expect(reply.status).toBe(204);
    expect(reply.headers.get('access-control-allow-origin')).toBe(listed);
    expect(reply.headers.get('access-control-allow-headers')).toBe(
      'authorization, content-type, x-ms-bot-agent, x-requested-with',
    );
  });

  it('of other sites are told no before they call', async () => {
    const reply = await server.call('OPTIONS', '/widget/token', { headers: { Origin: 'https://evil.example' } });
    expect([reply.status, reply.body.error.code]).toEqual([403, 'OriginNotAllowed']);
  });
});
