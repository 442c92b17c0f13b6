/** A text as the words of its clauses, in their order. */
export type LearntText = readonly (readonly string[])[];

/** What words are learned from. */
export interface Lessons {
  readonly texts: readonly LearntText[];
  /** Titles of one thing each: what one of them says stands beside what the others say. */
  readonly families: readonly (readonly (readonly string[])[])[];
}
