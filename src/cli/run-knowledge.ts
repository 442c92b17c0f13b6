import { parseArgs } from 'node:util';
import type { AskContext } from '../../knowledge/ask.ts';
import { rubriques } from '../../knowledge/fact.ts';
import type { Library } from '../../knowledge/library.ts';
import { KnowledgeError } from '../../knowledge/load.ts';
import type { Metier } from '../../knowledge/metier.ts';
import type { Country } from '../../knowledge/source.ts';
import { ask } from './ask.ts';

/** What the command needs from outside. */
export interface KnowledgeCommand {
  load(): Promise<Library>;
  /** Writes one line of the answer. */
  print(line: string): void;
  /** Writes one line beside the answer. */
  complain(line: string): void;
}

const usage = `Usage: npm run -s knowledge -- <command> [--json]

  check           checks every file; lists every problem
  stats           counts what is known
  search <text>   finds métiers for words, best first
  ask [--metier <id>] [--country FR|BE] <question>
                  answers a question; --metier: the métier spoken of before

--json puts JSON alone on the output. Exit: 0 answered, 1 a problem, 2 wrong use.`;

/** Carries out one command line. Gives the exit code: 0 answered, 1 a problem, 2 wrong use. */
export async function runKnowledge(args: readonly string[], command: KnowledgeCommand): Promise<0 | 1 | 2> {
  const { name, text, isJson, metierId, country } = readArguments(args);
  const answer = answers.get(name ?? '');
  const wantsText = name === 'search' || name === 'ask';
  const isAsking = name === 'ask' || (metierId === undefined && country === undefined);
  if (answer === undefined || wantsText !== (text !== '') || !isAsking || !isCountry(country)) {
    command.complain(usage);
    return 2;
  }
  try {
    const library = await command.load();
    if (metierId !== undefined && library.findMetier(metierId) === undefined) {
      command.complain(`--metier: is "${metierId}", expected the metierId of a fiche, such as "teleconseiller".`);
      return 2;
    }
    const { value, lines } = answer(library, text, { metierInFocus: metierId ?? null, country: country ?? null });
    if (isJson) command.print(JSON.stringify(value, null, 2));
    else for (const line of lines) command.print(line);
    return 0;
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    if (isJson && name === 'check') command.print(JSON.stringify({ problems: error.problems }, null, 2));
    else for (const problem of error.problems) command.complain(problem);
    return 1;
  }
}

interface Arguments {
  readonly name: string | undefined;
  readonly text: string;
  readonly isJson: boolean;
  readonly metierId: string | undefined;
  readonly country: string | undefined;
}

/** An unknown option makes the name undefined: wrong use. */
function readArguments(args: readonly string[]): Arguments {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean' }, metier: { type: 'string' }, country: { type: 'string' } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const isKnown = tokens.every(
    (token) =>
      token.kind !== 'option' ||
      (token.name === 'json' ? token.value === undefined : isAskOption(token.name) && token.value !== undefined),
  );
  const [name, ...words] = positionals;
  return {
    name: isKnown ? name : undefined,
    text: words.join(' ').trim(),
    isJson: values.json === true,
    metierId: textOf(values.metier),
    country: textOf(values.country),
  };
}

function isAskOption(name: string): boolean {
  return name === 'metier' || name === 'country';
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function isCountry(country: string | undefined): country is Country | undefined {
  return country === undefined || country === 'FR' || country === 'BE';
}

/** An answer, as JSON and as lines to read. */
interface Answer {
  readonly value: unknown;
  readonly lines: readonly string[];
}

type Command = (library: Library, text: string, asked: Omit<AskContext, 'today'>) => Answer;

const answers: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['check', check],
  ['stats', stats],
  ['search', search],
  ['ask', ask],
]);

function check(library: Library): Answer {
  const { metiers, formations } = count(library);
  return {
    value: { problems: [] },
    lines: [`The knowledge is in order: ${metiers} métiers, ${formations} formations.`],
  };
}

function stats(library: Library): Answer {
  const counts = count(library);
  const facts = library.metiers.flatMap((metier) => metier.facts);
  const byRubrique = rubriques.map((rubrique) => [rubrique, facts.filter((fact) => fact.rubrique === rubrique).length]);
  return {
    value: { ...counts, rubriques: Object.fromEntries(byRubrique) },
    lines: [
      ...Object.entries(counts).map(([name, number]) => `${name}: ${number}`),
      'facts by rubrique:',
      ...byRubrique.map(([rubrique, number]) => `  ${rubrique}: ${number}`),
    ],
  };
}

function count(library: Library): Readonly<Record<string, number>> {
  const { metiers, competences, contextes, centresInteret, formations, sources, centres } = library;
  return {
    metiers: metiers.length,
    appellations: metiers.reduce((sum, { appellations }) => sum + appellations.length, 0),
    competences: competences.length,
    contextes: contextes.length,
    centresInteret: centresInteret.length,
    formations: formations.length,
    sources: sources.length,
    centres: centres.length,
    facts: metiers.reduce((sum, { facts }) => sum + facts.length, 0),
  };
}

function search(library: Library, text: string): Answer {
  const found = library.search.findMetiers(text).map(({ metierId, score, matched }) => {
    const { romeCode, nearestRomeCode, label } = library.getMetier(metierId);
    const codes = { romeCode, ...(nearestRomeCode === null ? {} : { nearestRomeCode }) };
    return { row: { metierId, ...codes, label: formatLabel(label), score: Number(score.toFixed(4)) }, matched };
  });
  return {
    value: found.map(({ row }) => row),
    lines:
      found.length === 0
        ? ['Nothing found.']
        : found.map(({ row, matched }) => {
            const code = row.romeCode ?? `near ${row.nearestRomeCode}`;
            return `${row.score.toFixed(2)}  ${row.label} (${row.metierId}, ${code}): ${matched.join(', ')}`;
          }),
  };
}

function formatLabel({ feminine, masculine }: Metier['label']): string {
  return feminine === masculine ? feminine : `${feminine} / ${masculine}`;
}
