import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One bundle of `web/`: its plain name (`chat.js`), the name of its file, which holds a hash, and its content. */
export interface Bundle {
  readonly name: string;
  readonly fileName: string;
  readonly content: Buffer;
}

export interface BundleOptions {
  readonly webFolder: string;
  readonly cacheFolder: string;
  /** Files of `web/` that the browser asks for by themselves. */
  readonly entries: readonly string[];
  /** Files from elsewhere that stand for what the entries import: of another content, they are bundled anew. */
  readonly imported?: readonly string[];
  /** Constants that the code of `web/` finds by name. */
  readonly defines: Readonly<Record<string, string>>;
  /** Hears why the cache could not be written; the bundles are served all the same. */
  readonly onCacheError: (error: unknown) => void;
}

/** Bundles of the code as it stands: from the cache where nothing changed, otherwise by esbuild. */
export async function loadBundles(options: BundleOptions): Promise<readonly Bundle[]> {
  const folder = join(options.cacheFolder, hashSources(options));
  const cached = await readCache(folder);
  if (cached !== null) return cached;
  const bundles = await build(options);
  await writeCache(folder, bundles).catch(options.onCacheError);
  return bundles;
}

/** Phones of 2019 still run what comes out. */
const target = 'es2019';

async function build({ webFolder, entries, defines }: BundleOptions): Promise<readonly Bundle[]> {
  // Only here, so that a start with a warm cache does not pay for it.
  const { build: bundle } = await import('esbuild');
  const result = await bundle({
    entryPoints: entries.map((entry) => join(webFolder, entry)),
    outdir: webFolder,
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    charset: 'utf8',
    target,
    legalComments: 'none',
    logLevel: 'silent',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: Object.fromEntries(Object.entries(defines).map(([name, value]) => [name, JSON.stringify(value)])),
  });
  return result.outputFiles.map((file) => toBundle(file.path, Buffer.from(file.contents)));
}

function toBundle(path: string, content: Buffer): Bundle {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return { name, fileName: name.replace(/\.(\w+)$/, `-${hash}.$1`), content };
}

/** Changes with any file of `web/`, any constant, and any change of this file's own settings. */
function hashSources({ webFolder, entries, imported = [], defines }: BundleOptions): string {
  const hash = createHash('sha256').update(JSON.stringify([entries, defines, target]));
  const files = readdirSync(webFolder, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((each) => /\.(tsx?|css)$/.test(each)).sort()) {
    hash.update(`\0${file}\0`).update(readFileSync(join(webFolder, file)));
  }
  for (const file of imported) hash.update('\0').update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

async function readCache(folder: string): Promise<readonly Bundle[] | null> {
  const list = await readFile(join(folder, 'list.txt'), 'utf8').catch(() => null);
  if (list === null) return null;
  const lines = list.trimEnd().split('\n');
  return Promise.all(
    lines.map(async (line) => {
      const [name = '', fileName = ''] = line.split(' ');
      return { name, fileName, content: await readFile(join(folder, fileName)) };
    }),
  );
}

/** The list comes last and by rename: a folder without it is not a cache. */
async function writeCache(folder: string, bundles: readonly Bundle[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all(bundles.map(({ fileName, content }) => writeFile(join(folder, fileName), content)));
  const draft = join(folder, `list.${process.pid}.draft`);
  await writeFile(draft, bundles.map(({ name, fileName }) => `${name} ${fileName}\n`).join(''));
  await rename(draft, join(folder, 'list.txt'));
}
