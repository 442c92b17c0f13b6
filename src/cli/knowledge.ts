import { loadLibrary } from '../../knowledge/load.ts';
import { loadConfig, readEnvironment } from '../config.ts';
import { StartupError } from '../startup-error.ts';
import { findKnowledge } from './find-knowledge.ts';
import { runKnowledge } from './run-knowledge.ts';

// `npm run -s knowledge -- …`, for whoever keeps the knowledge.
process.exitCode = await runKnowledge(process.argv.slice(2), {
  load: () => loadLibrary(findKnowledge(loadConfig(readEnvironment())), { today: () => new Date() }),
  print: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
}).catch((error: unknown) => {
  if (!(error instanceof StartupError)) throw error;
  process.stderr.write(`${error.problems.join('\n')}\n`);
  return 1;
});
