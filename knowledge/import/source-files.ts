import type { Readable } from 'node:stream';

/** The files that a publisher distributes together, as a folder or as a zip. */
export interface SourceFiles {
  /** As the operator wrote it: problems begin with it. */
  readonly path: string;
  readonly files: readonly SourceFile[];
  close(): Promise<void>;
}

/** One file of them. Reading it throws an ImportError when it is damaged or not as long as it says. */
export interface SourceFile {
  /** Its own name, without the folders it stands in. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  open(): Promise<Readable>;
}

/** Bounds of what is opened: far above any national source, far below what harms a small server. */
export const limits = {
  files: 2000,
  /** Bytes of one file, and of all together. The largest known source, RNCP, has about half a gigabyte. */
  fileBytes: 2 ** 30,
  allBytes: 2 ** 31,
  /** A text that shrinks more than this in a zip is made to fill a disk; CSV shrinks to a tenth. */
  inflation: 200,
} as const;
