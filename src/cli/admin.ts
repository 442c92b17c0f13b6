import { text } from 'node:stream/consumers';
import { type Audit, createAudit } from '../audit/audit.ts';
import { createCentreDeeds } from '../centres/centre-deeds.ts';
import { loadConfig, readEnvironment } from '../config.ts';
import { LockOut } from '../desk/lock-out.ts';
import { createPasswords } from '../desk/password.ts';
import { isRunning } from '../doctor/check-program.ts';
import { loadKnowledge } from '../load-knowledge.ts';
import { createLog } from '../log.ts';
import { StartupError } from '../startup-error.ts';
import { openDatabase } from '../storage/database.ts';
import { bearClosedOutput } from './bear-closed-output.ts';
import { runAdmin } from './run-admin.ts';
import { runCentre } from './run-centre.ts';
import { runUser } from './run-user.ts';
import { runWords } from './run-words.ts';

// `npm run -s admin -- …`, for whoever runs the server. What it writes is for the operator's eyes only.
process.umask(0o077);
bearClosedOutput(process.stdout);
const [name, ...rest] = process.argv.slice(2);
const told = {
  print: (line: string) => process.stdout.write(`${line}\n`),
  complain: (line: string) => process.stderr.write(`${line}\n`),
};
/** Its folder is read from the settings with the first deed that is noted. */
const audit: Audit = {
  note: (entry) => createAudit(loadConfig(readEnvironment()).dataDir, createLog('warn'), Date.now).note(entry),
};
const run = runCommand();
process.exitCode = await run.catch((error: unknown) => {
  if (!(error instanceof StartupError)) throw error;
  process.stderr.write(`${error.problems.join('\n')}\n`);
  return 1;
});

function runCommand(): Promise<0 | 1 | 2> {
  switch (name) {
    case 'user':
      return runUser(rest, { open: openAccounts, readInput: () => text(process.stdin), audit, ...told });
    case 'centre':
      return runCentre(rest, { open: openCentres, audit, ...told });
    case 'words':
      return runWords(rest, { open: openAccounts, ...told });
    default:
      return runAdmin(process.argv.slice(2), {
        load: () => loadConfig(readEnvironment()),
        isRunning: () => isRunning(loadConfig(readEnvironment())),
        clock: Date.now,
        audit,
        ...told,
      });
  }
}

async function openCentres() {
  const config = loadConfig(readEnvironment());
  const { centres } = await loadKnowledge(config);
  const { db, close } = await openDatabase(config.databaseUrl, createLog('silent'));
  const onChanged = async (): Promise<void> => undefined;
  const deeds = createCentreDeeds({ db, shipped: () => centres, clock: Date.now, onChanged });
  return { db, close, deeds, retentionDays: config.retentionDays, readInput: () => text(process.stdin) };
}

async function openAccounts() {
  const { db, close, deeds } = await openCentres();
  const centres = (await deeds.list()).map(({ centre }) => centre);
  const clock = Date.now;
  return { db, close, centres, passwords: createPasswords(), lockOut: new LockOut(db, clock), clock };
}
