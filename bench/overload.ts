import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findFreePort } from '../tests/fixtures/postgres.ts';
import { parseSentences } from './first-words/sentence.ts';
import { RefusedError } from './load/post.ts';
import { pinClient, serverCore } from './load/processor.ts';
import { measureRound } from './load/round.ts';
import { enterByStream, type LoadVisitor } from './load/visitors.ts';
import { createVisit, type MixedTurn } from './turns/mix.ts';
import { type Served, serve } from './turns/over-http.ts';

export const about =
  'messages beyond what the server can answer: who is answered, how soon, and when it is over  [times: 3]';

const root = join(import.meta.dirname, '..');
/** More people than may wait, so that there is always somebody to say the next message. */
const people = 500;
const seconds = 10;
const capacityMs = 5000;

/** What is asked of the server while it is full, as whoever watches it does. */
interface Watched {
  readonly times: readonly number[];
  readonly failures: number;
}

/** Messages at a steady pace, whatever becomes of those before. */
export async function run([times = '3']: readonly string[]): Promise<void> {
  const factor = Number(times);
  if (!(factor > 0)) throw new Error(`"${times}": expected how many times what the server can answer.`);
  const core = pinClient() ? serverCore : undefined;
  const folder = mkdtempSync(join(tmpdir(), 'aiguilleur-overload-'));
  const adminPort = await findFreePort();
  const settings = { DATA_DIR: folder, ADMIN_PORT: String(adminPort) };
  const server = await serve(join(root, 'src', 'main.ts'), settings, core);
  try {
    const crowd = await Promise.all(Array.from({ length: people }, () => enterByStream(server.origin)));
    const { perSecond, times: usual } = await measureCapacity(server);
    const watching = new AbortController();
    const watched = watch([`${server.origin}/healthz`, `http://127.0.0.1:${adminPort}/metrics`], watching.signal);
    const { accepted, refused, offered } = await offer(crowd, factor * perSecond);
    const recovery = await findRecovery(crowd, at(usual, 0.99));
    watching.abort();
    const { times: health, failures } = await watched;
    process.stdout.write(
      `can answer      ${perSecond.toFixed(0)} a second with 32 at a time: p50 ${at(usual, 0.5)} ms, p99 ${at(usual, 0.99)} ms\n` +
        `offered         ${(offered / seconds).toFixed(0)} a second for ${seconds} s\n` +
        `answered        ${(accepted.length / seconds).toFixed(0)} a second: p50 ${at(accepted, 0.5)} ms, p99 ${at(accepted, 0.99)} ms\n` +
        `refused         ${((100 * refused) / offered).toFixed(0)} %, each with a Retry-After\n` +
        `health, metrics p50 ${at(health, 0.5)} ms, p99 ${at(health, 0.99)} ms, ${failures} not answered\n` +
        `recovery        ${recovery.toFixed(0)} ms until a message is answered as before\n`,
    );
    for (const visitor of crowd) visitor.close();
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

const sentences = (): readonly string[] => {
  const file = join(root, 'bench', 'data', 'first-words.json');
  return parseSentences(readFileSync(file, 'utf8'), file).map(({ text }) => text);
};

async function measureCapacity(server: Served): ReturnType<typeof measureRound> {
  let number = 0;
  const all = sentences();
  const nextVisit = (): readonly MixedTurn[] => createVisit(number++, all);
  const round = () =>
    measureRound({ server, crowd: 32, lengthMs: capacityMs, enter: () => enterByStream(server.origin), nextVisit });
  // The first compiles what the second measures.
  await round();
  return round();
}

interface Offered {
  readonly accepted: readonly number[];
  readonly refused: number;
  readonly offered: number;
}

async function offer(crowd: readonly LoadVisitor[], perSecond: number): Promise<Offered> {
  const accepted: number[] = [];
  const under: Promise<void>[] = [];
  const free = [...crowd];
  const turns = createVisit(7, sentences());
  let refused = 0;
  let offered = 0;
  const say = async (visitor: LoadVisitor, turn: MixedTurn): Promise<void> => {
    const from = performance.now();
    try {
      await visitor.say(turn);
      accepted.push(performance.now() - from);
    } catch (error) {
      if (!(error instanceof RefusedError) || error.retryAfter === undefined) throw error;
      refused += 1;
    }
    free.push(visitor);
  };
  const started = performance.now();
  for (let now = 0; now < seconds * 1000; now = performance.now() - started) {
    while (offered < (now * perSecond) / 1000) {
      const visitor = free.shift();
      const turn = turns[offered % turns.length];
      // Everybody waits: what they would have said is said a little later.
      if (visitor === undefined || turn === undefined) break;
      offered += 1;
      under.push(say(visitor, turn));
    }
    await wait(1);
  }
  await Promise.all(under);
  return { accepted: accepted.sort(ascending), refused, offered };
}

/** Since the last of the crowd was answered. */
async function findRecovery([visitor]: readonly LoadVisitor[], usualMs: number): Promise<number> {
  const started = performance.now();
  for (;;) {
    const from = performance.now();
    await visitor?.say({ kind: 'help', text: 'aide' });
    if (performance.now() - from <= usualMs) return performance.now() - started;
  }
}

async function watch(urls: readonly string[], signal: AbortSignal): Promise<Watched> {
  const times: number[] = [];
  let failures = 0;
  while (!signal.aborted) {
    for (const url of urls) {
      const from = performance.now();
      const isOk = await fetch(url).then(
        async (response) => (await response.text()).length > 0 && response.ok,
        () => false,
      );
      if (isOk) times.push(performance.now() - from);
      else failures += 1;
    }
    await wait(100);
  }
  return { times: times.sort(ascending), failures };
}

const ascending = (one: number, other: number): number => one - other;

function at(times: readonly number[], share: number): number {
  return Math.round(times[Math.floor(times.length * share)] ?? Number.NaN);
}
