/** Texts of one kind or several, already analysed into terms; the place in the list is the document. */
export interface TermIndex {
  /** Documents that hold any of the terms, with the fields each term stands in; the best by BM25+ first. */
  find(terms: readonly string[]): readonly FoundDocument[];
  /** How much a term tells: high where few documents hold it. */
  weigh(term: string): number;
  /** Whether one document holds all the terms. */
  isHeldByOne(terms: readonly string[]): boolean;
}

export interface FoundDocument {
  readonly index: number;
  /** For each term found, the fields that hold it. */
  readonly match: Readonly<Record<string, readonly string[]>>;
}
