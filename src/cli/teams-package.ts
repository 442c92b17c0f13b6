import { loadSettings } from '../channels/teams/package/load-settings.ts';
import { readEnvironment } from '../config.ts';
import { loadKnowledge, type Places } from '../load-knowledge.ts';
import { StartupError } from '../startup-error.ts';
import { runTeamsPackage } from './run-teams-package.ts';

// `npm run -s teams:package`, for whoever brings the bot into Teams.
process.exitCode = await runTeamsPackage(process.argv.slice(2), {
  load: () => loadSettings(readEnvironment(), findColour),
  print: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
}).catch((error: unknown) => {
  if (!(error instanceof StartupError)) throw error;
  process.stderr.write(`${error.problems.join('\n')}\n`);
  return 1;
});

/** Of the first centre, for which the bot speaks in Teams. */
async function findColour(places: Places): Promise<string> {
  const { centres } = await loadKnowledge(places);
  return centres[0]?.colours.primary ?? '';
}
