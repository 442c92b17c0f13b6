import type { CentreInteretCode, CompetenceCode, ContexteCode } from '../knowledge/competence.ts';
import type { AskedLicence } from '../knowledge/licence.ts';
import type { MetierId } from '../knowledge/metier.ts';

/** Why a métier fits or does not, always computed from a person's own evidence. */
export type Reason =
  | { readonly kind: 'named'; readonly words: readonly string[] }
  | { readonly kind: 'told'; readonly words: readonly string[] }
  | { readonly kind: 'competence'; readonly code: CompetenceCode }
  | { readonly kind: 'macro-competence'; readonly code: string }
  | { readonly kind: 'centre-interet'; readonly code: CentreInteretCode }
  | { readonly kind: 'contexte'; readonly code: ContexteCode }
  | { readonly kind: 'near'; readonly metierId: MetierId }
  | { readonly kind: 'metier' };

/** One piece of a métier's score: which event gave how much, and the reason in the person's terms. */
export interface Term {
  readonly evidenceId: number;
  readonly metierId: MetierId;
  /** Additive; below 0 counts against. */
  readonly weight: number;
  readonly reason: Reason;
}

/** What stands between a person and a métier, and never changes its rank. */
export type Obstacle =
  | { readonly kind: 'refusal'; readonly code: ContexteCode }
  | { readonly kind: 'level'; readonly level: number }
  | ({ readonly kind: 'licence' } & AskedLicence)
  | { readonly kind: 'regulated' }
  /** Usually asks for three years of study after school, or more, which the person does not want. */
  | { readonly kind: 'long-studies' };

/** A piste: a métier with its reasons, what is missing and the formations that close the gap. */
export interface Recommendation {
  readonly metierId: MetierId;
  /** What speaks for it less what speaks against it: the sum of its terms. */
  readonly score: number;
  /** Of the whole belief, 0 to 1: to compare pistes of one person; never shown as a percentage. */
  readonly share: number;
  /** In words, never as a percentage: clear (several reasons or named), possible, faint. */
  readonly fit: 'clear' | 'possible' | 'faint';
  /** It follows the piste before it so close that their order says nothing. */
  readonly isTied: boolean;
  /** Strongest first, one of a kind and subject. */
  readonly reasonsFor: readonly Reason[];
  readonly reasonsAgainst: readonly Reason[];
  readonly obstacles: readonly Obstacle[];
  /** Compétences of the métier that the person has not told of, the most central first. */
  readonly missing: readonly CompetenceCode[];
  /** Formations that lead there in the person's country, those of their centre first. */
  readonly formationIds: readonly string[];
}

/** All pistes of one person, best first. */
export interface Recommendations {
  readonly pistes: readonly Recommendation[];
  /** Set aside by what the person refuses; they can be shown again. */
  readonly hidden: readonly Recommendation[];
  /** What hides them, each once: what hides most of them first. */
  readonly hiddenBy: readonly Obstacle[];
  /** The domaine of which pistes stand further back because two came before them; null: none does. */
  readonly crowded: string | null;
}
