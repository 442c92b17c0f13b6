import type { Rubrique } from './fact.ts';
import type { MetierId } from './metier.ts';
import type { Country, PartialDate } from './source.ts';

/**
 * What a centre answers by itself to a question of its people: in its own words, by a fiche, or by the trade's word for
 * theirs.
 */
export interface CentreAnswer {
  readonly answerId: string;
  readonly centreId: string;
  readonly kind: CentreAnswerKind;
  /** Ways to ask; of a word, what people say for it. */
  readonly wordings: readonly string[];
  /** The answer; of a word, the trade's words. May be empty beside a fiche. */
  readonly text: string;
  /** The fiche that tells it, or the métier it is about. */
  readonly metierId: MetierId | null;
  readonly rubrique: Rubrique | null;
  /** null: holds in both countries. */
  readonly country: Country | null;
  /** Who told the centre; empty: the centre knows it itself. */
  readonly source: string;
  readonly link: string | null;
  readonly checkedOn: PartialDate | null;
  /** From this day on somebody should look again. */
  readonly reviewOn: PartialDate | null;
}

export const centreAnswerKinds = ['text', 'fiche', 'word'] as const;

export type CentreAnswerKind = (typeof centreAnswerKinds)[number];
