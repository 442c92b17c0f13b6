import type { Kysely } from 'kysely';
import type { Centre } from '../../knowledge/centre.ts';
import { findUnknownWords } from '../desk/unknown-words.ts';
import type { Schema } from '../storage/schema.ts';

/** What the command needs from outside. */
export interface WordsCommand {
  open(): Promise<{
    readonly db: Kysely<Schema>;
    readonly centres: readonly Pick<Centre, 'centreId'>[];
    close(): Promise<void>;
  }>;
  /** Writes one line of the answer. */
  print(line: string): void;
  /** Writes one line beside the answer. */
  complain(line: string): void;
}

const usage = `Usage: npm run -s admin -- words <centre id>

  lists the words of messages that led to nothing, and in how many conversations each stood, most frequent first;
  words of fewer than 5 conversations are not told

Exit: 0 done, 1 a problem, 2 wrong use.`;

/** Carries out one command line. Gives the exit code: 0 done, 1 a problem, 2 wrong use. */
export async function runWords(args: readonly string[], command: WordsCommand): Promise<0 | 1 | 2> {
  const [centreId, ...rest] = args;
  if (centreId === undefined || centreId.startsWith('-') || rest.length > 0) {
    command.complain(usage);
    return 2;
  }
  const { db, centres, close } = await command.open();
  try {
    if (!centres.some((centre) => centre.centreId === centreId)) {
      const known = centres.map((centre) => centre.centreId).join(', ');
      command.complain(`${centreId}: is no centre, expected one of: ${known}.`);
      return 1;
    }
    const words = await findUnknownWords(db, centreId);
    for (const { word, conversations } of words) command.print(`${conversations}\t${word}`);
    if (words.length === 0) command.complain('No word stood in 5 conversations.');
    return 0;
  } finally {
    await close();
  }
}
