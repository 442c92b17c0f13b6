import type { Count } from '../case-wire.ts';

/**
 * GET /figures, for responsables: the last twelve months that are over, every word in French. /figures.csv: all months
 * that are kept, as a table.
 */
export interface Figures {
  /** Such as « octobre 2026 », the oldest first; none: nothing can be told yet. */
  readonly months: readonly string[];
  readonly tables: readonly FigureTable[];
}

/** What answers one question. */
export interface FigureTable {
  readonly title: string;
  /** What is counted here. */
  readonly about: string;
  /** Those in steps of five, a number for each month. */
  readonly rows: readonly FigureRow[];
}

export interface FigureRow {
  readonly label: string;
  readonly counts: readonly Count[];
  /** Of what is told of the months. */
  readonly sum: Count;
}
