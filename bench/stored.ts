import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Dialect, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { createLog } from '../src/log.ts';
import { openDatabase } from '../src/storage/database.ts';
import type { Schema } from '../src/storage/schema.ts';
import { createSqliteDialect } from '../src/storage/sqlite-dialect.ts';
import { startPostgres } from '../tests/fixtures/postgres.ts';
import { pinClient, processorTimeOf, serverCore } from './load/processor.ts';
import { median } from './load/report.ts';
import { enterByStream } from './load/visitors.ts';
import { fillDatabase } from './stored/fill.ts';
import { explainTurn } from './stored/plans.ts';
import { makeTemplate, type Template } from './stored/template.ts';
import { type StoredVisit, visitStored } from './stored/visit.ts';
import { type Served, serve } from './turns/over-http.ts';

export const about =
  'cost of a turn beside few and many stored conversations, with query plans  [few: 1000] [many: 100000]';

const root = join(import.meta.dirname, '..');
const rounds = 5;
/** Six rounds of them, the first unmeasured, fit in a thousand conversations: none is met twice. */
const turnsOfRound = 150;
const tokenKey = 'a key of the bench, of thirty-two signs or more';

/**
 * One turn each in conversations picked at random, none of which is in the server's memory: the state and the log are
 * read, the turn is written. Alternately with few and with many conversations in the database.
 */
export async function run([few = '1000', many = '100000']: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'aiguilleur-stored-'));
  const postgres = await startPostgres([]);
  const core = pinClient() ? serverCore : undefined;
  const template = await makeTemplate();
  try {
    for (const kind of ['sqlite', 'postgres'] as const) {
      const open = async (count: number): Promise<Stored> => {
        const file = join(folder, `${count}.db`);
        const url = kind === 'sqlite' ? `sqlite:${file}` : await postgres.createDatabase();
        const dialect = () => (kind === 'sqlite' ? createSqliteDialect(file) : toPostgres(url));
        return { url, count, dialect };
      };
      const sides = [await open(Number(few)), await open(Number(many))];
      process.stdout.write(`\n${kind}\n`);
      process.stdout.write(await compare(sides, template, { folder: join(folder, kind), core }));
      const [, large] = sides;
      if (large !== undefined) process.stdout.write(await explain(kind, large));
    }
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true });
  }
}

/** A database, and how many conversations it is to hold. */
interface Stored {
  readonly url: string;
  readonly count: number;
  dialect(): Dialect;
}

function toPostgres(connectionString: string): Dialect {
  return new PostgresDialect({ pool: new pg.Pool({ connectionString, max: 4 }) });
}

interface Place {
  readonly folder: string;
  readonly core: number | undefined;
}

async function compare(sides: readonly Stored[], template: Template, place: Place): Promise<string> {
  mkdirSync(place.folder);
  const opened: Side[] = [];
  for (const side of sides) opened.push(await openSide(side, template, place));
  const measured = opened.map((): Cost[] => []);
  try {
    for (let round = -1; round < rounds; round += 1) {
      for (const [index, side] of opened.entries()) {
        const cost = await measure(side);
        if (round >= 0) measured[index]?.push(cost);
      }
    }
  } finally {
    await Promise.all(opened.map(({ served }) => served.stop()));
  }
  return sides.map(({ count }, index) => formatCost(count, measured[index] ?? [], measured[0] ?? [])).join('');
}

interface Side {
  readonly served: Served;
  readonly visits: Iterator<StoredVisit>;
}

async function openSide({ url, count, dialect }: Stored, template: Template, { folder, core }: Place): Promise<Side> {
  await (await openDatabase(url, createLog('silent'))).close();
  const db = new Kysely<Schema>({ dialect: dialect() });
  const visits = await fillDatabase(db, { count, template, tokenKey });
  await db.destroy();
  const settings = { DATA_DIR: folder, DATABASE_URL: url, TOKEN_KEY: tokenKey, ADMIN_PORT: '0' };
  const served = await serve(join(root, 'src', 'main.ts'), settings, core);
  await warm(served);
  return { visits: visits.values(), served };
}

/** Code is compiled at its first uses. */
async function warm({ origin }: Served): Promise<void> {
  for (let visit = 0; visit < warmVisits; visit += 1) {
    const visitor = await enterByStream(origin);
    for (let turn = 0; turn < 10; turn += 1) await visitor.say({ kind: 'help', text: 'aide' });
    visitor.close();
  }
}

const warmVisits = 100;

/** Milliseconds of a turn: by the clock, from the message to its answer, and of the server's processor. */
interface Cost {
  readonly wallMs: number;
  readonly serverMs: number;
}

async function measure({ served, visits }: Side): Promise<Cost> {
  const times: number[] = [];
  const before = processorTimeOf(served.pid);
  for (let turn = 0; turn < turnsOfRound; turn += 1) {
    const next = visits.next();
    if (next.done) throw new Error(`expected more than ${rounds * turnsOfRound} conversations.`);
    times.push(await visitStored(served.origin, next.value));
  }
  return { wallMs: median(times), serverMs: (processorTimeOf(served.pid) - before) / times.length };
}

function formatCost(count: number, costs: readonly Cost[], beside: readonly Cost[]): string {
  const describe = (of: (cost: Cost) => number): string => {
    const ratios = costs.map((cost, round) => of(cost) / of(beside[round] ?? cost));
    return `${median(costs.map(of)).toFixed(2)} ms (ratio ${median(ratios).toFixed(2)})`;
  };
  const name = `${count.toLocaleString('en')} conversations`.padEnd(24);
  return `  ${name}a turn ${describe(({ wallMs }) => wallMs)}   of processor ${describe(({ serverMs }) => serverMs)}\n`;
}

async function explain(kind: 'sqlite' | 'postgres', { dialect }: Stored): Promise<string> {
  const plans = await explainTurn(kind, dialect);
  return plans.map(({ sql, plan }) => `  ${sql}\n${plan.map((line) => `      ${line}\n`).join('')}`).join('');
}
