import { readEnvironment } from '../config.ts';
import { examine } from '../doctor/examine.ts';
import { bearClosedOutput } from './bear-closed-output.ts';
import { runDoctor } from './run-doctor.ts';

// `npm run -s doctor`, for whoever runs the server.
bearClosedOutput(process.stdout);
process.exitCode = await runDoctor(process.argv.slice(2), {
  examine: () => examine({ environment: readEnvironment(), settingsFile: '.env', now: Date.now() }),
  print: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
});
