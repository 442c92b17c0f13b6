import type { Library } from '../knowledge/library.ts';
import type { MetierId } from '../knowledge/metier.ts';
import { findEvidence, type Profile } from './profile.ts';
import { tellsOfPast } from './statement.ts';

/** Compétences that the person confirmed, or that their own words tell of. */
export function findHeld(profile: Profile, library: Library): ReadonlySet<string> {
  const held = new Set<string>();
  for (const each of findEvidence(profile)) {
    if (each.kind === 'words') for (const { code } of library.search.findCompetences(each.words)) held.add(code);
  }
  for (const each of findEvidence(profile)) {
    if (each.kind !== 'competence') continue;
    if (each.answer === 'yes') held.add(each.code);
    else held.delete(each.code);
  }
  return held;
}

/** A title said whole or nearly. */
const leastNamed = 0.8;

/** Métiers that a person says they do or did, the latest told first. */
export function findPractised(profile: Profile, { search }: Library): readonly MetierId[] {
  const practised = findEvidence(profile).flatMap((each) => {
    if (each.kind !== 'words' || !(each.about === 'past' || tellsOfPast(each.words))) return [];
    const [best] = search.findMetiers(each.words);
    return best?.by === 'label' && best.score >= leastNamed ? [best.metierId] : [];
  });
  return [...new Set(practised.toReversed())];
}
