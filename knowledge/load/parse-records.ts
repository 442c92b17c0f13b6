import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { z } from 'zod';
import type { KnowledgeFile } from './files.ts';
import { metier } from './metier-schema.ts';
import type { Kind, Located, Problem, Records } from './records.ts';
import {
  centre,
  centreInteret,
  competence,
  contexte,
  emergencyNumbers,
  formation,
  knownQuestion,
  lexique,
  macroCompetence,
  source,
} from './schemas.ts';
import { toProblems } from './zod-problems.ts';

export interface ParsedRecords {
  readonly records: Records;
  readonly problems: readonly Problem[];
  /** Ids of wrong records: links to them lead somewhere. */
  readonly wrongIds: ReadonlySet<string>;
  /** Kinds of which a whole file could not be read: links to them cannot be judged. */
  readonly unreadKinds: ReadonlySet<Kind>;
}

/** Reads the YAML of every file and checks it record by record; wrong records become problems. */
export function parseRecords(files: readonly KnowledgeFile[]): ParsedRecords {
  const parsed = files.map(parseFile);
  const pick = <Value>(kind: Kind, schema: z.ZodType<Value>): Picked<Value> => pickRecords(parsed, kind, schema);
  const picked = {
    metiers: pick('metiers', metier),
    competences: pick('competences', competence),
    contextes: pick('contextes', contexte),
    centresInteret: pick('centresInteret', centreInteret),
    macroCompetences: pick('macroCompetences', macroCompetence),
    formations: pick('formations', formation),
    sources: pick('sources', source),
    centres: pick('centres', centre),
    emergencyNumbers: pick('emergencyNumbers', emergencyNumbers),
    lexique: pick('lexique', lexique),
    knownQuestions: pick('knownQuestions', knownQuestion),
  };
  return {
    records: {
      metiers: picked.metiers.located,
      competences: picked.competences.located,
      contextes: picked.contextes.located,
      centresInteret: picked.centresInteret.located,
      macroCompetences: picked.macroCompetences.located,
      formations: picked.formations.located,
      sources: picked.sources.located,
      centres: picked.centres.located,
      emergencyNumbers: picked.emergencyNumbers.located,
      lexique: picked.lexique.located,
      knownQuestions: picked.knownQuestions.located,
    },
    problems: [...parsed, ...Object.values(picked)].flatMap(({ problems }) => problems),
    wrongIds: new Set(Object.values(picked).flatMap(({ wrongIds }) => wrongIds)),
    unreadKinds: new Set(
      parsed.flatMap(({ kind, problems }) => (problems.length > 0 && kind !== undefined ? [kind] : [])),
    ),
  };
}

interface ParsedFile {
  readonly file: string;
  readonly kind: Kind | undefined;
  readonly rows: readonly unknown[];
  readonly problems: readonly Problem[];
}

/** Which records a file holds, by its path. */
const kindOfPath: readonly (readonly [RegExp, Kind])[] = [
  [/^metiers\/[^/]+$/, 'metiers'],
  [/^competences\/[^/]+$/, 'competences'],
  [/^formations\/[^/]+$/, 'formations'],
  [/^lexique\/(?:rome\/)?[^/]+$/, 'lexique'],
  [/^questions\/[^/]+$/, 'knownQuestions'],
  [/^sources[^/]*$/, 'sources'],
  [/^contextes\.yaml$/, 'contextes'],
  [/^centres-interet\.yaml$/, 'centresInteret'],
  [/^macro-competences\.yaml$/, 'macroCompetences'],
  [/^centres\.yaml$/, 'centres'],
  [/^emergency\.yaml$/, 'emergencyNumbers'],
];

function parseFile({ file, text }: KnowledgeFile): ParsedFile {
  const kind = kindOfPath.find(([path]) => path.test(file))?.[1];
  const fail = (...messages: string[]): ParsedFile => {
    return { file, kind, rows: [], problems: messages.map((message) => ({ file, where: '', message })) };
  };
  if (kind === undefined)
    return fail('is at no place where knowledge is kept, expected such as metiers/boulanger.yaml.');
  const { content, problem } = readYaml(text);
  if (problem !== undefined) return fail(problem);
  if (kind === 'metiers') return { file, kind, rows: [content], problems: [] };
  if (content === null || content === undefined) return { file, kind, rows: [], problems: [] };
  if (!Array.isArray(content)) return fail('holds no list, expected one record a line, each starting with "- ".');
  return { file, kind, rows: content, problems: [] };
}

/** js-yaml reads five times as fast as its rivals: without the cache, the YAML is most of a start. */
function readYaml(text: string): { readonly content?: unknown; readonly problem?: string } {
  try {
    // The core schema leaves dates as they are written.
    return { content: load(text, { schema: CORE_SCHEMA }) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { problem: `line ${(error.mark?.line ?? 0) + 1}: is not YAML: ${error.reason}.` };
  }
}

interface Picked<Value> {
  readonly located: readonly Located<Value>[];
  readonly problems: readonly Problem[];
  readonly wrongIds: readonly string[];
}

function pickRecords<Value>(files: readonly ParsedFile[], kind: Kind, schema: z.ZodType<Value>): Picked<Value> {
  const located: Located<Value>[] = [];
  const problems: Problem[] = [];
  const wrongIds: string[] = [];
  for (const { file, rows } of files.filter((parsed) => parsed.kind === kind)) {
    for (const [index, row] of rows.entries()) {
      const result = schema.safeParse(row);
      if (result.success) {
        located.push({ file, value: result.data });
        continue;
      }
      const name = nameRow(row, index);
      wrongIds.push(name);
      problems.push(...toProblems(file, kind === 'metiers' ? '' : name, row, result.error));
    }
  }
  return { located, problems, wrongIds };
}

/** The id of a row of a list, or its place where it has none. */
function nameRow(row: unknown, index: number): string {
  for (const key of ['metierId', 'code', 'id', 'formationId', 'sourceId', 'centreId', 'country', 'said']) {
    const name = typeof row === 'object' && row !== null ? Reflect.get(row, key) : undefined;
    if (typeof name === 'string' && name !== '') return name;
  }
  return `record ${index + 1}`;
}
