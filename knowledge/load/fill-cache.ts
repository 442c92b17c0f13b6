import { workerData } from 'node:worker_threads';
import { z } from 'zod';
import { readKnowledgeFiles } from './files.ts';
import { loadRecords } from './load-records.ts';

// The body of the worker that `prepareCache` starts.
const { folder, cacheFile } = z.object({ folder: z.string(), cacheFile: z.string() }).parse(workerData);
await loadRecords(await readKnowledgeFiles(folder), cacheFile);
