import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { watch } from './awake/watch.ts';
import { median, readResident } from './imported/measure.ts';
import { enterByStream, type LoadVisitor } from './load/visitors.ts';
import { readStartArguments } from './start/read-start-arguments.ts';

export const about =
  'what people wait for while knowledge is loaded, at a start and beside them  <knowledge.json> [runs: 3]';

/** Starts on compiled knowledge, says something at once, puts the same knowledge in its place, and goes on talking. */
export async function run([file, runs = '3']: readonly string[]): Promise<void> {
  if (file === undefined) throw new Error('awake: expected the file that `knowledge -- compile` wrote.');
  const rounds: Round[] = [];
  for (let round = 0; round < Number(runs); round += 1) rounds.push(await measure(file));
  const rows = Object.keys(rounds[0] ?? {}).map((name) => {
    const values = rounds.map((round) => round[name] ?? Number.NaN);
    return `${name.padEnd(52)}${median(values).toFixed(0).padStart(6)}   ${values.map((value) => value.toFixed(0)).join(' ')}\n`;
  });
  process.stdout.write(`Median of ${runs}, then each\n${rows.join('')}`);
}

/** Each figure by what it is. */
type Round = Readonly<Record<string, number>>;

const first = { kind: 'first', text: 'je suis une nounou' };
const question = { kind: 'question', text: 'Quels sont les horaires d’un boulanger ?' };
/** After the start all that is prepared beside is ready by then. */
const settleMs = 10_000;
const sayEveryMs = 100;

async function measure(file: string): Promise<Round> {
  const folder = mkdtempSync(join(tmpdir(), 'aiguilleur-awake-'));
  copyKnowledge(file, folder);
  const started = performance.now();
  const server = await serve(folder);
  const ready = performance.now() - started;
  try {
    const visitor = await enterByStream(server.origin);
    const begun = await measureStart(server, visitor);
    const replaced = await measureReplacing(server, visitor, () => copyKnowledge(file, folder));
    visitor.close();
    return { 'ready, ms': ready, ...begun, ...replaced };
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

async function measureStart(server: Served, visitor: LoadVisitor): Promise<Round> {
  const stop = watch(server);
  const firstMs = await timed(() => visitor.say(first));
  const questionMs = await timed(() => visitor.say(question));
  await wait(settleMs);
  const { longestMs, megabytes } = await stop();
  return {
    'first message after that, ms': firstMs,
    'a question then, ms': questionMs,
    'start: longest silence, ms': longestMs,
    'start: most memory, MB': megabytes,
    'at rest: memory, MB': readResident(server.pid),
  };
}

async function measureReplacing(server: Served, visitor: LoadVisitor, replace: () => void): Promise<Round> {
  const stop = watch(server);
  let isReplaced = false;
  const replaced = server.until('the knowledge was replaced').then(() => {
    isReplaced = true;
  });
  replace();
  let longestTurn = 0;
  for (let years = 0; !isReplaced; years += 1) {
    const text = `${first.text} depuis ${years} ans`;
    longestTurn = Math.max(longestTurn, await timed(() => visitor.say({ ...first, text })));
    await wait(sayEveryMs);
  }
  await replaced;
  const afterMs = await timed(() => visitor.say({ ...question, text: `${question.text} ` }));
  const { longestMs, megabytes } = await stop();
  return {
    'new knowledge: longest silence, ms': longestMs,
    'new knowledge: longest turn meanwhile, ms': longestTurn,
    'new knowledge: first question to it, ms': afterMs,
    'new knowledge: most memory, MB': megabytes,
  };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** What stands beside the knowledge comes before it, as `compile` does it. */
function copyKnowledge(file: string, folder: string): void {
  const stem = file.replace(/\.json$/, '');
  for (const ending of ['words', 'index', 'json']) {
    if (!existsSync(`${stem}.${ending}`)) continue;
    copyFileSync(`${stem}.${ending}`, join(folder, 'draft'));
    renameSync(join(folder, 'draft'), join(folder, `knowledge.${ending}`));
  }
}

interface Served {
  readonly origin: string;
  readonly pid: number;
  /** Resolves when the log tells this. */
  until(told: string): Promise<void>;
  stop(): Promise<void>;
}

async function serve(folder: string): Promise<Served> {
  const own = { HOST: '127.0.0.1', PORT: '0', ADMIN_PORT: '0', DATA_DIR: folder, REQUESTS_PER_MINUTE: '0' };
  const child = spawn(process.execPath, readStartArguments(), {
    env: { ...process.env, ...own },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const log = createInterface({ input: child.stderr });
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
  };
  return {
    origin: await findOrigin(createInterface({ input: child.stdout })),
    pid: child.pid ?? 0,
    until: (told) => hear(log, told),
    stop,
  };
}

async function findOrigin(lines: Interface): Promise<string> {
  for await (const line of lines) {
    const [origin] = /http:\/\/[\w.:[\]-]+/.exec(line) ?? [];
    if (origin !== undefined) return origin;
  }
  throw new Error('The server ended before it told its address.');
}

function hear(log: Interface, told: string): Promise<void> {
  return new Promise((resolve) => {
    log.on('line', (line) => {
      if (line.includes(told)) resolve();
    });
  });
}
