import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';

/** Where a first start looks for what an earlier one left. */
export const cachePlacesShape = z.object({
  /** The authored knowledge, and its checked records. */
  folder: z.string(),
  cacheFile: z.string(),
  /** The bundles of the pages’ scripts and styles; where it is not given, their own place. */
  webCacheFolder: z.string().optional(),
});
export type CachePlaces = Readonly<z.infer<typeof cachePlacesShape>>;

/**
 * Fills the caches of a first start on another core, while this one loads the rest of the program. Resolves when that has
 * ended, whatever came of it: whoever loads the knowledge then finds the cache, or the problems.
 */
export function prepareCaches(places: CachePlaces): Promise<void> {
  if (existsSync(places.cacheFile)) return Promise.resolve();
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./fill-caches.ts', import.meta.url), { workerData: places });
    // What is wrong is told by the loading itself, which meets it too.
    worker.once('error', () => resolve());
    worker.once('exit', () => resolve());
  });
}
