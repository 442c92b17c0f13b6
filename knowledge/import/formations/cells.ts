import type { Column } from './columns.ts';
import type { Read } from './read-cell.ts';
import type { Row } from './read-rows.ts';

/** The cells of one line by column, and all that is found wrong with them on the way. */
export interface Cells {
  /** As written; empty where there is none. */
  written(column: Column): string;
  /** On one line; null where there is none. */
  text(column: Column): string | null;
  /** Read; null where there is none, or none that can be read, which is then a problem. */
  take<Value>(column: Column, read: (written: string) => Read<Value>): Value | null;
  /** Notes what is wrong: `prix: is …, expected …`. */
  fail(column: Column, problem: string): void;
  readonly problems: readonly string[];
  readonly repaired: readonly string[];
}

/** Longer texts are a cell gone wrong, such as a quote that swallowed the lines below. */
const longestCell = 2000;

export function createCells({ cells }: Row, places: ReadonlyMap<Column, number>): Cells {
  const problems = [...checkShape(cells, places)];
  const repaired: string[] = [];
  const written = (column: Column): string => cells[places.get(column) ?? -1] ?? '';
  const text = (column: Column): string | null => written(column).replace(/\s+/g, ' ') || null;
  return {
    written,
    text,
    take: (column, read) => {
      const cell = text(column);
      if (cell === null) return null;
      const result = read(cell);
      if ('problem' in result) {
        problems.push(`${column}: ${result.problem}`);
        return null;
      }
      if (result.repaired !== undefined) repaired.push(`${column}: ${result.repaired}`);
      return result.value;
    },
    fail: (column, problem) => problems.push(`${column}: ${problem}`),
    problems,
    repaired,
  };
}

function* checkShape(cells: readonly string[], places: ReadonlyMap<Column, number>): Generator<string> {
  const named = new Set(places.values());
  if (cells.some((cell, place) => cell !== '' && !named.has(place))) {
    yield 'has a cell without a column name: a text that holds the separator stands in quotes.';
  }
  for (const [column, place] of places) {
    const length = cells[place]?.length ?? 0;
    if (length > longestCell) yield `${column}: holds ${length} signs, expected ${longestCell} at most.`;
  }
}
