import type { Config } from '../config.ts';
import { backUp } from '../storage/back-up.ts';

/** What the command needs from outside. */
export interface AdminCommand {
  load(): Pick<Config, 'databaseUrl' | 'dataDir'>;
  /** Writes one line of the answer. */
  print(line: string): void;
  /** Writes one line beside the answer. */
  complain(line: string): void;
}

const usage = `Usage: npm run -s admin -- <command>

  backup <folder>  copies the conversations (SQLite) and the key of the tokens into a new folder, while the server runs
  user             opens and closes the accounts of the desk: npm run -s admin -- user
  words <centre>   lists the words that led nobody anywhere: npm run -s admin -- words

Exit: 0 done, 1 a problem, 2 wrong use.`;

/** Carries out one command line. Gives the exit code: 0 done, 1 a problem, 2 wrong use. */
export async function runAdmin(args: readonly string[], command: AdminCommand): Promise<0 | 1 | 2> {
  const [name, folder, ...rest] = args;
  if (name !== 'backup' || folder === undefined || rest.length > 0) {
    command.complain(usage);
    return 2;
  }
  const { databaseUrl, dataDir } = command.load();
  if (!databaseUrl.startsWith('sqlite:')) {
    command.complain('DATABASE_URL: is of PostgreSQL, which pg_dump copies: see docs/operations.md.');
    return 2;
  }
  const { conversations, files } = backUp({ databaseFile: databaseUrl.slice('sqlite:'.length), dataDir, folder });
  command.print(`${folder}: ${files.join(', ')}; ${conversations} conversations.`);
  return 0;
}
