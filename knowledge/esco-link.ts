import type { SourceId } from './source.ts';

/** Where a métier was taken for an occupation of ESCO: on which titles, and what ESCO tells of it. */
export interface EscoLink {
  /** The occupation as ESCO names it. */
  readonly label: string;
  readonly evidence: EscoEvidence;
  /** The title of ours that ESCO has too. */
  readonly title: string;
  readonly competences: readonly EscoCompetence[];
  readonly sources: readonly SourceId[];
}

/**
 * `label`: our label is ESCO's. `both-ways`: our label is another title of ESCO's occupation, and its label is one of our
 * appellations. One of the two alone proves nothing: ESCO lists « télévendeur » among call-centre analysts.
 */
export const escoEvidences = ['label', 'both-ways'] as const;
export type EscoEvidence = (typeof escoEvidences)[number];

/** What ESCO holds for essential in an occupation, in its words. */
export interface EscoCompetence {
  readonly label: string;
  /** null: ESCO does not tell. */
  readonly kind: 'savoir-faire' | 'savoir' | null;
}
