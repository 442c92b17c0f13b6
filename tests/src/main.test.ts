import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Program, startProgram } from '../fixtures/program.ts';
import { TestStream } from '../fixtures/test-server.ts';

/** In every message, and in nothing that a log may hold. */
const mark = 'zanzibar';

let program: Program;
beforeAll(async () => {
  program = await startProgram({ LOG_LEVEL: 'debug', DRAIN_SECONDS: '1' });
}, 60_000);
// Twice does no harm: the last test stops it.
afterAll(() => program.stop());

// biome-ignore lint/suspicious/noExplicitAny: whatever came back
async function call(path: string, token?: string, body?: object): Promise<any> {
  const headers = {
    'Content-Type': 'application/json',
    ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
  };
  const method = body === undefined ? 'GET' : 'POST';
  const response = await fetch(program.origin + path, { method, headers, body: body && JSON.stringify(body) });
  return response.json();
}

/** Says each thing once the last one is answered; gives what could be a secret of this talk. */
async function talk(said: readonly object[]): Promise<{ conversationId: string; secrets: readonly string[] }> {
  const { token, conversationId, userId } = await call('/widget/token', undefined, {});
  const { streamUrl } = await call('/v3/directline/conversations', token, {});
  const stream = new TestStream(streamUrl);
  for (const [index, activity] of said.entries()) {
    const from = { id: userId };
    await call(`/v3/directline/conversations/${conversationId}/activities`, token, {
      type: 'message',
      from,
      ...activity,
    });
    // An answer stands behind each message of the person.
    while (!isAnswered(stream, index + 1)) await stream.until(stream.activities.length + 1);
  }
  await stream.close();
  const streamToken = new URL(streamUrl).searchParams.get('t') ?? '';
  return { conversationId, secrets: [token, streamToken, conversationId, userId] };
}

function isAnswered({ activities }: TestStream, messages: number): boolean {
  const fromPerson = activities.flatMap(({ from }, index) => (from.role === 'bot' ? [] : [index]));
  const last = fromPerson[messages - 1];
  return last !== undefined && activities.length > last + 1;
}

describe('the log of the program', () => {
  it('tells of each turn what became of it, and nothing of what was said, nor a token', async () => {
    const { secrets } = await talk([
      { text: `j’aime vendre et conseiller des clients à ${mark}` },
      { text: `xkcd ${mark} qsdf` },
      { text: 'aide' },
      { text: `Faut-il un diplôme pour être téléconseiller à ${mark} ?` },
      { text: `Quel est le salaire d’un téléconseiller à ${mark} ?` },
      { text: `je veux mourir à ${mark}` },
      { value: { action: 'fiche', metierId: mark } },
    ]);
    const lines = program.logged.map((line) => JSON.parse(line));
    const turns = lines.filter(({ msg }) => msg === 'turn');
    expect(turns).toHaveLength(7);
    expect(new Set(turns.map(({ turn }) => turn)).size).toBe(7);
    expect(new Set(turns.map(({ conversation }) => conversation)).size).toBe(1);
    expect(turns.map(({ outcome }) => outcome)).toEqual(
      expect.arrayContaining(['understood', 'command', 'question-answered', 'question-not-known', 'aside']),
    );
    expect(turns.every(({ ms }) => Number.isInteger(ms))).toBe(true);
    const all = program.logged.join('\n').toLowerCase();
    for (const secret of [mark, ...secrets]) expect(all).not.toContain(secret.toLowerCase());
  });
});

describe('the program', () => {
  it('gives figures of its turns to Prometheus', async () => {
    await talk([{ text: 'aide' }]);
    const text = await (await fetch(program.metrics)).text();
    expect(text).toMatch(/^aiguilleur_turns_total\{outcome="command"\} [2-9]$/m);
    expect(text).toMatch(/^aiguilleur_http_responses_total\{status="200"\} \d+$/m);
    expect(text).toMatch(/^aiguilleur_database_operation_duration_seconds_count\{operation="commit"\} \d+$/m);
    expect(text).toMatch(/^aiguilleur_database_up 1$/m);
  });

  it('asks to be left before it stops, answers meanwhile, and sends its streams elsewhere', async () => {
    const { token } = await call('/widget/token', undefined, {});
    const { streamUrl } = await call('/v3/directline/conversations', token, {});
    const { socket } = new TestStream(streamUrl);
    await new Promise((resolve) => socket.once('message', resolve));
    expect((await fetch(`${program.origin}/readyz`)).status).toBe(200);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    const stopped = program.stop();
    let ready = await fetch(`${program.origin}/readyz`);
    while (ready.status === 200) ready = await fetch(`${program.origin}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'not-ready', reasons: ['draining'] }]);
    expect((await fetch(`${program.origin}/widget/token`, { method: 'POST' })).status).toBe(200);
    // Going away: whoever sees it comes back, and meets another instance.
    expect(await closed).toBe(1001);
    expect(await stopped).toBe(0);
  });
});
