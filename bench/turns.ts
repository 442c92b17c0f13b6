import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadLibrary } from '../knowledge/load.ts';
import { parseSentences } from './first-words/sentence.ts';
import { createBareBot } from './turns/bare-bot.ts';
import { createOwnBot, visitInProcess } from './turns/in-process.ts';
import { createVisit, type MixedTurn } from './turns/mix.ts';
import { type Served, serve, visitOverHttp } from './turns/over-http.ts';
import { formatShares, measureShares } from './turns/shares.ts';

export const about = 'cost of a turn beside the bare SDK, in-process and over HTTP  [visits a round: 40]';

const root = join(import.meta.dirname, '..');
const rounds = 5;

/** Runs the mix through both bots alternately, first in this process, then over HTTP, and prints the ratios. */
export async function run([visits = '40']: readonly string[]): Promise<void> {
  const count = Number(visits);
  if (!Number.isInteger(count) || count < 1) throw new Error(`"${visits}": expected how many visits a round makes.`);
  const file = join(root, 'bench', 'data', 'first-words.json');
  const sentences = parseSentences(readFileSync(file, 'utf8'), file).map(({ text }) => text);
  let number = 0;
  const nextVisit = (): readonly MixedTurn[] => createVisit(number++, sentences);

  const bots = { bare: createBareBot(), own: createOwnBot(await loadLibrary(join(root, 'knowledge', 'data'))) };
  const visitBot = (side: Side): Promise<Turns> => {
    const visit = nextVisit();
    return visitInProcess(bots[side], `visit-${number}`, visit).then((times) => pair(visit, times));
  };
  process.stdout.write(formatRounds('in-process', await measureRounds(count, visitBot)));
  const shares = await measureShares(async () => {
    for (let visit = 0; visit < count; visit += 1) await visitBot('own');
  });
  process.stdout.write(formatShares('Share of each part of a turn in-process, by samples of the processor', shares));
  process.stdout.write(formatRounds('over HTTP', await measureServers(Math.ceil(count / 4), nextVisit)));
}

type Side = 'bare' | 'own';
type Turns = readonly { readonly kind: string; readonly ms: number }[];
/** All turns of each round. */
type Rounds = Record<Side, readonly Turns[]>;

function pair(visit: readonly MixedTurn[], times: readonly number[]): Turns {
  return visit.map(({ kind }, index) => ({ kind, ms: times[index] ?? Number.NaN }));
}

async function measureRounds(visits: number, visit: (side: Side) => Promise<Turns>): Promise<Rounds> {
  const measured: Record<Side, Turns[]> = { bare: [], own: [] };
  // One round unmeasured: code is compiled and indexes are built at their first use.
  for (let round = -1; round < rounds; round += 1) {
    for (const side of ['bare', 'own'] as const) {
      const turns: Turns[number][] = [];
      for (let count = 0; count < visits; count += 1) turns.push(...(await visit(side)));
      if (round >= 0) measured[side].push(turns);
    }
  }
  return measured;
}

async function measureServers(visits: number, nextVisit: () => readonly MixedTurn[]): Promise<Rounds> {
  const folder = mkdtempSync(join(tmpdir(), 'aiguilleur-turns-'));
  const servers: Served[] = [];
  try {
    servers.push(await serve(join(root, 'bench', 'programs', 'bare-direct-line.ts'), {}));
    servers.push(await serve(join(root, 'src', 'main.ts'), { DATA_DIR: folder }));
    const [bare = '', own = ''] = servers.map(({ origin }) => origin);
    return await measureRounds(visits, async (side) => {
      const visit = nextVisit();
      return pair(visit, await visitOverHttp(side === 'own' ? own : bare, visit));
    });
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    rmSync(folder, { recursive: true });
  }
}

function formatRounds(where: string, { bare, own }: Rounds): string {
  const means = { bare: bare.map(meanOf), own: own.map(meanOf) };
  const ratios = means.own.map((mean, round) => mean / (means.bare[round] ?? Number.NaN));
  const kinds = Map.groupBy(own.flat(), ({ kind }) => kind);
  const lines = [...kinds].map(([kind, turns]) => `    ${kind.padEnd(24)}${inMs(median(turns.map(({ ms }) => ms)))}\n`);
  return [
    `\nA turn ${where}: mean of a round, median of ${rounds} rounds, alternately\n`,
    `  bare two-step dialog      ${inMs(median(means.bare))}\n`,
    `  aiguilleur                ${inMs(median(means.own))}\n`,
    `  ratio                     ${median(ratios).toFixed(2).padStart(8)}   (${ratios.map((ratio) => ratio.toFixed(2)).join(', ')})\n`,
    '  aiguilleur by kind of turn, median\n',
    ...lines,
  ].join('');
}

function inMs(ms: number): string {
  return `${ms.toFixed(3).padStart(8)} ms`;
}

function meanOf(turns: Turns): number {
  return turns.reduce((sum, { ms }) => sum + ms, 0) / turns.length;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
