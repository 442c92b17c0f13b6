/** People's spoken words, and the trade's words that they stand for: « nounou », « assistante maternelle ». */
export interface Lexique {
  readonly said: string;
  /** Words that one title holds; where no title that is loaded does, the entry sleeps. */
  readonly means: string;
  /** What they stand for meanwhile. */
  readonly otherwise?: string | undefined;
  /** The word names several trades: it leads to none alone, and these words stand for this one when it is asked back. */
  readonly asked?: string | undefined;
}

/** A family of compétences: those of one family tell much the same about a person. */
export interface MacroCompetence {
  readonly id: string;
  readonly label: string;
}
