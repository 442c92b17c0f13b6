import type { Library } from '../knowledge/library.ts';
import type { MetierId } from '../knowledge/metier.ts';
import type { Country, SourceId } from '../knowledge/source.ts';
import type { Profile } from './profile.ts';

/** How a country recognises what one learned by doing, or a diploma of another country. */
export interface Recognition {
  /** experience: VAE in France, Validation des compétences in Belgium; diploma: what a foreign one is worth there. */
  readonly of: 'experience' | 'diploma';
  readonly country: Country;
  /** Whoever tells how it works. */
  readonly sources: readonly SourceId[];
  /** Certifications to the métier that the register says one can obtain so, in force. */
  readonly formationIds: readonly string[];
}

/** What is said of each stands in the locales, sentence for sentence after these. */
const tellers: Readonly<Record<Recognition['of'], Readonly<Record<Country, readonly SourceId[]>>>> = {
  experience: {
    FR: ['loi-vae-2022'],
    BE: ['consortium-validation-competences', 'forem-call-center', 'decret-paysage-2013'],
  },
  diploma: { FR: ['fei-enic-naric'], BE: ['equisup-cfwb'] },
};

/** Those of the person's country, or both while it is unknown; none of which the knowledge has no source. */
export function findRecognitions(
  metierId: MetierId | null,
  { country, centreId }: Profile,
  library: Library,
): readonly Recognition[] {
  const certifications = metierId === null ? [] : library.findFormationsTo(metierId, centreId);
  const byExperience = certifications.filter(({ registration }) => registration?.accessWays.includes('experience'));
  return listTold('experience', country, library).map((each) => ({
    ...each,
    formationIds: byExperience.filter((one) => one.country === each.country).map(({ formationId }) => formationId),
  }));
}

/** To whom a person turns with a diploma of another country, in their country, or in both while it is unknown. */
export function findDiplomaRecognitions({ country }: Profile, library: Library): readonly Recognition[] {
  return listTold('diploma', country, library);
}

function listTold(of: Recognition['of'], country: Country | null, library: Library): readonly Recognition[] {
  const known = new Set(library.sources.map(({ sourceId }) => sourceId));
  return (['FR', 'BE'] as const)
    .filter((each) => (country === null || each === country) && tellers[of][each].every((source) => known.has(source)))
    .map((each) => ({ of, country: each, sources: tellers[of][each], formationIds: [] }));
}
