import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A benchmark in the layout of MELO: titles, to be linked to the concept that each names. */
export interface Melo {
  readonly queries: readonly { readonly id: string; readonly text: string }[];
  readonly elements: readonly Element[];
  /** For each query, the elements that answer it. */
  readonly answers: ReadonlyMap<string, ReadonlySet<string>>;
}

/** One label of a concept; groups of ISCO are never an answer. */
export interface Element {
  readonly id: string;
  readonly label: string;
  readonly concept: string;
  readonly isGroup: boolean;
}

/** Reads the four files of a folder. Throws where one is missing or cut. */
export function readMelo(folder: string): Melo {
  const conceptOf = new Map(readRows(folder, 'concept_mapping.tsv', 2).map(([id = '', uri = '']) => [id, uri]));
  const answers = new Map<string, Set<string>>();
  for (const [query = '', , element = '', isRight] of readRows(folder, 'annotations.tsv', 4)) {
    if (isRight === '0') continue;
    answers.set(query, (answers.get(query) ?? new Set()).add(element));
  }
  return {
    queries: readRows(folder, 'queries.tsv', 2).map(([id = '', text = '']) => ({ id, text })),
    elements: readRows(folder, 'corpus_elements.tsv', 2).map(([id = '', label = '']) => {
      const concept = conceptOf.get(id) ?? id;
      return { id, label, concept, isGroup: /\/isco\//.test(concept) };
    }),
    answers,
  };
}

function readRows(folder: string, name: string, columns: number): readonly (readonly string[])[] {
  const lines = readFileSync(join(folder, name), 'utf8').split(/\r?\n/);
  return lines
    .map((line, index) => ({ cells: line.split('\t'), place: index + 1 }))
    .filter(({ cells }) => cells.length > 1)
    .map(({ cells, place }) => {
      if (cells.length < columns)
        throw new Error(`${join(folder, name)}, line ${place}: has ${cells.length} columns, expected ${columns}.`);
      return cells;
    });
}
