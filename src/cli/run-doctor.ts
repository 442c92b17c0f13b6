import type { Finding } from '../doctor/finding.ts';

/** What the command needs from outside. */
export interface DoctorCommand {
  examine(): Promise<readonly Finding[]>;
  /** Writes one line of the answer. */
  print(line: string): void;
  /** Writes one line beside the answer. */
  complain(line: string): void;
}

const usage = `Usage: npm run -s doctor [-- --json]

  looks at the settings, disk, database, clock, knowledge, certificates, accounts and single sign-on, whether the server
  runs or not; changes nothing

Exit: 0 nothing is wrong, 1 something is, 2 wrong use.`;

const signs = { fine: 'ok   ', care: 'care ', wrong: 'WRONG' } as const;

/** Carries out one command line. Gives the exit code: 0 nothing is wrong, 1 something is, 2 wrong use. */
export async function runDoctor(args: readonly string[], command: DoctorCommand): Promise<0 | 1 | 2> {
  const isJson = args.length === 1 && args[0] === '--json';
  if (args.length > 0 && !isJson) {
    command.complain(usage);
    return 2;
  }
  const findings = await command.examine();
  if (isJson) command.print(JSON.stringify(findings));
  else for (const finding of findings) for (const line of format(finding)) command.print(line);
  return findings.some(({ level }) => level === 'wrong') ? 1 : 0;
}

function format({ part, level, says, advice }: Finding): readonly string[] {
  const line = `${signs[level]} ${part}: ${says}`;
  return advice === null ? [line] : [line, `      → ${advice}`];
}
