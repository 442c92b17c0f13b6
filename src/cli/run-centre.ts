import { parseArgs } from 'node:util';
import { KnowledgeError } from '../../knowledge/load.ts';
import { type Audit, type AuditedDeed, noAudit, noted } from '../audit/audit.ts';
import { CentreError, type CentreMeans, type CentreOptions, centreCommands } from './centre-commands.ts';
import type { Told } from './user-deeds.ts';

/** What the command needs from outside. */
export interface CentreCommand {
  open(): Promise<CentreMeans & { close(): Promise<void> }>;
  /** Writes one line of the answer. */
  print(line: string): void;
  /** Writes one line beside the answer. */
  complain(line: string): void;
  readonly audit?: Audit;
}

const usage = `Usage: npm run -s admin -- centre <command> [--json]

  list              lists the centres, those that are closing too
  show   <id>       writes one as YAML, as knowledge/data/centres.yaml has it: change it and give it to « change »
  add    <file>     makes the centre of a YAML file; - reads it from the input
  change <file>     gives a centre what the file says; - reads it from the input
  close  <id> [--days <n>] [--instead <words>]
                    nobody new comes in; whoever is there finishes; after n days (as RETENTION_DAYS) all its data is
                    deleted. The words tell people whom to ask instead
  reopen <id>       opens it again, as long as its data is there

Servers that run know it within a second. --json puts JSON alone on the output. Exit: 0 done, 1 a problem, 2 wrong use.`;

const options = {
  days: { type: 'string' },
  instead: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** Carries out one command line. Gives the exit code: 0 done, 1 a problem, 2 wrong use. */
export async function runCentre(args: readonly string[], command: CentreCommand): Promise<0 | 1 | 2> {
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
    if (error instanceof KnowledgeError || error instanceof CentreError) {
      for (const problem of error.problems) command.complain(problem);
      return 1;
    }
    throw error;
  }
}

interface Wanted {
  readonly name: string;
  readonly what: string;
  readonly given: CentreOptions;
  readonly isJson: boolean;
}

function readArguments(args: readonly string[]): Wanted | { readonly wrong: string } {
  // Not strict: what is wrong is told in our words. An option without its value is true then.
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false });
  const { json: isJson = false, days, instead, ...unknown } = values;
  const [name = '', what = '', ...more] = positionals;
  const found = centreCommands.get(name);
  const isBare = days === undefined && instead === undefined;
  const isRight =
    found !== undefined &&
    more.length === 0 &&
    (what === '') === (found.takes === null) &&
    (isBare || name === 'close') &&
    Object.keys(unknown).length === 0;
  if (!isRight || typeof isJson !== 'boolean' || days === true || instead === true) return { wrong: usage };
  const count = days === undefined ? null : Number(days);
  if (count !== null && !(Number.isInteger(count) && count >= 1 && count <= 3650)) {
    return { wrong: `--days: is "${days}", expected a number of days from 1 to 3650.` };
  }
  const words = typeof instead === 'string' ? instead.trim() : null;
  if (words !== null && (words === '' || words.length > 300)) {
    return { wrong: '--instead: expected one sentence or two, of at most 300 signs.' };
  }
  return { name, what, given: { days: count, instead: words }, isJson };
}

const audited: ReadonlyMap<string, AuditedDeed> = new Map([
  ['add', 'centre-added'],
  ['change', 'centre-changed'],
  ['close', 'centre-closed'],
  ['reopen', 'centre-reopened'],
]);

async function perform({ name, what, given }: Wanted, { open, audit = noAudit }: CentreCommand): Promise<Told> {
  const command = centreCommands.get(name);
  if (command === undefined) throw new Error(`centre ${name}: expected a command that is known.`);
  const { close, ...means } = await open();
  try {
    const prepared = await command.prepare(means, what, given);
    const deed = audited.get(name);
    if (deed === undefined) return await prepared.perform();
    return await noted(audit, { who: 'cli', what: deed, which: prepared.centreId }, prepared.perform);
  } finally {
    await close();
  }
}
