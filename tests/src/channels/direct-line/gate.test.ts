import { describe, expect, it } from '@jest/globals';
import { startServer } from '../../../fixtures/test-server.ts';

describe('limits', () => {
  it('let a class of thirty behind one address work, each page polling every second', async () => {
    const server = await startServer();
    const pages = await Promise.all(
      Array.from({ length: 30 }, async () => {
        const { body } = await server.call('POST', '/widget/token');
        const begun = await server.call('POST', '/v3/directline/conversations', { token: body.token });
        return { ...body, statuses: [begun.status] };
      }),
    );
    for (let second = 0; second < 10; second++) {
      server.clock.now += 1000;
      await Promise.all(
        pages.map(async ({ token, conversationId, statuses }) => {
          const path = `/v3/directline/conversations/${conversationId}/activities`;
          const said = await server.call('POST', path, { token, body: { type: 'message', text: 'oui' } });
          const read = await server.call('GET', path, { token });
          statuses.push(said.status, read.status);
        }),
      );
    }
    await server.close();
    expect(new Set(pages.flatMap(({ statuses }) => statuses))).toEqual(new Set([200, 201]));
  });

  it('tell an address that asks too much when to come back, and let it', async () => {
    const server = await startServer({ REQUESTS_PER_MINUTE: '60' });
    const statuses = [];
    for (let i = 0; i < 11; i++) statuses.push((await server.call('POST', '/widget/token')).status);
    const refused = await server.call('POST', '/widget/token');
    server.clock.now += Number(refused.headers.get('retry-after')) * 1000;
    const later = await server.call('POST', '/widget/token');
    await server.close();
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
    expect([refused.status, refused.body.error.code]).toEqual([429, 'TooManyRequests']);
    expect(later.status).toBe(200);
  });

  it('stop one conversation that never stops, and no other', async () => {
    const server = await startServer({ REQUESTS_PER_MINUTE: '0' });
    const begin = async (): Promise<{ path: string; token: string }> => {
      const { token, conversationId } = (await server.call('POST', '/widget/token')).body;
      return { token, path: `/v3/directline/conversations/${conversationId}/activities` };
    };
    const say = ({ path, token }: { path: string; token: string }) =>
      server.call('POST', path, { token, body: { type: 'message', text: 'encore' } });
    const loud = await begin();
    const quiet = await begin();
    // One after another: at once, a busy machine refuses some as too many to serve.
    const replies = [];
    for (let count = 0; count < 130; count += 1) replies.push(await say(loud));
    const other = await say(quiet);
    await server.close();
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(120);
    expect(replies.filter(({ status }) => status === 429)).toHaveLength(10);
    expect(other.status).toBe(200);
  });
});
