import type { Fact } from '../knowledge/fact.ts';
import type { Library } from '../knowledge/library.ts';
import type { MetierId } from '../knowledge/metier.ts';
import { tellsOfForeignDiploma } from './foreign-diploma.ts';
import { findGap, type Gap } from './gap.ts';
import { findPractised } from './held.ts';
import { findOffers, type Offers } from './offers.ts';
import { findEvidence, type Profile } from './profile.ts';
import { findDiplomaRecognitions, findRecognitions, type Recognition } from './recognition.ts';
import { findWay, type Passage } from './way.ts';

/** How one person can get to a métier. */
export interface Steps {
  readonly metierId: MetierId;
  /** What the person does now or did last; null: they have not said. */
  readonly present: MetierId | null;
  /** From there, in three moves at most; undefined where none is known or they have not said. */
  readonly way: readonly Passage[] | undefined;
  readonly gap: Gap;
  readonly offers: Offers;
  /** Whether law asks for a diploma, card or entry in a register; null: unknown, and said so. */
  readonly isRegulated: boolean | null;
  /** What the fiche tells of that. */
  readonly duties: readonly Fact[];
  /** How to have recognised a foreign diploma, and what one learned by doing; none for whoever told of neither. */
  readonly recognitions: readonly Recognition[];
}

/** Puts together all that leads a person to a métier; `present` is said with the question, else taken from the profile. */
export function findSteps(metierId: MetierId, profile: Profile, library: Library, said: MetierId | null = null): Steps {
  const { isRegulated } = library.getMetier(metierId);
  const present = said ?? findPractised(profile, library).find((each) => each !== metierId) ?? null;
  const gap = findGap(metierId, profile, library, present);
  return {
    metierId,
    present,
    way: present === null || present === metierId ? undefined : findWay(present, metierId, library),
    gap,
    offers: findOffers(metierId, profile, library),
    isRegulated,
    duties: isRegulated === false ? [] : findDuties(metierId, profile, library),
    recognitions: [
      ...(hasForeignDiploma(profile) ? findDiplomaRecognitions(profile, library) : []),
      ...(hasDone(metierId, gap, profile, library) ? findRecognitions(metierId, profile, library) : []),
    ],
  };
}

const duty = /réglement|obligat|diplôme d’État|carte professionnelle|règle légale/i;

function findDuties(metierId: MetierId, { country }: Profile, library: Library): readonly Fact[] {
  return library
    .getMetier(metierId)
    .facts.filter(
      (fact) =>
        (fact.rubrique === 'acces' || fact.rubrique === 'diplome') &&
        (country === null || fact.country === null || fact.country === country) &&
        duty.test(fact.text),
    );
}

/** Paid or not: some of the work itself, and not only a way to behave that is asked everywhere. */
function hasDone(metierId: MetierId, { held, near }: Gap, profile: Profile, library: Library): boolean {
  const done = [...held, ...near.map(({ code }) => code)];
  return (
    done.some((code) => library.getCompetence(code).kind !== 'savoir-etre') ||
    findPractised(profile, library).includes(metierId)
  );
}

function hasForeignDiploma(profile: Profile): boolean {
  return findEvidence(profile).some((each) => each.kind === 'words' && tellsOfForeignDiploma(each.words));
}
