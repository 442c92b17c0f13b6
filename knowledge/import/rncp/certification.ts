import type { AccessWay } from '../../registration.ts';

/** One certification of the registers of France compétences, as one day’s export tells it. */
export interface Certification {
  /** `RNCP38228` or `RS6117`. */
  readonly number: string;
  readonly label: string;
  /** « CAP » and « Certificat d’aptitude professionnelle »; both null for a title of its own kind. */
  readonly abbreviation: string | null;
  readonly typeLabel: string | null;
  /** European level, 1 to 8; null: none is set, or it is unknown. */
  readonly level: number | null;
  /** The state that the register writes. A date that is past outweighs it: see `registeredOn`. */
  readonly isActive: boolean;
  /** Last day of the registration; null: the register does not tell. */
  readonly endDate: IsoDate | null;
  readonly predecessors: readonly string[];
  readonly successors: readonly string[];
  readonly certifiers: readonly string[];
  readonly nsfList: readonly Coded[];
  readonly formacodes: readonly Coded[];
  readonly blocs: readonly Coded[];
  readonly accessWays: readonly AccessWay[];
  /** Codes of ROME 3, not of ROME 4; those of a whole family stay in, as the register writes them. */
  readonly romeCodes: readonly string[];
}

/** A day, such as `2025-09-29`. */
export type IsoDate = string;

export interface Coded {
  readonly code: string;
  readonly label: string;
}
