import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { readStartArguments } from './start/read-start-arguments.ts';

export const about = 'time to ready, beside a bare botbuilder + restify start  [runs: 5]';

const root = resolve(import.meta.dirname, '..');
const shipped = ['package.json', 'tsconfig.json', 'knowledge', 'guidance', 'dialogs', 'locales', 'src', 'web'];
const programs = { bare: ['bench/programs/bare-bot.ts'], aiguilleur: readStartArguments() };
type Program = keyof typeof programs;

/** Starts both programs alternately, each time first without any cache and then with the one it made. */
export async function run([runs = '5']: readonly string[]): Promise<void> {
  const house = mkdtempSync(join(tmpdir(), 'aiguilleur-start-'));
  try {
    for (const room of [...shipped, 'bench']) cpSync(join(root, room), join(house, room), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
    const times = await measure(house, Number(runs));
    process.stdout.write(formatTable(times));
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
}

type Times = Record<'first' | 'warm', Record<Program, number[]>>;

async function measure(house: string, runs: number): Promise<Times> {
  const times: Times = { first: { bare: [], aiguilleur: [] }, warm: { bare: [], aiguilleur: [] } };
  // Once unmeasured: the files come from the disk.
  for (const program of ['bare', 'aiguilleur'] as const) await timeToReady(house, program);
  for (let round = 0; round < runs; round += 1) {
    for (const program of ['bare', 'aiguilleur'] as const) {
      rmSync(join(house, '.cache'), { recursive: true, force: true });
      times.first[program].push(await timeToReady(house, program));
      times.warm[program].push(await timeToReady(house, program));
    }
  }
  return times;
}

/** Milliseconds from the start of the process to the line that tells its address. */
async function timeToReady(house: string, program: Program): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, programs[program], {
    cwd: house,
    env: { ...process.env, NODE_COMPILE_CACHE: '.cache/compile', HOST: '127.0.0.1', PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise<never>((_resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${program} stopped with ${code} before it was ready.`)));
  });
  try {
    return await Promise.race([waitForAddress(child.stdout, started), gone]);
  } finally {
    gone.catch(() => undefined);
    child.kill();
    // The compile cache is written on the way out.
    if (child.exitCode === null) await new Promise((done) => child.once('exit', done));
  }
}

async function waitForAddress(output: NodeJS.ReadableStream, started: number): Promise<number> {
  for await (const line of createInterface({ input: output })) {
    if (line.includes('http://')) return performance.now() - started;
  }
  throw new Error('The program told no address.');
}

function formatTable(times: Times): string {
  const lines = (['first', 'warm'] as const).map((kind) => {
    const bare = median(times[kind].bare);
    const own = median(times[kind].aiguilleur);
    const ratio = (own / bare).toFixed(2);
    return `${kind.padEnd(8)}${bare.toFixed(0).padStart(8)} ms${own.toFixed(0).padStart(12)} ms${ratio.padStart(8)}\n`;
  });
  const runs = times.first.bare.length;
  return `Time to ready, median of ${runs} starts each, alternately\n          bare bot     aiguilleur   ratio\n${lines.join('')}`;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
