import type { MetierId, RomeCode } from './metier.ts';

/** What a national register says of a certification, on the day of its export. */
export interface Registration {
  /** The state that the register writes; a day that has passed since outweighs it: see `isInForce`. */
  readonly isActive: boolean;
  /** Last day of the registration, such as `2027-06-27`; null: the register does not tell. */
  readonly endDate: string | null;
  /** Numbers of the certifications that came after it, the newest of each line. */
  readonly replacedBy: readonly string[];
  readonly certifiers: readonly string[];
  readonly accessWays: readonly AccessWay[];
  /** Why it is said to lead to a métier, or only to be of its group. */
  readonly links: readonly CertificationLink[];
}

/** The ways to a certification that the French register knows. */
export type AccessWay =
  | 'student'
  | 'apprenticeship'
  | 'adult-training'
  | 'professionalisation'
  | 'application'
  | 'experience';

/** One certification and one métier. */
export interface CertificationLink {
  readonly metierId: MetierId;
  /** same-group: it may lead to the métier or to another of the same group of ROME 3; nobody says which. */
  readonly relation: 'leads-to' | 'same-group';
  /** The code of ROME 3 that the register names. */
  readonly romeCode: RomeCode;
  readonly evidence: LinkEvidence;
}

/** title: it bears a title of that métier; only-metier: the code has no other; group: the code alone. */
export type LinkEvidence =
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'only-metier' }
  | { readonly kind: 'group' };

/** Whether a certification can still be obtained on a day (YYYY-MM-DD): registered as active, until after that day. */
export function isInForce({ isActive, endDate }: Pick<Registration, 'isActive' | 'endDate'>, day: string): boolean {
  return isActive && endDate !== null && endDate > day;
}
