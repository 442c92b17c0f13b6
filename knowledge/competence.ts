/** Holland's six types of interests, most typical first: one to three of R, I, A, S, E, C. */
export type Riasec = string;

/** What one can do, know, or how one behaves at work, as the ROME groups them. */
export interface Competence {
  readonly code: CompetenceCode;
  readonly label: string;
  readonly kind: 'savoir-faire' | 'savoir-etre' | 'savoir';
  /** Family of compétences: those of one family count once for the belief. */
  readonly macroCompetence: string;
  readonly riasec: Riasec | null;
  /** People's own words for it: short phrases, found in what they tell. */
  readonly words: readonly string[];
  /** Code in a published référentiel, such as `01.04`. */
  readonly referentielCode: string | null;
}

export type CompetenceCode = string;

/** A first-person interest, in our own words. */
export interface CentreInteret {
  readonly code: CentreInteretCode;
  readonly label: string;
  readonly riasec: Riasec;
  readonly words: readonly string[];
}

export type CentreInteretCode = string;

/** Hours, place or physical conditions of a métier. */
export interface ContexteTravail {
  readonly code: ContexteCode;
  /** How it reads after « travail : », without article: « horaires décalés ». */
  readonly label: string;
  readonly kind: 'horaires' | 'lieu' | 'physique' | 'relation' | 'statut' | 'public' | 'structure';
  /** People's own words for it. */
  readonly words: readonly string[];
}

export type ContexteCode = string;
