import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../tests/fixtures/postgres.ts';
import { parseSentences } from './first-words/sentence.ts';
import { enterBare, enterByStream, type LoadVisitor } from './load/visitors.ts';
import { createVisit, type MixedTurn } from './turns/mix.ts';
import { type Served, serve } from './turns/over-http.ts';

export const about = 'throughput under load, stored on each database, beside the bare SDK  [seconds a round: 8]';

const root = join(import.meta.dirname, '..');
const rounds = 3;
/** People at a time. */
const crowd = 32;

const sides = ['bare', 'sqlite', 'postgres'] as const;
type Side = (typeof sides)[number];

interface Round {
  readonly perSecond: number;
  /** Milliseconds of each turn, in order of size. */
  readonly times: readonly number[];
}

/** Real Direct Line clients against the server on each database, and the SDK's bare bot, alternately. */
export async function run([seconds = '8']: readonly string[]): Promise<void> {
  const length = Number(seconds) * 1000;
  if (!(length > 0)) throw new Error(`"${seconds}": expected how many seconds a round takes.`);
  const file = join(root, 'bench', 'data', 'first-words.json');
  const sentences = parseSentences(readFileSync(file, 'utf8'), file).map(({ text }) => text);
  let number = 0;
  const nextVisit = (): readonly MixedTurn[] => createVisit(number++, sentences);
  const folder = mkdtempSync(join(tmpdir(), 'aiguilleur-load-'));
  // As an operator would run it: what is committed is on the disk.
  const postgres = await startPostgres([]);
  const main = join(root, 'src', 'main.ts');
  const settings = { DATA_DIR: folder, ADMIN_PORT: '0' };
  const servers: Record<Side, Served> = {
    bare: await serve(join(root, 'bench', 'programs', 'bare-expect-replies.ts'), {}),
    sqlite: await serve(main, settings),
    postgres: await serve(main, {
      ...settings,
      DATABASE_URL: await postgres.createDatabase(),
      TOKEN_KEY: 'a key of the bench, of thirty-two signs or more',
    }),
  };
  const measured: Record<Side, Round[]> = { bare: [], sqlite: [], postgres: [] };
  try {
    // One round unmeasured: code is compiled and indexes are built at their first use.
    for (let round = -1; round < rounds; round += 1) {
      for (const side of sides) {
        const enter = (): Promise<LoadVisitor> =>
          side === 'bare' ? enterBare(servers.bare.origin) : enterByStream(servers[side].origin);
        const result = await measure(length, enter, nextVisit);
        if (round >= 0) measured[side].push(result);
      }
    }
    process.stdout.write(format(measured));
  } finally {
    await Promise.all(sides.map((side) => servers[side].stop()));
    await postgres.stop();
    rmSync(folder, { recursive: true });
  }
}

async function measure(
  length: number,
  enter: () => Promise<LoadVisitor>,
  nextVisit: () => readonly MixedTurn[],
): Promise<Round> {
  const times: number[] = [];
  const started = performance.now();
  const visit = async (): Promise<void> => {
    while (performance.now() - started < length) {
      const visitor = await enter();
      for (const turn of nextVisit()) {
        const from = performance.now();
        await visitor.say(turn);
        times.push(performance.now() - from);
        if (performance.now() - started >= length) break;
      }
      visitor.close();
    }
  };
  await Promise.all(Array.from({ length: crowd }, visit));
  const perSecond = (1000 * times.length) / (performance.now() - started);
  return { perSecond, times: times.sort((a, b) => a - b) };
}

function format(measured: Readonly<Record<Side, readonly Round[]>>): string {
  const lines = sides.map((side) => {
    const perSecond = measured[side].map((round) => round.perSecond);
    const ratios = perSecond.map((each, index) => each / (measured.bare[index]?.perSecond ?? Number.NaN));
    const times = measured[side].flatMap((round) => round.times).sort((a, b) => a - b);
    const at = (share: number): string => (times[Math.floor(times.length * share)] ?? Number.NaN).toFixed(1);
    const all = ratios.map((ratio) => ratio.toFixed(2)).join(', ');
    return (
      `  ${side.padEnd(10)}${median(perSecond).toFixed(0).padStart(6)} turns/s   ratio ${median(ratios).toFixed(2)} ` +
      `(${all})   p50 ${at(0.5)} ms   p99 ${at(0.99)} ms\n`
    );
  });
  return `\n${crowd} people at a time, median of ${rounds} rounds, alternately\n${lines.join('')}`;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
