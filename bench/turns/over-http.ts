import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { enter } from '../first-words/visitor.ts';
import type { MixedTurn } from './mix.ts';

/** A server in a process of its own. */
export interface Served {
  readonly origin: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts a program that tells its address on a line of its own; on one core alone where one is named. */
export async function serve(
  program: string,
  settings: Readonly<Record<string, string>>,
  core?: number,
): Promise<Served> {
  const command = [...(core === undefined ? [] : ['taskset', '-c', String(core)]), process.execPath, program];
  const child = spawn(command[0] ?? '', command.slice(1), {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'error', REQUESTS_PER_MINUTE: '0', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for await (const line of createInterface({ input: child.stdout })) {
    const [origin] = /http:\/\/[\w.:[\]-]+/.exec(line) ?? [];
    if (origin === undefined) continue;
    return {
      origin,
      pid: child.pid ?? 0,
      stop: async () => {
        child.kill();
        await ended;
      },
    };
  }
  throw new Error(`${program}: ended before it told an address.`);
}

/** Runs one visit as the widget would; gives the milliseconds from each message to its answer read. */
export async function visitOverHttp(origin: string, visit: readonly MixedTurn[]): Promise<readonly number[]> {
  const visitor = await enter(origin);
  const times: number[] = [];
  for (const { text, value } of visit) {
    const started = performance.now();
    await visitor.say(text, value);
    times.push(performance.now() - started);
  }
  return times;
}
