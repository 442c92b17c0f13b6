import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Bot } from '../../../../src/channels/bot.ts';
import { Capacity } from '../../../../src/channels/direct-line/capacity.ts';
import { type Reply, startServer, type TestServer } from '../../../fixtures/test-server.ts';
import { until } from '../../../fixtures/until.ts';

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

/** Each turn takes a while, whoever asks: sixteen at once make sixty-four a second. */
const slowBot: Bot = {
  run: async (context) => {
    if (context.activity.type === 'message') await wait(250);
    await context.sendActivity(`entendu : ${context.activity.text}`);
  },
};

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ REQUESTS_PER_MINUTE: '0' }, slowBot);
});
afterAll(() => server.close());

describe('a server that is asked too much', () => {
  const enter = (): Promise<Reply> => server.call('POST', '/widget/token', { body: {} });

  it('asks people to come again, answers all it took, and takes everybody again', async () => {
    const people = await Promise.all(Array.from({ length: 150 }, async () => (await enter()).body));
    const say = (text: string): Promise<readonly Reply[]> =>
      Promise.all(
        people.map(({ token, conversationId }) =>
          server.call('POST', `/v3/directline/conversations/${conversationId}/activities`, {
            token,
            body: { type: 'message', text },
          }),
        ),
      );
    const first = await say('un');
    // Once some have ended, the pace tells how long the others wait.
    await until(enter, ({ status }) => status === 503);
    const second = await say('deux');
    const refused = second.filter(({ status }) => status !== 200);
    expect(refused.length).toBeGreaterThan(0);
    for (const { status, headers, body } of refused) {
      expect([status, headers.get('retry-after'), body.error.code]).toEqual([503, '2', 'Overloaded']);
    }
    expect((await server.call('GET', '/healthz')).status).toBe(200);

    const isAnswered = async ({ body: { id } }: Reply): Promise<boolean> => {
      const conversationId = id.split('|')[0];
      const { token } = people.find((person) => person.conversationId === conversationId);
      const { body } = await server.call('GET', `/v3/directline/conversations/${conversationId}/activities`, { token });
      return body.activities.some((each: { replyToId?: string }) => each.replyToId === id);
    };
    for (const reply of [...first, ...second].filter(({ status }) => status === 200)) {
      await until(
        () => isAnswered(reply),
        (answered) => answered,
      );
    }
    expect((await enter()).status).toBe(200);
  });
});
