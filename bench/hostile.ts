import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseSentences } from './first-words/sentence.ts';
import { pinClient, serverCore } from './load/processor.ts';
import { median } from './load/report.ts';
import { enterByStream } from './load/visitors.ts';
import { createVisit } from './turns/mix.ts';
import { type Served, serve } from './turns/over-http.ts';

export const about = 'what a slow or hostile client costs everybody else, by the p99 of their answers  [seconds: 5]';

const root = join(import.meta.dirname, '..');
const kinds = ['slow headers', 'slow bodies', 'idle sockets', 'never read', 'flood'] as const;
const rounds = 5;
/** People at a time, with a breath before each message: it is not the capacity that is measured. */
const crowd = 6;
const breathMs = 150;
/** The attack is under way by then. */
const headStartMs = 2000;

/** Alternately without and with each attack; the limits are those of production. */
export async function run([seconds = '5']: readonly string[]): Promise<void> {
  const lengthMs = Number(seconds) * 1000;
  if (!(lengthMs > 0)) throw new Error(`"${seconds}": expected how many seconds a round takes.`);
  const core = pinClient() ? serverCore : undefined;
  const folder = mkdtempSync(join(tmpdir(), 'aiguilleur-hostile-'));
  const settings = { DATA_DIR: folder, ADMIN_PORT: '0', REQUESTS_PER_MINUTE: '6000' };
  const server = await serve(join(root, 'src', 'main.ts'), settings, core);
  try {
    const measure = createMeasure(server, lengthMs);
    await measure();
    process.stdout.write(`median of ${rounds} rounds, ${crowd} people at a time, attackers from one other address\n`);
    for (const kind of kinds) {
      const pairs: { readonly without: number; readonly during: number }[] = [];
      while (pairs.length < rounds) {
        const without = await measure();
        const during = await attackedBy(kind, server.origin, measure);
        pairs.push({ without, during });
      }
      const ratio = median(pairs.map(({ without, during }) => during / without));
      const p99 = [median(pairs.map((each) => each.without)), median(pairs.map((each) => each.during))];
      const [quiet, disturbed] = p99.map((ms) => `${ms.toFixed(0)} ms`);
      process.stdout.write(`  ${kind.padEnd(14)}p99 ${quiet} without, ${disturbed} with: ratio ${ratio.toFixed(2)}\n`);
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

/** Gives the p99 of people who talk for a while. */
function createMeasure({ origin }: Served, lengthMs: number): () => Promise<number> {
  const file = join(root, 'bench', 'data', 'first-words.json');
  const sentences = parseSentences(readFileSync(file, 'utf8'), file).map(({ text }) => text);
  let number = 0;
  const talk = async (times: number[], until: number): Promise<void> => {
    while (performance.now() < until) {
      const visitor = await enterByStream(origin);
      for (const turn of createVisit(number++, sentences)) {
        await wait(breathMs);
        const from = performance.now();
        await visitor.say(turn);
        times.push(performance.now() - from);
        if (performance.now() >= until) break;
      }
      visitor.close();
    }
  };
  return async () => {
    const times: number[] = [];
    const until = performance.now() + lengthMs;
    await Promise.all(Array.from({ length: crowd }, () => talk(times, until)));
    times.sort((one, other) => one - other);
    return times[Math.floor(times.length * 0.99)] ?? Number.NaN;
  };
}

async function attackedBy(kind: string, origin: string, measure: () => Promise<number>): Promise<number> {
  const attackers = join(root, 'bench', 'programs', 'attackers.ts');
  const child = spawn(process.execPath, [attackers, kind, origin], { stdio: 'inherit' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await wait(headStartMs);
  const p99 = await measure();
  child.kill();
  await ended;
  return p99;
}
