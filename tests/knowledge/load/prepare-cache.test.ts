import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { prepareCache } from '../../../knowledge/load/prepare-cache.ts';
import { loadLibrary } from '../../../knowledge/load.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aiguilleur-cache-'));
  cpSync('tests/fixtures/library', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('prepareCache', () => {
  it('fills a cache that loading believes', async () => {
    const cacheFile = join(folder, '.cache/knowledge.json');
    await prepareCache(folder, cacheFile);
    const written = readFileSync(cacheFile, 'utf8');
    // What the cache says is what is loaded: here, a word that stands in no file.
    writeFileSync(cacheFile, written.replaceAll('Boulangère', 'Fournière'));
    const { metiers } = await loadLibrary(folder, { cacheFile });
    expect(metiers.map(({ label }) => label.feminine)).toContain('Fournière');
  });

  it('leaves a cache that is there', async () => {
    const cacheFile = join(folder, 'kept.json');
    writeFileSync(cacheFile, 'as it was');
    await prepareCache(folder, cacheFile);
    expect(readFileSync(cacheFile, 'utf8')).toBe('as it was');
  });

  it.each([
    ['broken knowledge', 'sources.yaml', '- { title: 5 }'],
    ['no YAML at all', 'sources.yaml', '- {'],
  ])('leaves %s to whoever loads it', async (_what, file, text) => {
    writeFileSync(join(folder, file), text);
    const cacheFile = join(folder, '.cache/knowledge.json');
    await expect(prepareCache(folder, cacheFile)).resolves.toBeUndefined();
    expect(existsSync(cacheFile)).toBe(false);
  });

  it('leaves a missing folder to whoever loads it', async () => {
    const cacheFile = join(folder, '.cache/knowledge.json');
    await expect(prepareCache(join(folder, 'nowhere'), cacheFile)).resolves.toBeUndefined();
    expect(existsSync(cacheFile)).toBe(false);
  });
});
