import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseSentences } from './first-words/sentence.ts';
import { pinClient, serverCore } from './load/processor.ts';
import { measureRound } from './load/round.ts';
import { enterByStream, type LoadVisitor } from './load/visitors.ts';
import { type Sample, summarise } from './soak/memory.ts';
import { createVisit, type MixedTurn } from './turns/mix.ts';
import { type Served, serve } from './turns/over-http.ts';

export const about = 'memory over a long load, with many WebSockets held open beside  [minutes: 10] [sockets: 1000]';

const root = join(import.meta.dirname, '..');
/** People at a time, each with a breath between visits: load enough to show a leak, and not a race. */
const crowd = 8;
const breathMs = 1000;
const sampleMs = 5000;
/** What is collected late must not look like what is never given back. */
const heap = { NODE_OPTIONS: '--max-old-space-size=384' };
/** Sockets opened at once. */
const batch = 50;

/** Holds sockets open for as long as a crowd visits; at the end each of them must still be told its answer. */
export async function run([minutes = '10', sockets = '1000']: readonly string[]): Promise<void> {
  const lengthMs = Number(minutes) * 60_000;
  const count = Number(sockets);
  if (!(lengthMs > 0 && Number.isInteger(count))) throw new Error('expected how many minutes, and how many sockets.');
  const core = pinClient() ? serverCore : undefined;
  const folder = mkdtempSync(join(tmpdir(), 'aiguilleur-soak-'));
  const server = await serve(join(root, 'src', 'main.ts'), { ...heap, DATA_DIR: folder, ADMIN_PORT: '0' }, core);
  try {
    const held = await open(server, count);
    process.stdout.write(`${held.length} WebSockets are open.\n`);
    const { samples, turns, perSecond } = await visitAndWatch(server, lengthMs);
    const answered = await askAll(held);
    process.stdout.write(`\n${turns} turns in ${minutes} minutes, ${perSecond.toFixed(0)} a second\n`);
    process.stdout.write(summarise(samples));
    process.stdout.write(`  ${answered} of ${held.length} sockets held all the while were told their answer\n`);
    for (const visitor of held) visitor.close();
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

async function open({ origin }: Served, count: number): Promise<readonly LoadVisitor[]> {
  const held: LoadVisitor[] = [];
  while (held.length < count) {
    const size = Math.min(batch, count - held.length);
    held.push(...(await Promise.all(Array.from({ length: size }, () => enterByStream(origin)))));
  }
  return held;
}

interface Watched {
  readonly samples: readonly Sample[];
  readonly turns: number;
  readonly perSecond: number;
}

async function visitAndWatch(server: Served, lengthMs: number): Promise<Watched> {
  const file = join(root, 'bench', 'data', 'first-words.json');
  const sentences = parseSentences(readFileSync(file, 'utf8'), file).map(({ text }) => text);
  let number = 0;
  const nextVisit = (): readonly MixedTurn[] => createVisit(number++, sentences);
  const samples: Sample[] = [];
  const started = performance.now();
  const timer = setInterval(() => {
    samples.push({ atMs: performance.now() - started, bytes: residentBytesOf(server.pid) });
  }, sampleMs);
  const enter = () => wait(breathMs).then(() => enterByStream(server.origin));
  const { times, perSecond } = await measureRound({ server, crowd, lengthMs, enter, nextVisit });
  clearInterval(timer);
  return { samples, turns: times.length, perSecond };
}

/** How many of them are answered within half a minute. */
async function askAll(held: readonly LoadVisitor[]): Promise<number> {
  const ask = async (visitor: LoadVisitor): Promise<boolean> => {
    const answered = visitor.say({ kind: 'help', text: 'aide' }).then(() => true);
    return Promise.race([answered, wait(30_000, false, { ref: false })]);
  };
  const outcomes = await Promise.all(held.map(ask));
  return outcomes.filter(Boolean).length;
}

/** What Linux counts as this process's own memory; NaN elsewhere. */
function residentBytesOf(pid: number): number {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) * 1024;
  } catch {
    return Number.NaN;
  }
}
