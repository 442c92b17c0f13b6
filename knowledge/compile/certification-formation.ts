import type { Formation } from '../formation.ts';
import type { Certification } from '../import/rncp/certification.ts';
import type { CertificationLink, Registration } from '../registration.ts';
import type { PartialDate } from '../source.ts';

/** What a certification is made a formation with. */
export interface CertificationSetting {
  readonly links: readonly CertificationLink[];
  /** Numbers of the newest certifications after it. */
  readonly replacedBy: readonly string[];
  readonly sourceId: string;
  /** The day of the export. */
  readonly date: PartialDate;
}

/** A certification as people find it: under its number, leading to a métier or only of its group. */
export function toFormation(
  certification: Certification,
  { links, replacedBy, sourceId, date }: CertificationSetting,
): Formation {
  const metiersBy = (relation: CertificationLink['relation']): readonly string[] =>
    links.filter((link) => link.relation === relation).map(({ metierId }) => metierId);
  const { number, typeLabel, level, isActive, endDate, certifiers, accessWays } = certification;
  const registration: Registration = {
    isActive,
    endDate,
    replacedBy,
    certifiers,
    accessWays,
    // That a code alone says so is told by the group itself.
    links: links.filter(({ evidence }) => evidence.kind !== 'group'),
  };
  return {
    formationId: formationIdOf(number),
    centreId: null,
    label: nameWithKind(certification),
    certification: typeLabel,
    level,
    rncpNumber: number,
    duration: null,
    kind: 'acces',
    prerequisites: null,
    provider: null,
    places: [],
    sessions: [],
    modality: null,
    price: null,
    financing: null,
    link: null,
    validUntil: null,
    country: 'FR',
    leadsTo: metiersBy('leads-to'),
    sameGroupAs: metiersBy('same-group'),
    registration,
    sources: [sourceId],
    validAt: date,
  };
}

/** `RNCP37537` is formation `rncp37537`. */
export function formationIdOf(number: string): string {
  return number.toLowerCase();
}

/** « Boulanger » is « CAP Boulanger »; kinds that nobody says, such as « DipViGrM », stay out. */
function nameWithKind({ label, abbreviation }: Certification): string {
  const isSaid = abbreviation !== null && /^[A-Z]{2,7}( [A-Z]{2,4})?$/.test(abbreviation);
  return !isSaid || label.startsWith(`${abbreviation} `) ? label : `${abbreviation} ${label}`;
}
