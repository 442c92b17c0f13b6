/** Who says it: one publication that facts rest on. */
export interface Source {
  readonly sourceId: SourceId;
  readonly title: string;
  /** What a reader calls it, with its version, beside what it says: « ROME v460 »; null: its publisher is enough. */
  readonly shortTitle: string | null;
  readonly publisher: string;
  /** Year, month or day of publication; null where the publication does not tell, and is shown so. */
  readonly date: PartialDate | null;
  readonly licence: string | null;
  /** Where the licence can be read. */
  readonly licenceAddress: string | null;
  readonly address: string | null;
  readonly quality: 'official' | 'sector' | 'commercial';
  /** What a reader must know to weigh it, such as figures quoted second-hand; shown with the source. */
  readonly caution: string | null;
}

export type SourceId = string;

/** `2025`, `2025-04` or `2025-04-30`; a leading `~` means « vers ». */
export type PartialDate = string;

/** Countries whose rules and words the knowledge tells apart. */
export type Country = 'FR' | 'BE';
