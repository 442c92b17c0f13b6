/** People's spoken words, and the trade's words that they stand for: « nounou », « assistante maternelle ». */
export interface Lexique {
  readonly said: string;
  readonly means: string;
}

/** A family of compétences: those of one family tell much the same about a person. */
export interface MacroCompetence {
  readonly id: string;
  readonly label: string;
}
