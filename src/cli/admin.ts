import { loadConfig, readEnvironment } from '../config.ts';
import { StartupError } from '../startup-error.ts';
import { runAdmin } from './run-admin.ts';

// `npm run -s admin -- …`, for whoever runs the server. What it writes is for the operator's eyes only.
process.umask(0o077);
process.exitCode = await runAdmin(process.argv.slice(2), {
  load: () => loadConfig(readEnvironment()),
  print: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
}).catch((error: unknown) => {
  if (!(error instanceof StartupError)) throw error;
  process.stderr.write(`${error.problems.join('\n')}\n`);
  return 1;
});
