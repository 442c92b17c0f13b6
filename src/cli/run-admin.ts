import { type Audit, noAudit, noted } from '../audit/audit.ts';
import type { Config } from '../config.ts';
import { createLog } from '../log.ts';
import { replayErasures } from '../rights/erasure-list.ts';
import { backUp } from '../storage/back-up.ts';
import { restore } from '../storage/restore.ts';

/** What the command needs from outside. */
export interface AdminCommand {
  load(): Pick<Config, 'databaseUrl' | 'dataDir'>;
  /** Whether a server answers at the address of these settings. */
  isRunning(): Promise<boolean>;
  clock(): number;
  /** Writes one line of the answer. */
  print(line: string): void;
  /** Writes one line beside the answer. */
  complain(line: string): void;
  readonly audit?: Audit;
}

const usage = `Usage: npm run -s admin -- <command>

  backup <folder>  copies the conversations (SQLite) and the key of the tokens into a new folder, while the server runs
  restore <folder> puts such a copy in the place of what is there, which is set aside; the server must be stopped
  erasures [file…] erases again what was erased since a backup of PostgreSQL was made, once it is restored and before
                   the servers start; each file: the erasures.txt of another instance
  centre           makes, changes and closes centres: npm run -s admin -- centre
  user             opens and closes the accounts of the desk: npm run -s admin -- user
  words <centre>   lists the words that led nobody anywhere: npm run -s admin -- words

Exit: 0 done, 1 a problem, 2 wrong use.`;

/** Carries out one command line. Gives the exit code: 0 done, 1 a problem, 2 wrong use. */
export async function runAdmin(args: readonly string[], command: AdminCommand): Promise<0 | 1 | 2> {
  const [name, ...places] = args;
  if (name === 'erasures') return replay(places, command);
  const [folder, ...rest] = places;
  if ((name !== 'backup' && name !== 'restore') || folder === undefined || rest.length > 0) {
    command.complain(usage);
    return 2;
  }
  if (!command.load().databaseUrl.startsWith('sqlite:')) {
    command.complain('DATABASE_URL: is of PostgreSQL, which pg_dump copies: see docs/operations.md.');
    return 2;
  }
  if (name === 'backup') {
    await noted(command.audit ?? noAudit, { who: 'cli', what: 'backup-made', which: null }, async () =>
      copy(folder, command),
    );
    return 0;
  }
  return putBack(folder, command);
}

function copy(folder: string, { load, print }: AdminCommand): void {
  const { databaseUrl, dataDir } = load();
  const { conversations, files } = backUp({ databaseFile: fileOf(databaseUrl), dataDir, folder });
  print(`${folder}: ${files.join(', ')}; ${conversations} conversations.`);
}

async function putBack(folder: string, command: AdminCommand): Promise<0 | 1> {
  const { databaseUrl, dataDir } = command.load();
  if (await command.isRunning()) {
    command.complain('The server runs, expected a stopped one: it would write on into what is set aside.');
    return 1;
  }
  const stamp = new Date(command.clock()).toISOString().slice(0, 19).replaceAll(':', '-');
  const places = { databaseFile: fileOf(databaseUrl), dataDir, folder, stamp };
  const audit = command.audit ?? noAudit;
  const entry = { who: 'cli', what: 'backup-restored', which: null } as const;
  const { files, setAside } = await noted(audit, entry, async () => restore(places));
  command.print(`${dataDir}: ${files.join(', ')}.`);
  const erased = await replayErasures({ databaseUrl, dataDir, log: createLog('warn') });
  audit.note({ who: 'cli', what: 'erasures-replayed', which: null, result: 'done', count: erased });
  if (erased > 0) command.print(`${erased} conversations erased since are erased again.`);
  if (setAside !== null) {
    command.print(`What was there before is in ${setAside}: it holds what people wrote, delete it when all is well.`);
  }
  return 0;
}

async function replay(files: readonly string[], command: AdminCommand): Promise<0 | 1> {
  if (await command.isRunning()) {
    command.complain('The server runs, expected a stopped one: people would meet what is to be erased.');
    return 1;
  }
  const erased = await replayErasures({ ...command.load(), log: createLog('warn') }, files);
  const entry = { who: 'cli', what: 'erasures-replayed', which: null, result: 'done' } as const;
  (command.audit ?? noAudit).note({ ...entry, count: erased });
  command.print(`${erased} conversations erased since are erased again.`);
  return 0;
}

function fileOf(databaseUrl: string): string {
  return databaseUrl.slice('sqlite:'.length);
}
