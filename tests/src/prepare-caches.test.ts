import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadLibrary } from '../../knowledge/load.ts';
import { prepareCaches } from '../../src/prepare-caches.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aiguilleur-cache-'));
  cpSync('tests/fixtures/library', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const prepare = (from: string, cacheFile: string): Promise<void> =>
  prepareCaches({ folder: from, cacheFile, webCacheFolder: join(folder, '.web') });

describe('prepareCaches', () => {
  it('fills a cache that loading believes', async () => {
    const cacheFile = join(folder, '.cache/knowledge.json');
    await prepare(folder, cacheFile);
    const written = readFileSync(cacheFile, 'utf8');
    // What the cache says is what is loaded: here, a word that stands in no file.
    writeFileSync(cacheFile, written.replaceAll('Boulangère', 'Fournière'));
    const { metiers } = await loadLibrary(folder, { cacheFile });
    expect(metiers.map(({ label }) => label.feminine)).toContain('Fournière');
  });

  it('bundles the scripts and styles of the pages', async () => {
    await prepare(folder, join(folder, '.cache/knowledge.json'));
    const bundled = readdirSync(join(folder, '.web'), { recursive: true, encoding: 'utf8' });
    expect(bundled.map((path) => path.split('/').at(-1))).toContain('list.txt');
  });

  it('leaves a cache that is there', async () => {
    const cacheFile = join(folder, 'kept.json');
    writeFileSync(cacheFile, 'as it was');
    await prepare(folder, cacheFile);
    expect(readFileSync(cacheFile, 'utf8')).toBe('as it was');
  });

  it.each([
    ['broken knowledge', 'sources.yaml', '- { title: 5 }'],
    ['no YAML at all', 'sources.yaml', '- {'],
  ])('leaves %s to whoever loads it', async (_what, file, text) => {
    writeFileSync(join(folder, file), text);
    const cacheFile = join(folder, '.cache/knowledge.json');
    await expect(prepare(folder, cacheFile)).resolves.toBeUndefined();
    expect(existsSync(cacheFile)).toBe(false);
  });

  it('leaves a missing folder to whoever loads it', async () => {
    const cacheFile = join(folder, '.cache/knowledge.json');
    await expect(prepare(join(folder, 'nowhere'), cacheFile)).resolves.toBeUndefined();
    expect(existsSync(cacheFile)).toBe(false);
  });
});
