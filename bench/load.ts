import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../tests/fixtures/postgres.ts';
import { parseSentences } from './first-words/sentence.ts';
import { pinClient, serverCore } from './load/processor.ts';
import { formatLoad } from './load/report.ts';
import { measureRound, type Round } from './load/round.ts';
import { enterBare, enterByStream } from './load/visitors.ts';
import { createVisit, type MixedTurn } from './turns/mix.ts';
import { type Served, serve } from './turns/over-http.ts';
import { formatShares, parseProfile, sharesOf } from './turns/shares.ts';

export const about =
  'throughput and cost of a turn under load, stored on each database, beside the bare SDK  [seconds a round: 8]';

const root = join(import.meta.dirname, '..');
const main = join(root, 'src', 'main.ts');
const rounds = 3;
/** People at a time. */
const crowd = 32;

const sides = ['bare', 'sqlite', 'postgres'] as const;
type Side = (typeof sides)[number];

/**
 * Real Direct Line clients against the server on each database, and the SDK's bare bot, alternately: the same mix of
 * turns, the server on a core of its own, the client on another. A visit of ours also pays its entry (token,
 * conversation, WebSocket), which the bare bot has none of; PostgreSQL works beside, on either core.
 */
export async function run([seconds = '8']: readonly string[]): Promise<void> {
  const lengthMs = Number(seconds) * 1000;
  if (!(lengthMs > 0)) throw new Error(`"${seconds}": expected how many seconds a round takes.`);
  const file = join(root, 'bench', 'data', 'first-words.json');
  const sentences = parseSentences(readFileSync(file, 'utf8'), file).map(({ text }) => text);
  let number = 0;
  const nextVisit = (): readonly MixedTurn[] => createVisit(number++, sentences);
  const isPinned = pinClient();
  const core = isPinned ? serverCore : undefined;
  const visit = (side: Side, server: Served): Promise<Round> => {
    const enter = () => (side === 'bare' ? enterBare(server.origin) : enterByStream(server.origin));
    return measureRound({ server, crowd, lengthMs, enter, nextVisit });
  };
  const folder = mkdtempSync(join(tmpdir(), 'aiguilleur-load-'));
  try {
    const measured = await measureSides(folder, core, visit);
    const cores = isPinned ? 'server and client each on a core' : 'server and client on any core';
    process.stdout.write(`\n${crowd} people at a time, ${cores}, median of ${rounds} rounds, alternately\n`);
    process.stdout.write(formatLoad(sides.map((name) => ({ name, rounds: measured[name] }))));
    const profile = await profileServer(folder, core, (server) => visit('sqlite', server));
    process.stdout.write(formatShares('Share of each part of a turn on SQLite, by samples of the processor', profile));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measureSides(
  folder: string,
  core: number | undefined,
  visit: (side: Side, server: Served) => Promise<Round>,
): Promise<Readonly<Record<Side, readonly Round[]>>> {
  // As an operator would run it: what is committed is on the disk.
  const postgres = await startPostgres([]);
  const settings = { DATA_DIR: folder, ADMIN_PORT: '0' };
  const onPostgres = {
    ...settings,
    DATABASE_URL: await postgres.createDatabase(),
    TOKEN_KEY: 'a key of the bench, of thirty-two signs or more',
  };
  const servers: Record<Side, Served> = {
    bare: await serve(join(root, 'bench', 'programs', 'bare-expect-replies.ts'), {}, core),
    sqlite: await serve(main, settings, core),
    postgres: await serve(main, onPostgres, core),
  };
  const measured: Record<Side, Round[]> = { bare: [], sqlite: [], postgres: [] };
  try {
    // One round unmeasured: code is compiled and indexes are built at their first use.
    for (let round = -1; round < rounds; round += 1) {
      for (const side of sides) {
        const result = await visit(side, servers[side]);
        if (round >= 0) measured[side].push(result);
      }
    }
    return measured;
  } finally {
    await Promise.all(sides.map((side) => servers[side].stop()));
    await postgres.stop();
  }
}

/** Samples a server of its own, whose figures the sampling would spoil; only its second round counts. */
async function profileServer(
  folder: string,
  core: number | undefined,
  visit: (server: Served) => Promise<unknown>,
): Promise<ReturnType<typeof sharesOf>> {
  const profiles = join(folder, 'profiles');
  mkdirSync(profiles);
  const sampling = { DATA_DIR: join(folder, 'profiled'), NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${profiles}` };
  const server = await serve(main, { ADMIN_PORT: '0', ...sampling }, core);
  await visit(server);
  await visit(server);
  await server.stop();
  const [file = ''] = readdirSync(profiles);
  const { nodes, samples = [] } = parseProfile(readFileSync(join(profiles, file), 'utf8'));
  return sharesOf({ nodes, samples: samples.slice(samples.length / 2) });
}
