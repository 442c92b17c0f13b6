import type { Library } from '../knowledge/library.ts';
import type { MetierId } from '../knowledge/metier.ts';
import { findEvidence, type Profile } from './profile.ts';
import { tellsOfPast, withoutWishes } from './statement.ts';
import { hearUnpaidWork } from './unpaid-work.ts';

/** Compétences that the person confirmed, or that their own words tell of. */
export function findHeld(profile: Profile, library: Library): ReadonlySet<string> {
  const held = new Set<string>();
  for (const each of findEvidence(profile)) {
    if (each.kind !== 'words') continue;
    const done = tellDone(each);
    for (const { code } of done === '' ? [] : library.search.findCompetences(done)) held.add(code);
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
export function findPractised(profile: Profile, library: Library): readonly MetierId[] {
  const practised = findEvidence(profile).flatMap((each) => {
    if (each.kind !== 'words') return [];
    const done = tellDone(each);
    if (each.about !== 'past' && !tellsOfPast(done)) return [];
    const [best] = library.search.findMetiers(done);
    // « aidé ma mère malade » leads to a métier that nobody thereby did.
    if (best !== undefined && best.matched.length > 1 && hearUnpaidWork(done).length > 0) return [];
    return best?.by === 'label' && best.score >= leastNamed ? [best.metierId] : [];
  });
  return [...new Set(practised.toReversed())];
}

/** Of what was said, what one does or did. */
function tellDone({ words, about }: { readonly words: string; readonly about: 'past' | 'wish' }): string {
  return about === 'past' ? words : withoutWishes(words);
}
