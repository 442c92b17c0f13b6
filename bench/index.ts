/** `npm run bench -- <name> …` runs one bench; without a name it lists them. Each prints a table of what it measured. */
import { readdirSync } from 'node:fs';

/** What each file of bench/ exports. */
export interface Bench {
  /** One line: what it measures, and the arguments it takes. */
  readonly about: string;
  /** Prints a table; throws when it cannot measure. */
  run(args: readonly string[]): Promise<void>;
}

/** The names of the benches: every file here but this one. */
export function listBenches(): readonly string[] {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts') && file !== 'index.ts');
  return files.map((file) => file.replace('.ts', '')).sort();
}

/** Loads one bench; throws when its file does not export `about` and `run`. */
export async function loadBench(name: string): Promise<Bench> {
  return parseBench(name, await import(`./${name}.ts`));
}

function parseBench(name: string, module: object): Bench {
  if (!('about' in module) || !('run' in module))
    throw new Error(`bench/${name}.ts: expected exports "about" and "run".`);
  return module as Bench;
}

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name !== undefined && listBenches().includes(name)) {
    await (await loadBench(name)).run(args);
    return 0;
  }
  const lines = listBenches().map(async (one) => `  ${one.padEnd(14)}${(await loadBench(one)).about}\n`);
  process.stdout.write(`npm run bench -- <name>\n${(await Promise.all(lines)).join('')}`);
  return name === undefined ? 0 : 2;
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
