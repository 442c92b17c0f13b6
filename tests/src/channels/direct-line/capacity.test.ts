import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Bot } from '../../../../src/channels/bot.ts';
import { Capacity } from '../../../../src/channels/direct-line/capacity.ts';
import { type Reply, startServer, type TestServer } from '../../../fixtures/test-server.ts';

describe('Capacity', () => {
  it.each([
    [0, []],
    [500, []],
    [501, ['newcomer']],
    [1000, ['newcomer']],
    [1001, ['message', 'newcomer']],
  ])('with a wait of %d ms refuses %j', (waitMs, refused) => {
    const capacity = new Capacity(() => waitMs);
    const isRefused = (who: 'message' | 'newcomer'): boolean => {
      try {
        capacity.admit(who);
        return false;
      } catch (error) {
        expect(error).toMatchObject({ status: 503, headers: { 'Retry-After': '2' } });
        return true;
      }
    };
    expect((['message', 'newcomer'] as const).filter(isRefused)).toEqual(refused);
  });
});

/** Each turn takes a while, whoever asks. */
const slowBot: Bot = {
  run: async (context) => {
    await wait(100);
    await context.sendActivity(`entendu : ${context.activity.text}`);
  },
};

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ REQUESTS_PER_MINUTE: '0' }, slowBot);
});
afterAll(() => server.close());

describe('a server that is asked too much', () => {
  it('asks people to come again, answers all it took, and takes everybody again', async () => {
    const people = await Promise.all(
      Array.from({ length: 250 }, async () => (await server.call('POST', '/widget/token', { body: {} })).body),
    );
    const say = (text: string): Promise<readonly Reply[]> =>
      Promise.all(
        people.map(({ token, conversationId }) =>
          server.call('POST', `/v3/directline/conversations/${conversationId}/activities`, {
            token,
            body: { type: 'message', text },
          }),
        ),
      );
    const crowds = [await say('un'), await say('deux'), await say('trois')].flat();
    const refused = crowds.filter(({ status }) => status !== 200);
    expect(refused.length).toBeGreaterThan(50);
    for (const { status, headers, body } of refused) {
      expect([status, headers.get('retry-after'), body.error.code]).toEqual([503, '2', 'Overloaded']);
    }
    expect((await server.call('POST', '/widget/token', { body: {} })).status).toBe(503);
    expect((await server.call('GET', '/healthz')).status).toBe(200);

    const taken = crowds.filter(({ status }) => status === 200);
    const isAnswered = async ({ body: { id } }: Reply): Promise<boolean> => {
      const conversationId = id.split('|')[0];
      const { token } = people.find((person) => person.conversationId === conversationId);
      const { body } = await server.call('GET', `/v3/directline/conversations/${conversationId}/activities`, { token });
      return body.activities.some((each: { replyToId?: string }) => each.replyToId === id);
    };
    for (const reply of taken) while (!(await isAnswered(reply))) await wait(50);
    expect((await server.call('POST', '/widget/token', { body: {} })).status).toBe(200);
  });
});
