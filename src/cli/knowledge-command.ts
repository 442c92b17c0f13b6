import type { KeptCentre } from '../../knowledge/centre-roster.ts';
import type { Importer, SourceName } from '../../knowledge/import/imported-source.ts';
import type { Library } from '../../knowledge/library.ts';
import type { Audit } from '../audit/audit.ts';

/** What the command needs from outside. */
export interface KnowledgeCommand {
  /** The knowledge as a server would load it. */
  load(): Promise<Library>;
  /** What became of centres while servers ran. Throws an ImportError. */
  keptCentres(): Promise<readonly KeptCentre[]>;
  /** Writes one line of the answer. */
  print(line: string): void;
  /** Writes one line beside the answer. */
  complain(line: string): void;
  /** Where knowledge stands: asked only by those that write. */
  places(): KnowledgePlaces;
  readonly importers: Readonly<Partial<Record<SourceName, () => Promise<Importer>>>>;
  /** Fetches a source from its publisher into a path. Throws an ImportError. */
  download(name: SourceName, path: string): Promise<void>;
  /** YYYY-MM-DD. */
  today(): string;
  /** Bytes read, of how many. */
  onProgress(done: number, all: number): void;
  readonly signal?: AbortSignal;
  readonly audit?: Audit;
}

export interface KnowledgePlaces {
  /** Folder of the authored knowledge. */
  readonly authored: string;
  /** Folder of the imported sources. */
  readonly sources: string;
  /** What `compile` writes. */
  readonly file: string;
}

/** An answer, as JSON and as lines to read. */
export interface Answer {
  readonly value: unknown;
  readonly lines: readonly string[];
}
