import type { Certification } from '../import/rncp/certification.ts';
import type { MetierId, RomeCode, Title } from '../metier.ts';
import type { CertificationLink, LinkEvidence } from '../registration.ts';
import { foldCertificationTitle, foldMetierTitle } from './title-forms.ts';

/** A métier of ROME 4, as far as linking needs it. */
export interface LinkableMetier {
  readonly metierId: MetierId;
  /** The code of ROME 3 that it comes from, often shared with others. */
  readonly parentCode: RomeCode;
  /** Its label and appellations. */
  readonly titles: readonly Title[];
  /** null: unknown, and then no certification is said to lead to it. */
  readonly isRegulated: boolean | null;
}

type Linkable = Pick<Certification, 'number' | 'label' | 'abbreviation' | 'romeCodes'>;

/** Links one certification to métiers, each link with what it rests on. */
export type LinkCertification = (certification: Linkable) => readonly CertificationLink[];

/**
 * Makes the linking for the métiers of one ROME. Registers name codes of ROME 3, and one such code may be métiers as
 * far apart as centre director and emergency call assistant: a certification leads to a métier only where the code has
 * no other, or where it bears the title of that one métier; never where law may ask for another diploma, and never
 * from the register of complementary skills (RS). Else it is of the same group. Codes without métiers link to nothing.
 */
export function createLinking(metiers: readonly LinkableMetier[]): LinkCertification {
  const byParent = Map.groupBy(metiers.map(foldTitles), ({ metier }) => metier.parentCode);
  return (certification) => {
    const forms = foldCertificationTitle(certification.label, certification.abbreviation);
    return certification.romeCodes.flatMap((romeCode) =>
      linkGroup(certification, forms, romeCode, byParent.get(romeCode) ?? []),
    );
  };
}

interface FoldedMetier {
  readonly metier: LinkableMetier;
  readonly titles: ReadonlySet<string>;
}

function foldTitles(metier: LinkableMetier): FoldedMetier {
  return { metier, titles: new Set(metier.titles.flatMap(foldMetierTitle)) };
}

function linkGroup(
  { number }: Linkable,
  forms: readonly string[],
  romeCode: RomeCode,
  group: readonly FoldedMetier[],
): readonly CertificationLink[] {
  const found = group.map(({ metier, titles }) => ({ metier, title: forms.find((form) => titles.has(form)) }));
  const titled = found.filter(({ title }) => title !== undefined);
  // A title that two métiers of the group share tells nothing.
  const [only] = group.length === 1 ? found : titled.length === 1 ? titled : [];
  return found.map((each) => {
    const { metierId, isRegulated } = each.metier;
    const leads = each === only && isRegulated === false && number.startsWith('RNCP');
    const evidence = tellEvidence(each.title, group.length);
    return { metierId, relation: leads ? 'leads-to' : 'same-group', romeCode, evidence };
  });
}

function tellEvidence(title: string | undefined, groupSize: number): LinkEvidence {
  if (title !== undefined) return { kind: 'title', title };
  return { kind: groupSize === 1 ? 'only-metier' : 'group' };
}
