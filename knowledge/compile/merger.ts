import type { Centre } from '../centre.ts';
import type { ImportedSource } from '../import/imported-source.ts';
import type { Records } from '../load/records.ts';

/** Adds what one imported source tells to the records. What was authored wins where it says more. */
export type Merger = (records: Records, source: ImportedSource, context: MergeContext) => Merged;

export interface MergeContext {
  /** YYYY-MM-DD. */
  readonly today: string;
  /** All that is merged, for those that lead from one source to another. */
  readonly sources: readonly ImportedSource[];
  /** Every centre that is known, be it made while servers ran. */
  readonly centres: ReadonlyMap<string, Centre>;
}

export interface Merged {
  readonly records: Records;
  /** What came of it, in figures to read: `{ 'métiers joined to an authored one': 156 }`. */
  readonly counts: Readonly<Record<string, number>>;
}
