import type { CentreAnswer } from '../../knowledge/centre-answer.ts';
import type { AnswerDeed, AnswerState, LinkState } from '../centre-answers/answer-life.ts';
import type { Because } from '../centre-answers/kept-questions.ts';
import type { Count } from './case-wire.ts';

/**
 * What goes over about the answers of a centre, below `/conseillers/api`; types only. 409 `AnswerStale`: somebody has
 * changed it since the `version` that was sent; `AnswerIncomplete` tells the `field` that is empty; `AnswerOutOfTurn`; 403
 * `FourEyes`: somebody else must publish it.
 */

/** GET /answers → AnswerList */
export interface AnswerList {
  readonly answers: readonly AnswerLine[];
  readonly isFourEyes: boolean;
  /** To choose a fiche from. */
  readonly metiers: readonly { readonly id: string; readonly label: string }[];
}

/** POST /answers → 201 AnswerLine; PUT /answers/:id with Versioned content → AnswerLine */
export type AnswerWords = Omit<CentreAnswer, 'answerId' | 'centreId'>;

export interface AnswerChange {
  readonly version: number;
  readonly content: AnswerWords;
}

/** POST /answers/:id/propose, /publish, /withdraw → AnswerLine; /restore with `to` → AnswerLine */
export interface AnswerStep {
  readonly version: number;
  readonly to?: number;
}

export interface AnswerLine {
  readonly answerId: string;
  readonly version: number;
  readonly state: AnswerState;
  /** People are told something of it, perhaps an earlier version. */
  readonly isLive: boolean;
  /** Its day of review has come. */
  readonly isOver: boolean;
  readonly content: AnswerWords;
  readonly writtenBy: { readonly id: string; readonly name: string };
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** GET /answers/:id/history → `{ versions }`, newest first */
export interface AnswerPast {
  readonly version: number;
  readonly state: AnswerState;
  readonly deed: AnswerDeed;
  readonly by: string;
  readonly at: number;
  readonly text: string;
  readonly wordings: readonly string[];
}

/** POST /answers/preview with `answerId` (null: a new one) and `content` → AnswerPreview */
export interface AnswerPreview {
  /** As the bot will say it. */
  readonly text: string;
  /** Groups of questions without answer that it answers, by their first wording. */
  readonly answers: readonly string[];
  /** What the knowledge answers and this would answer instead. */
  readonly takes: readonly string[];
  /** What another answer of the centre was written for. */
  readonly disputes: readonly string[];
  /** Of a word: the métiers that its meaning leads to, and those that the word leads to already. */
  readonly metiers: readonly string[];
  readonly knownMetiers: readonly string[];
}

/** GET /questions → `{ groups }`, most asked first */
export interface QuestionLine {
  readonly wordings: readonly string[];
  readonly conversations: Count;
  readonly because: readonly Because[];
  /** What the centre answers to it since. */
  readonly answerId: string | null;
}

/** POST /answers/starter → `{ added }`, how many drafts. POST /answers/:id/check-link → LinkReport. GET /answers.yaml → a file */
export interface LinkReport {
  readonly link: string | null;
  readonly state: LinkState | null;
}
