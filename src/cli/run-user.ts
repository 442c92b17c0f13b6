import { parseArgs } from 'node:util';
import { KnowledgeError } from '../../knowledge/load.ts';
import { type Audit, type AuditEntry, type AuditedDeed, noAudit, noted } from '../audit/audit.ts';
import { expectations, type Ready, type Told, UserError, type UserMeans, userDeeds } from './user-deeds.ts';

/** What the command needs from outside. */
export interface UserCommand {
  open(): Promise<Opened>;
  /** All that is piped in. */
  readInput(): Promise<string>;
  /** Writes one line of the answer. */
  print(line: string): void;
  /** Writes one line beside the answer. */
  complain(line: string): void;
  readonly audit?: Audit;
}

interface Opened extends UserMeans {
  close(): Promise<void>;
}

const usage = `Usage: npm run -s admin -- user <command> [--json]

  add     --login <login> --name <name> --role conseiller|responsable|admin --centre <id> [--password-stdin]
          opens an account for the desk (/conseillers)
  list    [--centre <id>]
          lists accounts
  reset   --login <login> [--password-stdin]
          sets another password; ends their sessions, and a lock after wrong passwords
  disable --login <login>
          closes an account; whoever is in under it is out at once
  enable  --login <login>
          opens it again
  link    --login <login> --teams <object id>
          lets that person of Teams act under the account; the bot tells them their id in Teams
  unlink  --login <login>
          nobody of Teams acts under it any more

A password is made and printed once, unless --password-stdin reads one. A login is of small letters, digits and ._@-
--json puts JSON alone on the output. Exit: 0 done, 1 a problem, 2 wrong use.`;

const options = {
  login: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string' },
  centre: { type: 'string' },
  teams: { type: 'string' },
  'password-stdin': { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

/** Carries out one command line. Gives the exit code: 0 done, 1 a problem, 2 wrong use. */
export async function runUser(args: readonly string[], command: UserCommand): Promise<0 | 1 | 2> {
  const wanted = readArguments(args);
  if ('wrong' in wanted) {
    command.complain(wanted.wrong);
    return 2;
  }
  try {
    const { value, lines } = await perform(wanted, command);
    if (wanted.isJson) command.print(JSON.stringify(value, null, 2));
    else for (const line of lines) command.print(line);
    return 0;
  } catch (error) {
    if (error instanceof KnowledgeError) for (const problem of error.problems) command.complain(problem);
    else if (error instanceof UserError) command.complain(error.message);
    else throw error;
    return 1;
  }
}

interface Wanted {
  readonly ready: Ready;
  /** What is noted of it; undefined: it changes nothing. */
  readonly deed: Pick<AuditEntry, 'what' | 'which'> | undefined;
  readonly isRead: boolean;
  readonly isJson: boolean;
}

function readArguments(args: readonly string[]): Wanted | { readonly wrong: string } {
  // Not strict: what is wrong is told in our words. An option without its value is true then.
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false });
  const { 'password-stdin': isRead = false, json: isJson = false, ...given } = values;
  const [name, ...more] = positionals;
  const deed = more.length === 0 ? userDeeds.get(name ?? '') : undefined;
  if (deed === undefined || typeof isRead !== 'boolean' || typeof isJson !== 'boolean') return { wrong: usage };
  const ready = deed.prepare(given);
  if (typeof ready === 'function') {
    const what = audited.get(name ?? '');
    const entry = what && { what, which: String(given.login ?? '').toLowerCase() };
    return isRead && !deed.setsPassword ? { wrong: usage } : { ready, deed: entry, isRead, isJson };
  }
  const value = given[ready.wrong];
  if (typeof value !== 'string') return { wrong: usage };
  return { wrong: `--${ready.wrong}: is "${value}", expected ${expectations[ready.wrong]}.` };
}

const audited: ReadonlyMap<string, AuditedDeed> = new Map([
  ['add', 'user-added'],
  ['reset', 'user-password-reset'],
  ['disable', 'user-disabled'],
  ['enable', 'user-enabled'],
  ['link', 'user-linked'],
  ['unlink', 'user-unlinked'],
]);

async function perform(
  { ready, deed, isRead }: Wanted,
  { open, readInput, audit = noAudit }: UserCommand,
): Promise<Told> {
  const typed = isRead ? ((await readInput()).split(/\r?\n/)[0] ?? '') : null;
  const { close, ...means } = await open();
  try {
    const work = (): Promise<Told> => ready(means, typed);
    return await (deed === undefined ? work() : noted(audit, { who: 'cli', ...deed }, work));
  } finally {
    await close();
  }
}
