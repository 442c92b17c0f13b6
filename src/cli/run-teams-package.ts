import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createPackage } from '../channels/teams/package/create-package.ts';
import type { LoadedSettings } from '../channels/teams/package/load-settings.ts';

/** What the command needs from outside. */
export interface TeamsPackageCommand {
  load(): Promise<LoadedSettings>;
  /** Writes one line of the answer. */
  print(line: string): void;
  /** Writes one line beside the answer. */
  complain(line: string): void;
}

const usage = `Usage: npm run -s teams:package [-- <file>]

Writes the app package for Teams, by default aiguilleur-teams.zip in DATA_DIR; docs/teams.md says what to do with it.

Exit: 0 done, 1 a problem, 2 wrong use.`;

/** Carries out one command line. Gives the exit code: 0 done, 1 a problem, 2 wrong use. */
export async function runTeamsPackage(args: readonly string[], command: TeamsPackageCommand): Promise<0 | 2> {
  const [chosen, ...rest] = args;
  if (rest.length > 0 || chosen?.startsWith('-')) {
    command.complain(usage);
    return 2;
  }
  const { settings, dataDir } = await command.load();
  const file = chosen ?? join(dataDir, 'aiguilleur-teams.zip');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await createPackage(settings));
  command.print(`${file}: version ${settings.version}, for ${settings.publicUrl}.`);
  return 0;
}
