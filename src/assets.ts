import { createHash } from 'node:crypto';

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Request, Response, Server } from 'restify';
import { type Bundle, loadBundles } from './assets/bundle.ts';
import { createEncodedFile, type EncodedFile } from './assets/encoded-file.ts';
import { readEncodings } from './assets/encodings.ts';

/** What browsers fetch besides pages: our scripts and styles. */
export interface Assets<Name extends string = AssetName> {
  /** Where a page finds an asset. */
  urlOf(name: Name): string;
  /** Adds the routes of all assets. */
  register(server: Server): void;
  /** Makes the smallest forms, for the requests to come; for after the start. */
  compressWell(): Promise<void>;
}

const entries = ['client/chat.tsx', 'client/chat.css', 'adaptive/adaptive-cards.ts', 'widget.ts', 'pages.css'] as const;
const assetNames = ['chat.js', 'chat.css', 'adaptive-cards.js', 'widget.js', 'pages.css'] as const;
export type AssetName = (typeof assetNames)[number];

const deskEntries = ['desk/desk.tsx', 'desk/desk.css'] as const;
export type DeskAssetName = 'desk.js' | 'desk.css';

export interface AssetOptions {
  /** Where bundles and compressed forms are kept; safe to delete. */
  readonly cacheFolder?: string;
  /** Constants that the code of `web/` finds by name. */
  readonly defines: Readonly<Record<string, string>>;
  /** Hears why the cache could not be written; everything is served all the same. */
  readonly onCacheError: (error: unknown) => void;
}

interface Asset {
  readonly path: string;
  readonly file: EncodedFile;
  readonly contentType: string;
  readonly cacheControl: string;
  readonly etag: string;
}

/** Bundles `web/`, or finds it bundled. */
export async function createAssets(options: AssetOptions): Promise<Assets> {
  const place = placeOf(options);
  const imported = [
    fromRoot('locales/fr/widget.json'),
    resolvePackage('preact/package.json'),
    resolvePackage('adaptivecards/package.json'),
  ];
  const bundles = await loadBundles({ webFolder, ...place, entries, imported, defines: options.defines });
  return offer(createBundleAssets(bundles, place));
}

function resolvePackage(path: string): string {
  return createRequire(import.meta.url).resolve(path);
}

/** The desk's own, which visitors never ask for: bundled when a counsellor first comes. */
export async function createDeskAssets(options: Omit<AssetOptions, 'defines'>): Promise<Assets<DeskAssetName>> {
  const place = placeOf(options);
  const imported = [fromRoot('locales/fr/desk.json'), resolvePackage('preact/package.json')];
  const bundles = await loadBundles({ webFolder, ...place, entries: deskEntries, imported, defines: {} });
  return offer(createBundleAssets(bundles, place));
}

function placeOf({ cacheFolder = fromRoot('.cache/web/'), onCacheError }: Omit<AssetOptions, 'defines'>): Place {
  return { cacheFolder, onCacheError };
}

function offer(assets: ReadonlyMap<string, Asset>): Assets<string> {
  return {
    urlOf: (name) => getAsset(assets, name).path,
    register: (server) => registerAssets(server, [...assets.values()]),
    async compressWell() {
      for (const asset of assets.values()) await asset.file.compressWell();
    },
  };
}

function fromRoot(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

const webFolder = fromRoot('web/');

interface Place {
  readonly cacheFolder: string;
  readonly onCacheError: (error: unknown) => void;
}

// Sites that embed the chat name `/widget.js`, so this one address must stay, and be asked for again.
const stableNames: ReadonlySet<string> = new Set(['widget.js']);

function createBundleAssets(bundles: readonly Bundle[], place: Place): Map<string, Asset> {
  return new Map(bundles.map((bundle) => [bundle.name, createBundleAsset(bundle, place)]));
}

function createBundleAsset({ name, fileName, content }: Bundle, { cacheFolder, onCacheError }: Place): Asset {
  const isStable = stableNames.has(name);
  return {
    path: isStable ? `/${name}` : `/assets/${fileName}`,
    file: createEncodedFile({ read: async () => content, cachePath: join(cacheFolder, fileName), onCacheError }),
    contentType: contentTypeOf(name),
    cacheControl: isStable ? 'public, max-age=300' : immutable,
    etag: `"${createHash('sha256').update(content).digest('hex').slice(0, 16)}"`,
  };
}

const immutable = 'public, max-age=31536000, immutable';

function contentTypeOf(name: string): string {
  return name.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8';
}

function getAsset(assets: ReadonlyMap<string, Asset>, name: string): Asset {
  const asset = assets.get(name);
  if (asset === undefined) throw new Error(`web/ gave no asset "${name}"`);
  return asset;
}

function registerAssets(server: Server, assets: readonly Asset[]): void {
  for (const asset of assets) {
    server.get(asset.path, async (request: Request, response: Response) => send(asset, request, response));
    server.head(asset.path, async (request: Request, response: Response) => send(asset, request, response));
  }
}

async function send(asset: Asset, request: Request, response: Response): Promise<void> {
  response.setHeader('Cache-Control', asset.cacheControl);
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  // Pages of other origins load the widget.
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  const { encoding, bytes } = await asset.file.read(readEncodings(request.headers['accept-encoding']));
  const etag = encoding === 'identity' ? asset.etag : asset.etag.replace(/"$/, `-${encoding}"`);
  response.setHeader('ETag', etag);
  if (matches(request.headers['if-none-match'], etag)) {
    response.writeHead(304);
    response.end();
    return;
  }
  response.setHeader('Content-Type', asset.contentType);
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', bytes.length);
  response.writeHead(200);
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function matches(header: string | string[] | undefined, etag: string): boolean {
  return String(header ?? '')
    .split(',')
    .some((each) => each.trim().replace(/^W\//, '') === etag);
}
