import { metierIdOf } from '../knowledge/compile/rome/codes.ts';
import type { Library } from '../knowledge/library.ts';
import { findPresent } from '../knowledge/live-library.ts';
import type { Metier } from '../knowledge/metier.ts';
import { domaineOf } from './domaine.ts';
import { findEvidence, type Profile } from './profile.ts';

/** As many as a screen makes a person read. */
const mostSuggested = 6;

/**
 * Métiers as different as can be, for somebody who has told nothing yet: of each grand domaine the one that most other
 * métiers lead to, those told in our own words first, for these are the everyday ones. The largest domaines come first.
 * None that asks for a diploma or a licence, none that was shown before.
 */
export function suggestMetiers(profile: Profile, library: Library): readonly Metier[] {
  const shown = new Set(findEvidence(profile).flatMap((each) => (each.kind === 'metier' ? [each.metierId] : [])));
  return findHubs(library)
    .filter(({ metierId }) => !shown.has(metierId))
    .slice(0, mostSuggested);
}

const hubsOf = new WeakMap<Library, readonly Metier[]>();

function findHubs(library: Library): readonly Metier[] {
  const before = hubsOf.get(findPresent(library));
  if (before !== undefined) return before;
  const ways = new Map<string, number>();
  for (const { mobilites } of library.metiers) for (const { to } of mobilites) ways.set(to, (ways.get(to) ?? 0) + 1);
  const waysTo = ({ metierId }: Metier): number => ways.get(metierId) ?? 0;
  const byDomaine = Map.groupBy(library.metiers, (metier) => domaineOf(metier).slice(0, 1));
  const hubs = [...byDomaine]
    .sort(([one, its], [other, others]) => others.length - its.length || one.localeCompare(other))
    .flatMap(([, metiers]) =>
      metiers
        .filter(isOpen)
        .sort(
          (one, other) =>
            rankOwn(one) - rankOwn(other) || waysTo(other) - waysTo(one) || one.metierId.localeCompare(other.metierId),
        )
        .slice(0, 1),
    );
  hubsOf.set(findPresent(library), hubs);
  return hubs;
}

/** Those that only an import knows come last. */
function rankOwn({ metierId, romeCode }: Metier): number {
  return romeCode !== null && metierId === metierIdOf(romeCode) ? 1 : 0;
}

function isOpen({ isRegulated, usualLevel }: Metier): boolean {
  return isRegulated === false && (usualLevel ?? 0) <= 3;
}
