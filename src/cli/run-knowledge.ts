import { ImportError } from '../../knowledge/import/import-error.ts';
import { KnowledgeError } from '../../knowledge/load.ts';
import { type AuditedDeed, noAudit, noted } from '../audit/audit.ts';
import { type KnowledgeArguments, readKnowledgeArguments } from './knowledge-arguments.ts';
import type { Answer, KnowledgeCommand } from './knowledge-command.ts';
import { compile, dropSource, importSource } from './knowledge-deeds.ts';
import { libraryAnswers } from './library-answers.ts';

const usage = `Usage: npm run -s knowledge -- <command> [--json]

  check           checks every file; lists every problem
  stats           counts what is known, and tells versions, licences and dates
  search <text>   finds métiers for words, best first
  ask [--metier <id>] [--country FR|BE] <question>
                  answers a question; --metier: the métier spoken of before
  import <source> <path> [--centre <id>] [--download]
                  reads rome, esco, rncp (a folder or a zip) or formations (a CSV of one centre);
                  --download: fetches the zip into <path> first, from <SOURCE>_DOWNLOAD_URL
  remove <source> [--centre <id>]
                  takes an imported source away
  compile         merges all that is imported into the file that servers load

--json puts JSON alone on the output. Exit: 0 answered, 1 a problem, 2 wrong use, 130 stopped by Ctrl-C.`;

/** Carries out one command line. Gives the exit code: 0 answered, 1 a problem, 2 wrong use. */
export async function runKnowledge(args: readonly string[], command: KnowledgeCommand): Promise<0 | 1 | 2> {
  const asked = readKnowledgeArguments(args);
  if (asked === undefined) {
    command.complain(usage);
    return 2;
  }
  try {
    const answer = await carryOut(asked, command);
    if (answer === undefined) return 2;
    if (asked.isJson) command.print(JSON.stringify(answer.value, null, 2));
    else for (const line of answer.lines) command.print(line);
    return 0;
  } catch (error) {
    if (!(error instanceof KnowledgeError || error instanceof ImportError)) throw error;
    if (asked.isJson && tellsProblems.has(asked.name)) {
      command.print(JSON.stringify({ problems: error.problems }, null, 2));
    } else for (const problem of error.problems) command.complain(problem);
    return 1;
  }
}

/** Whose problems are the answer, and go where the answer goes. */
const tellsProblems: ReadonlySet<string> = new Set(['check', 'import', 'remove', 'compile']);

/** Undefined is wrong use, which is told. */
async function carryOut(asked: KnowledgeArguments, command: KnowledgeCommand): Promise<Answer | undefined> {
  const note = (what: AuditedDeed, which: string | null, deed: () => Promise<Answer>): Promise<Answer> =>
    noted(command.audit ?? noAudit, { who: 'cli', what, which }, deed);
  if (asked.name === 'import') {
    const { source } = asked;
    return note('knowledge-imported', source, () => importSource({ ...asked, name: source }, command));
  }
  if (asked.name === 'remove') {
    const { source } = asked;
    return note('knowledge-removed', source, () => dropSource({ ...asked, name: source }, command));
  }
  if (asked.name === 'compile') return note('knowledge-compiled', null, () => compile(command));
  const library = await command.load();
  const { text, metierId, country } = { text: '', metierId: null, country: null, ...asked };
  if (metierId !== null && library.findMetier(metierId) === undefined) {
    command.complain(`--metier: is "${metierId}", expected the metierId of a fiche, such as "teleconseiller".`);
    return undefined;
  }
  return libraryAnswers.get(asked.name)?.(library, text, { metierInFocus: metierId, country });
}
