import type { PartialDate } from '../../source.ts';

/** ESCO in our own terms: what its tables tell, and nothing of ours. */
export interface EscoContent {
  /** The day of the newest change in its tables. */
  readonly date: PartialDate | null;
  readonly occupations: readonly EscoOccupation[];
  readonly skills: readonly EscoSkill[];
  readonly iscoGroups: readonly IscoGroup[];
}

/** A European occupation. Its titles are as written: « boulanger/boulangère ». */
export interface EscoOccupation {
  readonly uri: string;
  /** Such as `7512.1`. */
  readonly code: string;
  /** Four digits of the ISCO group it belongs to. */
  readonly iscoGroup: string;
  readonly label: string;
  readonly otherLabels: readonly string[];
  readonly description: string;
  /** The occupations that it is a kind of. */
  readonly broader: readonly string[];
  /** Places in `skills`. */
  readonly essential: readonly number[];
  readonly optional: readonly number[];
}

export interface EscoSkill {
  readonly uri: string;
  readonly label: string;
  readonly otherLabels: readonly string[];
  /** null: the table does not tell. */
  readonly kind: 'savoir-faire' | 'savoir' | null;
}

/** A group of the international classification of occupations, one to four digits. */
export interface IscoGroup {
  readonly code: string;
  readonly label: string;
  /** The group around it; null: it is one of the ten great ones. */
  readonly broader: string | null;
}
