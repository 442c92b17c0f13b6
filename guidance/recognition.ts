import type { Library } from '../knowledge/library.ts';
import type { MetierId } from '../knowledge/metier.ts';
import type { Country, SourceId } from '../knowledge/source.ts';
import type { Profile } from './profile.ts';

/** How a country recognises what one learned by doing: VAE in France, Validation des compétences in Belgium. */
export interface Recognition {
  readonly country: Country;
  /** Whoever tells how it works. */
  readonly sources: readonly SourceId[];
  /** Certifications to the métier that the register says one can obtain so, in force. */
  readonly formationIds: readonly string[];
}

/** What is said of each stands in the locales, sentence for sentence after these. */
const tellers: Readonly<Record<Country, readonly SourceId[]>> = {
  FR: ['loi-vae-2022'],
  BE: ['consortium-validation-competences', 'forem-call-center'],
};

/** Those of the person's country, or both while it is unknown; none of which the knowledge has no source. */
export function findRecognitions(
  metierId: MetierId | null,
  { country, centreId }: Profile,
  library: Library,
): readonly Recognition[] {
  const known = new Set(library.sources.map(({ sourceId }) => sourceId));
  const certifications = metierId === null ? [] : library.findFormationsTo(metierId, centreId);
  const byExperience = certifications.filter(({ registration }) => registration?.accessWays.includes('experience'));
  return (['FR', 'BE'] as const)
    .filter((each) => (country === null || each === country) && tellers[each].every((source) => known.has(source)))
    .map((each) => ({
      country: each,
      sources: tellers[each],
      formationIds: byExperience.filter((one) => one.country === each).map(({ formationId }) => formationId),
    }));
}
