import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { WebSocket } from 'ws';
import { type Answer, type Attacked, startAttacked, type Victim } from '../../fixtures/hostile/attacked.ts';
import { type Footprint, readFootprint, readLeastFootprint } from '../../fixtures/hostile/footprint.ts';
import { misbehave, misdeed } from '../../fixtures/hostile/raw.ts';
import { hostileRequest } from '../../fixtures/hostile/requests.ts';
import { misstream, streamMisdeed } from '../../fixtures/hostile/streams.ts';
import { runs } from '../../fixtures/runs.ts';

/**
 * How many attacks: in `npm run stress` five for each of its cases, 100,000 by default; some hundreds in `npm test`.
 * Those at once make one case: they meet in one conversation.
 */
const attacks = runs.numRuns === undefined ? 400 : 5 * runs.numRuns;
const atOnce = 20;
const isWhole = runs.numRuns !== undefined;
/** Of the cases; HTTP has the others. */
const shares = { raw: 0.08, streams: 0.07, requests: 0.85 };
const casesOf = (share: number): fc.Parameters<unknown> => ({
  numRuns: Math.ceil((attacks * share) / atOnce),
  // What one attack does depends on those before: a smaller case would not be the same.
  endOnFailure: true,
  ...(runs.seed === undefined ? {} : { seed: runs.seed }),
});

let server: Attacked;
let before: Footprint;
const victims: Victim[] = [];
const begin = async (): Promise<Victim> => {
  const victim = await server.begin();
  victims.push(victim);
  return victim;
};

beforeAll(async () => {
  server = await startAttacked();
  await server.signIn();
  // What is compiled, loaded and remembered once is not a leak.
  await fc.assert(fc.asyncProperty(fc.array(hostileRequest, { minLength: atOnce, maxLength: atOnce }), attack), {
    numRuns: Math.ceil(attacks / atOnce / 10),
    seed: 1,
    endOnFailure: true,
  });
  before = await readLeastFootprint(server.program.metrics, isWhole ? 20 : 1);
}, 3_600_000);
afterAll(() => server.close(), 60_000);
beforeEach(() => server.signIn());

async function attack(requests: readonly Parameters<Attacked['send']>[0][]): Promise<void> {
  const [victim, other] = [await begin(), victims[0] ?? (await begin())];
  const answers = await Promise.all(requests.map((request) => server.send(request, victim, other)));
  for (const [index, answer] of answers.entries()) expectRefusedOrAnswered(answer, requests[index]);
}

/** No error of ours, nothing of its insides told, and a browser told to believe the types that we name. */
function expectRefusedOrAnswered({ status, headers, text }: Answer, request: unknown): void {
  const told = { status, sniff: headers['x-content-type-options'], referrer: headers['referrer-policy'] };
  if (status >= 500 || told.sniff !== 'nosniff' || told.referrer === undefined) {
    throw new Error(`${JSON.stringify(told)} ${text.slice(0, 300)} answers ${JSON.stringify(request)?.slice(0, 2000)}`);
  }
  expect(text).not.toMatch(/\n\s+at \S+ \(|node_modules|SQLITE_|kysely/);
}

describe('the program, attacked', () => {
  it('answers or refuses any request, and never fails', async () => {
    const batch = fc.array(hostileRequest, { minLength: atOnce, maxLength: atOnce });
    await fc.assert(fc.asyncProperty(batch, attack), casesOf(shares.requests));
  }, 3_600_000);

  it('bears what is not HTTP, or breaks off', async () => {
    const batch = fc.array(misdeed, { minLength: atOnce, maxLength: atOnce });
    const property = fc.asyncProperty(batch, async (misdeeds) => {
      const answers = await Promise.all(misdeeds.map((each) => misbehave(server.port, each)));
      for (const [index, answer] of answers.entries()) {
        const heads = answer.split(/(?=HTTP\/1\.1 \d{3} )/).filter((each) => /^HTTP\/1\.1 (?!100 )/.test(each));
        const isBad = heads.some(
          (head) => /^HTTP\/1\.1 5/.test(head) || !/X-Content-Type-Options: nosniff/i.test(head),
        );
        if (isBad) throw new Error(`${answer.slice(0, 500)} answers ${JSON.stringify(misdeeds[index])}`);
      }
    });
    await fc.assert(property, casesOf(shares.raw));
  }, 3_600_000);

  it('bears streams that send, lie, flood or stay', async () => {
    const staying: WebSocket[] = [];
    const batch = fc.array(streamMisdeed, { minLength: atOnce, maxLength: atOnce });
    const property = fc.asyncProperty(batch, async (misdeeds) => {
      const { streamUrl } = await begin();
      const stays = (socket: WebSocket): void => void staying.push(socket);
      const statuses = await Promise.all(misdeeds.map((each) => misstream(streamUrl, each, stays)));
      expect(statuses.filter((status) => status >= 500)).toEqual([]);
    });
    await fc.assert(property, casesOf(shares.streams));
    for (const socket of staying) socket.terminate();
  }, 3_600_000);

  it('leaves no conversation stuck', async () => {
    const fresh = (await server.ask(await begin(), 'aide')).join('\n');
    const asked = isWhole ? victims.slice(-500) : victims.slice(-20);
    for (const victim of asked) {
      // Whatever was pending, help is heard everywhere, and the same words begin it.
      expect((await server.ask(victim, 'aide')).join('\n').slice(0, 40)).toBe(fresh.slice(0, 40));
    }
  }, 3_600_000);

  it('lets nobody write its log', () => {
    const lines = server.program.logged;
    const forged = lines.filter((line) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
      if (/[\u0000-\u001f\u007f]/.test(line)) return true;
      const { msg, level } = JSON.parse(line);
      return msg === 'forgé' || typeof level !== 'number';
    });
    expect(forged).toEqual([]);
    expect(lines.filter((line) => JSON.parse(line).level >= 50)).toEqual([]);
  });

  it('gives back what it took', async () => {
    const { metrics } = server.program;
    server.call('GET', '/healthz').catch(() => undefined);
    const after = isWhole ? await readLeastFootprint(metrics, 30) : await readFootprint(metrics);
    process.stdout.write(`${attacks} attacks: ${JSON.stringify({ before, after })}\n`);
    expect(after.descriptors - before.descriptors).toBeLessThan(40);
    expect(after.handles - before.handles).toBeLessThan(60);
    expect(after.streams).toBe(0);
    // Conversations, tokens and rates are remembered, some thousands of each, and not more.
    expect((after.heapBytes - before.heapBytes) / 2 ** 20).toBeLessThan(isWhole ? 100 : 150);
  }, 60_000);
});
