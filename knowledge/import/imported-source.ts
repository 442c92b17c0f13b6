import type { Library } from '../library.ts';
import type { ImportReport } from './import-report.ts';

/** The sources that can be imported. */
export const sourceNames = ['rome', 'esco', 'rncp', 'formations'] as const;
export type SourceName = (typeof sourceNames)[number];

/** One imported source as it is kept, in its own file. */
export interface ImportedSource<Content = unknown> {
  readonly name: SourceName;
  /** The centre whose offer it is; null: it holds for every centre. */
  readonly centreId: string | null;
  /** As the publisher numbers it, or the day of the export; null: it has none. */
  readonly version: string | null;
  /** The day it was imported: YYYY-MM-DD. */
  readonly importedOn: string;
  readonly report: ImportReport;
  readonly content: Content;
}

/** What an importer has from outside. */
export interface ImportContext {
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Given with `--centre`. */
  readonly centreId: string | null;
  /** What is known so far, for those that must name what is there. */
  readonly library: () => Promise<Library>;
  /** Bytes read, of how many. */
  readonly onProgress: (done: number, all: number) => void;
  readonly signal: AbortSignal | undefined;
}

/** Reads one source from a path into our own terms. Throws an ImportError that tells every problem. */
export type Importer = (
  path: string,
  context: ImportContext,
) => Promise<Pick<ImportedSource, 'version' | 'report' | 'content'>>;
