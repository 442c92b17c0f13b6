import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileKnowledge } from '../knowledge/compile/compile.ts';
import { importRncp } from '../knowledge/import/rncp/import-rncp.ts';
import { tables } from '../knowledge/import/rome/tables.ts';
import { writeSource } from '../knowledge/import/write-source.ts';
import { type Cost, median, runProgram, startServer } from './imported/measure.ts';

export const about =
  'import of the ROME, and a server on all of it  <folder of the ROME> [runs: 5] [folder of the RNCP]';

/** Imports the ROME of a folder, compiles it, serves it; each beside the least that it could cost. */
export async function run([rome, runs = '5', rncp]: readonly string[]): Promise<void> {
  if (rome === undefined) throw new Error('imported: expected the folder of a ROME, in the layout of its publisher.');
  const house = mkdtempSync(join(tmpdir(), 'aiguilleur-imported-'));
  try {
    process.stdout.write(await measureAll({ rome, rncp, house }, Number(runs)));
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
}

interface Folders {
  readonly rome: string;
  /** An export in the layout of its publisher; undefined: the ROME alone. */
  readonly rncp: string | undefined;
  readonly house: string;
}

async function measureAll({ rome, rncp, house }: Folders, runs: number): Promise<string> {
  const wanted = new RegExp(`^unix_(${Object.keys(tables).join('|')})_v\\d+_utf8\\.csv$`);
  const files = readdirSync(rome)
    .filter((name) => wanted.test(name))
    .map((name) => join(rome, name));
  const sources = join(house, 'sources');
  const file = join(house, 'knowledge.json');
  const imports = await alternate(
    runs,
    () => runProgram('parse-tables', files),
    () => runProgram('import-rome', [rome, sources]),
  );
  const today = new Date().toISOString().slice(0, 10);
  if (rncp !== undefined) await keepCertifications(rncp, sources, today);
  const started = performance.now();
  const { metiers, bytes } = await compileKnowledge({ authored: 'knowledge/data', sources, file, today });
  const compiled = performance.now() - started;
  const loads = await alternate(
    runs,
    () => runProgram('load-compiled', [file, 'parse']),
    () => runProgram('load-compiled', [file, 'load']),
  );
  const starts = await alternate(
    runs,
    () => startServer({ DATA_DIR: join(house, 'embedded') }),
    () => startServer({ DATA_DIR: join(house, 'full'), KNOWLEDGE_FILE: file }),
  );
  return [
    `Median of ${runs}, alternately; memory is the most that the process held, of servers what they hold at rest\n`,
    formatRow('parse its CSV / import the ROME', imports),
    formatRow('JSON.parse / load the compiled file', loads),
    formatRow('ready with embedded / with full knowledge', starts),
    `compile: ${compiled.toFixed(0)} ms, ${metiers} métiers, ${(bytes / 1e6).toFixed(1)} MB\n`,
  ].join('');
}

async function keepCertifications(rncp: string, folder: string, today: string): Promise<void> {
  const read = await importRncp(rncp, {
    today,
    centreId: null,
    library: () => Promise.reject(new Error('The RNCP is read without the knowledge.')),
    onProgress: () => undefined,
    signal: undefined,
  });
  await writeSource(folder, { name: 'rncp', centreId: null, importedOn: today, ...read });
}

type Pair = readonly [readonly Cost[], readonly Cost[]];

async function alternate(runs: number, one: () => Promise<Cost>, other: () => Promise<Cost>): Promise<Pair> {
  const costs: [Cost[], Cost[]] = [[], []];
  for (let round = 0; round < runs; round += 1) {
    costs[0].push(await one());
    costs[1].push(await other());
  }
  return costs;
}

function formatRow(what: string, [least, own]: Pair): string {
  const [ms, ownMs] = [least, own].map((costs) => median(costs.map((cost) => cost.ms)));
  const [megabytes, ownMegabytes] = [least, own].map((costs) => median(costs.map((cost) => cost.megabytes)));
  const times = ((ownMs ?? 0) / (ms ?? 1)).toFixed(2);
  const more = ((ownMegabytes ?? 0) / (megabytes ?? 1)).toFixed(2);
  const shown = (value: number | undefined): string => (value ?? Number.NaN).toFixed(0).padStart(6);
  return `${what.padEnd(44)}${shown(ms)} /${shown(ownMs)} ms ×${times}   ${shown(megabytes)} /${shown(ownMegabytes)} MB ×${more}\n`;
}
