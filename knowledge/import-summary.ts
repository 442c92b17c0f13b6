import type { PartialDate } from './source.ts';

/** One import that the knowledge was compiled with. */
export interface ImportSummary {
  /** Such as `rome`. */
  readonly name: string;
  /** The centre whose offer it is; null: it holds for every centre. */
  readonly centreId: string | null;
  /** As its publisher numbers it; null: it has none. */
  readonly version: string | null;
  /** YYYY-MM-DD. */
  readonly importedOn: PartialDate;
  readonly counts: Readonly<Record<string, number>>;
}
