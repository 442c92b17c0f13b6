import { workerData } from 'node:worker_threads';
import { readKnowledgeFiles } from '../knowledge/load/files.ts';
import { loadRecords } from '../knowledge/load/load-records.ts';
import { createPageAssets } from './pages/page-assets.ts';
import { cachePlacesShape } from './prepare-caches.ts';
import { createVoice } from './voice.ts';

// The body of the worker that `prepareCaches` starts; the knowledge first, as it takes longest.
const { folder, cacheFile, webCacheFolder } = cachePlacesShape.parse(workerData);
await loadRecords(await readKnowledgeFiles(folder), cacheFile);
await createPageAssets({
  voice: createVoice(),
  ...(webCacheFolder && { cacheFolder: webCacheFolder }),
  onCacheError: () => undefined,
});
