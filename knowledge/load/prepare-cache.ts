import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

/**
 * Fills a cache that is not there yet on another core, while this one loads the rest of the program. Resolves when that
 * has ended, whatever came of it: whoever loads the knowledge then finds the cache, or the problems.
 */
export function prepareCache(folder: string, cacheFile: string): Promise<void> {
  if (existsSync(cacheFile)) return Promise.resolve();
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./fill-cache.ts', import.meta.url), { workerData: { folder, cacheFile } });
    // What is wrong is told by the loading itself, which meets it too.
    worker.once('error', () => resolve());
    worker.once('exit', () => resolve());
  });
}
