/** People's spoken words, and the trade's words that they stand for: « nounou », « assistante maternelle ». */
export interface Lexique {
  readonly said: string;
  /** Words that one title holds; where no title that is loaded does, the entry sleeps. */
  readonly means: string;
  /** What they stand for meanwhile. */
  readonly otherwise?: string | undefined;
}

/** A family of compétences: those of one family tell much the same about a person. */
export interface MacroCompetence {
  readonly id: string;
  readonly label: string;
}
