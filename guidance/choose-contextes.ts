import type { Library } from '../knowledge/library.ts';
import { believe } from './belief.ts';
import type { Asking, Choice } from './next-screen.ts';
import { findConstraints, findEvidence, type Profile } from './profile.ts';

/** A screen never makes a person read more than this. */
const mostChoices = 6;

/** Contextes of the leading métiers that a person may well refuse, the most dividing first; none that was answered. */
export function chooseContextes(
  profile: Profile,
  library: Library,
  isWorded: Asking['isWorded'] = () => true,
): readonly Choice[] {
  const told = [...findEvidence(profile), ...findConstraints(profile)];
  const answered = new Set(told.flatMap((each) => ('code' in each ? [each.code] : [])));
  return [...shareOfBelief(profile, library)]
    .map(([code, share]) => ({ choice: { kind: 'contexte', code } as const, split: splitOf(share) }))
    .filter(({ choice }) => isRefusable(choice.code, library) && !answered.has(choice.code) && isWorded(choice))
    .sort((one, other) => other.split - one.split || one.choice.code.localeCompare(other.choice.code))
    .slice(0, mostChoices)
    .map(({ choice }) => choice);
}

function isRefusable(code: string, library: Library): boolean {
  return refusable.has(library.getContexte(code).kind) && !welcome.has(code);
}

const refusable: ReadonlySet<string> = new Set(['horaires', 'lieu', 'physique', 'relation']);

/** Conditions that nobody needs to be spared. */
const welcome: ReadonlySet<string> = new Set(['horaires-de-bureau', 'temps-partiel', 'teletravail', 'en-equipe']);

/** A question is worth most when half of the belief says yes. */
function splitOf(share: number): number {
  return share * (1 - share);
}

/** For each contexte, the share of the belief that stands on métiers having it. */
function shareOfBelief(profile: Profile, library: Library): ReadonlyMap<string, number> {
  const { shares } = believe(profile, library);
  const masses = new Map<string, number>();
  for (const [place, { contextes }] of library.metiers.entries()) {
    for (const code of contextes) masses.set(code, (masses.get(code) ?? 0) + (shares[place] ?? 0));
  }
  return masses;
}
