import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Running, start } from '../../../src/start.ts';
import { kinds, type TestDatabases } from '../../fixtures/databases.ts';
import { findLinks, type Said } from '../../fixtures/person-on-web.ts';
import { makeTempFolder } from '../../fixtures/temp-folder.ts';
import { TestStream } from '../../fixtures/test-server.ts';

jest.setTimeout(60_000);

interface Token {
  readonly token: string;
  readonly conversationId: string;
  readonly resumed: boolean;
  readonly streamUrl: string;
}

async function call(path: string, token: string, body?: object): Promise<{ status: number; body: unknown }> {
  const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` };
  const asked = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const response = await fetch(path, { headers, ...asked });
  return { status: response.status, body: await response.json() };
}

const parseToken = ({ body }: { readonly body: unknown }): Token => body as Token;
const parseSaid = ({ body }: { readonly body: unknown }): readonly Said[] =>
  (body as { readonly activities: readonly Said[] }).activities;

/** Both say the same to a token: the one that heard the erasure, and another on the same database. */
describe.each(kinds)('an erasure on %s', (kind, startDatabases) => {
  let databases: TestDatabases;
  let settings: Record<string, string>;
  let servers: readonly Running[];
  beforeAll(async () => {
    databases = await startDatabases();
    settings = {
      ...{ HOST: '127.0.0.1', PORT: '0', ADMIN_PORT: '0', LOG_LEVEL: 'silent', DATA_DIR: makeTempFolder() },
      ...{ DATABASE_URL: await databases.create(), TOKEN_KEY: 'une clé de trente-deux caractères, ou plus' },
    };
    servers = [await start(settings), ...(kind === 'PostgreSQL' ? [await start(settings)] : [])];
  });
  afterAll(async () => {
    for (const { stop } of servers) await stop();
    await databases.stop();
  });

  const base = (server: Running | undefined): string => `${server?.address}/v3/directline`;
  const obtain = async (resume?: string): Promise<Token> =>
    parseToken(await call(`${servers[0]?.address}/widget/token`, '', resume === undefined ? {} : { resume }));

  it('ends every token and link from before, at every instance and after a restart; what comes after goes on', async () => {
    const first = await obtain();
    const path = `/conversations/${first.conversationId}`;
    const say = async (token: string, text: string, expected: RegExp): Promise<readonly Said[]> => {
      expect((await call(`${base(servers[0])}${path}/activities`, token, { type: 'message', text })).status).toBe(200);
      for (;;) {
        const said = parseSaid(await call(`${base(servers[0])}${path}/activities`, token));
        if (said.some((each) => expected.test(each.text ?? ''))) return said;
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    };
    await say(first.token, 'j’ai vendu des fleurs et j’aime le contact', /\p{L}/u);
    const exported = findLinks(await say(first.token, 'exporter mes données', /à lire ou à télécharger/), '?jeton=');
    expect(exported.length).toBeGreaterThan(0);
    const stolen = await obtain(first.token);
    const elsewhere = parseToken(await call(`${base(servers.at(-1))}${path}?watermark=0`, stolen.token));
    const stream = new TestStream(elsewhere.streamUrl);
    await stream.until(4);
    const asker = await obtain(first.token);
    expect([stolen, asker].map(({ resumed, conversationId }) => [resumed, conversationId])).toEqual([
      [true, first.conversationId],
      [true, first.conversationId],
    ]);

    await say(asker.token, 'effacer mes données', /On efface/);
    await say(asker.token, 'oui', /C’est fait/);
    expect(await stream.closed).toBe(1008);
    expect(JSON.stringify(stream.activities)).not.toContain('Reçu');

    const attack = async (server: Running | undefined): Promise<void> => {
      for (const token of [first.token, stolen.token, elsewhere.token]) {
        const answers = [
          await call(`${base(server)}${path}/activities`, token),
          await call(`${base(server)}${path}/activities`, token, { type: 'message', text: 'bonjour' }),
          await call(`${base(server)}${path}?watermark=0`, token),
          await call(`${base(server)}/tokens/refresh`, token, {}),
          await call(`${base(server)}/conversations`, token, {}),
        ];
        expect(answers).toEqual(
          answers.map(() => ({
            status: 403,
            body: { error: { code: 'TokenRevoked', message: expect.stringContaining('a été effacée') } },
          })),
        );
      }
      for (const link of exported) {
        const moved = link.replace(/^https?:\/\/[^/]+/, server?.address ?? '');
        expect(await fetch(moved)).toMatchObject({ status: moved.includes('/bilan') ? 410 : 404 });
      }
    };
    for (const server of servers) await attack(server);
    expect(await obtain(stolen.token)).toMatchObject({ resumed: false });

    const after = await obtain(asker.token);
    expect(after).toMatchObject({ resumed: true, conversationId: first.conversationId });
    await say(after.token, 'je fais du pain', /métier|piste/i);
    const [link = ''] = findLinks(await say(after.token, 'exporter mes données', /à lire ou à télécharger/), '?jeton=');
    expect((await fetch(link)).status).toBe(200);

    await servers[0]?.stop();
    servers = [await start(settings), ...servers.slice(1)];
    await attack(servers[0]);
    expect((await call(`${base(servers[0])}${path}/activities`, after.token)).status).toBe(200);
  });
});
