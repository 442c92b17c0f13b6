import { execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { readStartArguments } from '../start/read-start-arguments.ts';

/** What a process took. */
export interface Cost {
  readonly ms: number;
  /** The most memory that a program held; what a server holds at rest. */
  readonly megabytes: number;
}

/** Runs a program of bench/programs that tells its own cost. */
export async function runProgram(name: string, args: readonly string[]): Promise<Cost> {
  const { stdout } = await promisify(execFile)(process.execPath, [`bench/programs/${name}.ts`, ...args]);
  return parseCost(stdout);
}

function parseCost(text: string): Cost {
  return JSON.parse(text) as Cost;
}

/** A server that has used less than this of ten seconds has built its indexes, and given back what was left over. */
const idleSeconds = 0.05;
const lookEveryMs = 10_000;

/** Starts the server; the time is that to the line with its address, the memory what it holds once all is built. */
export async function startServer(environment: Readonly<Record<string, string>>): Promise<Cost> {
  const started = performance.now();
  const child = spawn(process.execPath, readStartArguments(), {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', ADMIN_PORT: '0', LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    for await (const line of createInterface({ input: child.stdout })) if (line.includes('http://')) break;
    const ms = performance.now() - started;
    await waitUntilIdle(child.pid);
    return { ms, megabytes: readResident(child.pid) };
  } finally {
    child.kill();
    if (child.exitCode === null) await new Promise((done) => child.once('exit', done));
  }
}

async function waitUntilIdle(pid: number | undefined): Promise<void> {
  for (let before = Number.NEGATIVE_INFINITY, now = 0; now - before > idleSeconds; ) {
    before = now;
    await wait(lookEveryMs);
    now = readProcessorSeconds(pid);
  }
}

function readProcessorSeconds(pid: number | undefined): number {
  const [, , ...fields] = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/\(.*\)/, '')
    .split(' ');
  // Of processes it tells in hundredths of a second: 14th and 15th of all, two of which are gone.
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** What a process holds in memory now. */
export function readResident(pid: number | undefined): number {
  const [, kilobytes = 'NaN'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
