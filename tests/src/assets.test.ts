import { readdir, writeFile } from 'node:fs/promises';
import { get as getRaw, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import restify, { type Server } from 'restify';
import { type Assets, createAssets } from '../../src/assets.ts';
import { makeTempFolder } from '../fixtures/temp-folder.ts';

const defines = {
  LAUNCHER_OPEN: 'Ouvrir',
  LAUNCHER_CLOSE: 'Fermer',
  LAUNCHER_CLOSE_GREETING: 'Fermer',
  LAUNCHER_TITLE: 'Discussion',
  LAUNCHER_UNREADABLE: 'Illisible',
  LAUNCHER_UNKNOWN_COLOUR: 'Inconnue',
};
let cacheFolder: string;
let assets: Assets;
let server: Server;
let origin: string;

beforeAll(async () => {
  cacheFolder = makeTempFolder();
  assets = await createAssets({ cacheFolder, defines, onCacheError: rethrow });
  server = restify.createServer({ name: '' });
  assets.register(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  origin = `http://127.0.0.1:${server.address().port}`;
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

describe('createAssets', () => {
  it('finds everything bundled at the second start', async () => {
    const before = await readdir(cacheFolder, { recursive: true });
    const again = await createAssets({ cacheFolder, defines, onCacheError: rethrow });
    expect(again.urlOf('chat.js')).toBe(assets.urlOf('chat.js'));
    expect(await readdir(cacheFolder, { recursive: true })).toEqual(before);
  });

  it('serves all the same where the cache cannot be written, and says why', async () => {
    const file = join(makeTempFolder(), 'a-file');
    await writeFile(file, '');
    const errors: unknown[] = [];
    const other = await createAssets({ cacheFolder: file, defines, onCacheError: (error) => errors.push(error) });
    expect(other.urlOf('pages.css')).toBe(assets.urlOf('pages.css'));
    expect(errors).toHaveLength(1);
  });

  it('gives another address to other content', async () => {
    const other = await createAssets({
      cacheFolder,
      defines: { ...defines, LAUNCHER_OPEN: 'Parler' },
      onCacheError: rethrow,
    });
    expect(other.urlOf('chat.js')).toBe(assets.urlOf('chat.js'));
    expect(other.urlOf('widget.js')).toBe('/widget.js');
  });
});

describe('an asset', () => {
  it.each([
    ['chat.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['pages.css', 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['chat.css', 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['adaptive-cards.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['widget.js', 'text/javascript; charset=utf-8', 'public, max-age=300'],
  ] as const)('%s has its type and its age', async (name, type, age) => {
    const { headers, statusCode } = await fetchRaw(assets.urlOf(name), 'gzip');
    expect([statusCode, headers['content-type'], headers['cache-control']]).toEqual([200, type, age]);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers.vary).toBe('Accept-Encoding');
  });

  it.each([
    ['', undefined],
    ['identity', undefined],
    ['gzip, deflate', 'gzip'],
    ['gzip;q=0', undefined],
    ['*', 'gzip'],
    ['deflate, br', undefined],
  ])('for a browser that takes "%s" comes as %s before it is well compressed', async (accepted, encoding) => {
    const answer = await fetchRaw('/widget.js', accepted);
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(decode(answer)).toContain('Ouvrir');
  });

  it('comes as brotli once it is well compressed, and is kept so for the next start', async () => {
    const own = makeTempFolder();
    const other = await createAssets({ cacheFolder: own, defines, onCacheError: rethrow });
    await other.compressWell();
    const second = restify.createServer({ name: '' });
    other.register(second);
    await new Promise<void>((resolve) => {
      second.listen(0, '127.0.0.1', resolve);
    });
    const answer = await fetchRaw('/widget.js', 'gzip, br', `http://127.0.0.1:${second.address().port}`);
    await new Promise<void>((resolve) => second.close(() => resolve()));
    expect(answer.headers['content-encoding']).toBe('br');
    expect(decode(answer)).toContain('Ouvrir');
    expect((await readdir(own)).filter((name) => name.endsWith('.br'))).toHaveLength(5);
  });

  it.each([
    ['the embed script', ['widget.js'], 15_000],
    ['the chat, script and style', ['chat.js', 'chat.css'], 60_000],
  ] as const)('%s stays light for old telephones', async (_name, names, most) => {
    const answers = await Promise.all(names.map((name) => fetchRaw(assets.urlOf(name), 'gzip')));
    expect(answers.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(most);
  });

  it('is not sent again to a browser that has it', async () => {
    const first = await fetch(`${origin}/widget.js`, { headers: { 'Accept-Encoding': 'gzip' } });
    const etag = first.headers.get('etag') ?? '';
    await first.text();
    const second = await fetch(`${origin}/widget.js`, {
      headers: { 'Accept-Encoding': 'gzip', 'If-None-Match': etag },
    });
    expect([second.status, await second.text()]).toEqual([304, '']);
  });

  it('answers HEAD with its size and no body', async () => {
    const response = await fetch(`${origin}/widget.js`, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(500);
  });
});

interface RawAnswer {
  readonly statusCode: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly bytes: Buffer;
}

/** As the bytes came: `fetch` would unpack them. */
function fetchRaw(path: string, accepted: string, from = origin): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    getRaw(from + path, { headers: { 'accept-encoding': accepted }, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ statusCode: response.statusCode, headers: response.headers, bytes: Buffer.concat(parts) }),
      );
    }).on('error', reject);
  });
}

function decode({ headers, bytes }: RawAnswer): string {
  const encoding = headers['content-encoding'];
  if (encoding === 'br') return brotliDecompressSync(bytes).toString();
  return (encoding === 'gzip' ? gunzipSync(bytes) : bytes).toString();
}

function rethrow(error: unknown): void {
  throw error;
}
