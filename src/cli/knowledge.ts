import { join } from 'node:path';
import { ImportError } from '../../knowledge/import/import-error.ts';
import type { SourceName } from '../../knowledge/import/imported-source.ts';
import { importers } from '../../knowledge/import/importers.ts';
import { createAudit } from '../audit/audit.ts';
import { readKeptCentres } from '../centres/read-kept.ts';
import { loadConfig, readEnvironment } from '../config.ts';
import { findKnowledge, loadKnowledge } from '../load-knowledge.ts';
import { createLog } from '../log.ts';
import { StartupError } from '../startup-error.ts';
import { bearClosedOutput } from './bear-closed-output.ts';
import { download } from './download.ts';
import { createProgress } from './progress.ts';
import { runKnowledge } from './run-knowledge.ts';

// `npm run -s knowledge -- …`, for whoever keeps the knowledge.
bearClosedOutput(process.stdout);
const progress = createProgress(process.stderr);
const stop = new AbortController();
// As a shell tells who was stopped: 128 and the number of the signal.
const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;
let stopped: number | undefined;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    stopped = exitCodes[signal];
    stop.abort(new StartupError(['Stopped; what was known before stays.']));
  });
}

process.exitCode = await runKnowledge(process.argv.slice(2), {
  load: () => loadKnowledge(loadConfig(readEnvironment())),
  keptCentres: () => readKeptCentres(loadConfig(readEnvironment()).databaseUrl),
  print: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
  places: () => {
    const config = loadConfig(readEnvironment());
    return { authored: findKnowledge(config), sources: join(config.dataDir, 'sources'), file: config.knowledgeFile };
  },
  importers,
  download: async (name, path) => {
    // Not every source has a publisher’s zip.
    const addresses: Partial<Record<SourceName, string | null>> = loadConfig(readEnvironment()).downloadUrls;
    const address = addresses[name] ?? null;
    if (address === null) {
      throw new ImportError([
        `${name.toUpperCase()}_DOWNLOAD_URL: is unset, expected the address of the publisher’s zip.`,
      ]);
    }
    await download(address, path, { onProgress: progress.show, signal: stop.signal });
  },
  today: () => new Date().toISOString().slice(0, 10),
  onProgress: progress.show,
  signal: stop.signal,
  audit: {
    note: (entry) => createAudit(loadConfig(readEnvironment()).dataDir, createLog('warn'), Date.now).note(entry),
  },
})
  .catch((error: unknown) => {
    const reason = stop.signal.aborted ? stop.signal.reason : error;
    if (!(reason instanceof StartupError)) throw error;
    process.stderr.write(`${reason.problems.join('\n')}\n`);
    return stopped ?? 1;
  })
  .finally(progress.end);
