import type { MetierId, RomeCode } from './metier.ts';

/** What a national register says of a certification, on the day of its export. */
export interface Registration {
  /** As the register writes it; of a library, as it is on its day: see `registeredOn`. */
  readonly isActive: boolean;
  /** Last day of the registration, such as `2027-06-27`; null: not told, or it ended before that day. */
  readonly endDate: string | null;
  /** Numbers of the certifications that came after it, the newest of each line. */
  readonly replacedBy: readonly string[];
  readonly certifiers: readonly string[];
  readonly accessWays: readonly AccessWay[];
  /** What its title, or a code of one métier, tells; what a code of several tells alone is not repeated here. */
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

/**
 * A registration as it is on a day (YYYY-MM-DD): active where the register says so and its end is after that day. One
 * that was ended early does not keep an end to come.
 */
export function registeredOn(registration: Registration, day: string): Registration {
  const { isActive, endDate } = registration;
  const isPast = endDate !== null && endDate <= day;
  if (isActive) return endDate === null || isPast ? { ...registration, isActive: false } : registration;
  return endDate === null || isPast ? registration : { ...registration, endDate: null };
}
