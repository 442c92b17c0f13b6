import type { CentreInteretCode, CompetenceCode, ContexteCode } from '../knowledge/competence.ts';
import type { Licence } from '../knowledge/licence.ts';
import type { MetierId } from '../knowledge/metier.ts';

/**
 * How a person answered about one thing; « je ne sais pas » and « ça dépend » are answers. passed: it stood on a screen
 * where something else was tapped, and was left. Where nothing was tapped, all of the screen is « je ne sais pas ».
 */
export type Answer = 'yes' | 'no' | 'depends' | 'dont-know' | 'passed';

/** One thing that a person told us and that counts for the belief. */
export type Told =
  | { readonly kind: 'words'; readonly words: string; readonly about: 'past' | 'wish' }
  | { readonly kind: 'competence'; readonly code: CompetenceCode; readonly answer: Answer }
  | { readonly kind: 'macro-competence'; readonly code: string; readonly answer: Answer }
  | { readonly kind: 'centre-interet'; readonly code: CentreInteretCode; readonly answer: Answer }
  | { readonly kind: 'contexte'; readonly code: ContexteCode; readonly answer: Answer }
  | { readonly kind: 'metier'; readonly metierId: MetierId; readonly answer: Answer };

/** What a person wants or refuses: it hides or marks métiers, and never ranks them. */
export type Constraint =
  | { readonly kind: 'refusal'; readonly code: ContexteCode }
  /** European level of the highest diploma; 0: none. */
  | { readonly kind: 'level'; readonly level: number }
  /** Driving licences; none: « pas de permis ». */
  | { readonly kind: 'licence'; readonly held: readonly Licence[] }
  /** Métiers that the law restricts shall not be shown. */
  | { readonly kind: 'not-regulated' }
  /** Nor those that usually ask for a longer study than the person has behind them. */
  | { readonly kind: 'short-studies' }
  /** More pistes of one domaine professionnel than the usual two. */
  | { readonly kind: 'more-of'; readonly domaine: string };

/** What a turn learned: evidence, constraints, and the withdrawal of earlier events. */
export type Learned = Told | Constraint | { readonly kind: 'withdrawal'; readonly ids: readonly number[] };

/** One event of the append-only list; ids count up from 1. */
export type Evidence = Learned & { readonly id: number };
