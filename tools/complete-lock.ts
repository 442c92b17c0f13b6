/**
 * Adds to package-lock.json the optional packages of other platforms that npm left out because the registry in use does
 * not serve them: `npm ci` refuses a lock without them. Run after each `npm install`; `--check` only reports.
 */
import { readFileSync, writeFileSync } from 'node:fs';

/** What this tool reads and writes of one entry of `packages`. */
export interface LockEntry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export type LockPackages = Readonly<Record<string, LockEntry>>;

/** One optional package that an entry asks for and the lock does not have. */
export interface MissingPackage {
  readonly name: string;
  readonly version: string;
  readonly dev: boolean;
}

/** The optional packages without an entry of their own, each once, by name. */
export function findMissing(packages: LockPackages): readonly MissingPackage[] {
  const missing = new Map<string, MissingPackage>();
  for (const [path, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isLocked(packages, path, name)) continue;
      const dev = entry.dev === true && (missing.get(name)?.dev ?? true);
      missing.set(name, { name, version, dev });
    }
  }
  return [...missing.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The same packages and an entry for each missing one, in npm's own order: the next install changes no line. */
export function completePackages(packages: LockPackages): LockPackages {
  const added = findMissing(packages).map(({ name, version, dev }): [string, LockEntry] => [
    `node_modules/${name}`,
    { version, ...sortKeys({ ...(dev ? { dev } : {}), optional: true, ...parsePlatform(name) }) },
  ]);
  const entries = [...Object.entries(packages), ...added];
  return Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b, 'en')));
}

function sortKeys(entry: LockEntry): LockEntry {
  return Object.fromEntries(Object.entries(entry).sort(([a], [b]) => a.localeCompare(b, 'en')));
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/** The platform in a package's name, such as `@swc/core-darwin-arm64`; throws when it tells none. */
export function parsePlatform(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[-/]/);
  const system = systems.find((one) => words.includes(one));
  const processor = processors.find((one) => words.includes(one));
  if (processor === undefined || (system === undefined && processor !== 'wasm32')) {
    throw new Error(`${name}: expected a system (${systems.join(', ')}) and a processor in its name.`);
  }
  const libc = findLibc(words);
  return {
    ...(system === undefined ? {} : { os: [system] }),
    cpu: [processor],
    ...(libc === undefined ? {} : { libc: [libc] }),
  };
}

function findLibc(words: readonly string[]): string | undefined {
  if (words.some((word) => word.startsWith('musl'))) return 'musl';
  return words.some((word) => word.startsWith('gnu')) ? 'glibc' : undefined;
}

/** Node looks for a package beside the one that asks, then in each folder above. */
function isLocked(packages: LockPackages, path: string, name: string): boolean {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (`${folder === '' ? '' : `${folder}/`}node_modules/${name}` in packages) return true;
    if (folder === '') return false;
  }
}

function parseLock(text: string): Record<string, unknown> & { packages: LockPackages } {
  const lock = JSON.parse(text) as Record<string, unknown> & { packages?: LockPackages };
  if (lock.packages === undefined) throw new Error('package-lock.json: has no "packages", expected lockfileVersion 3.');
  return { ...lock, packages: lock.packages };
}

function main(): number {
  const lock = parseLock(readFileSync('package-lock.json', 'utf8'));
  const missing = findMissing(lock.packages);
  if (!process.argv.includes('--check')) {
    const completed = { ...lock, packages: completePackages(lock.packages) };
    writeFileSync('package-lock.json', `${JSON.stringify(completed, null, 2)}\n`);
    process.stdout.write(`package-lock.json: ${missing.length} optional packages added.\n`);
    return 0;
  }
  for (const { name, version } of missing) process.stderr.write(`package-lock.json: lacks ${name}@${version}.\n`);
  if (missing.length > 0) process.stderr.write('Run `npm run lock`.\n');
  return missing.length === 0 ? 0 : 1;
}

if (import.meta.main) process.exitCode = main();
