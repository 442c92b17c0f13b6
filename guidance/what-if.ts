import type { Library } from '../knowledge/library.ts';
import { findPresent } from '../knowledge/live-library.ts';
import type { MetierId } from '../knowledge/metier.ts';
import { rememberFew } from '../knowledge/remember.ts';
import { type Change, toLearned } from './change.ts';
import { listChanges, type Possible } from './list-changes.ts';
import { compareOrder, type Move } from './move.ts';
import type { Choice } from './next-screen.ts';
import { learn, type Profile } from './profile.ts';
import { recommend } from './recommend.ts';

/** One change that a person might make, and what it does to the pistes: computed by making it. */
export interface WhatIf {
  readonly change: Change;
  readonly move: Extract<Move, { readonly metierId: MetierId }>;
}

/** As many as can be read at once. */
const mostTold = 3;

/** So many changes are made to see what they do: each takes as long as finding pistes. */
const mostTried = 5;

/**
 * Single changes that would bring another métier to the first place, or else among the first three; the most plausible
 * first. Every one was tried: the pistes were computed anew with it.
 */
export function findWhatIfs(
  profile: Profile,
  library: Library,
  isWorded: (trait: Choice) => boolean,
): readonly WhatIf[] {
  const before = listFirst(profile, library);
  if (before.length === 0 && recommend(profile, library).hidden.length === 0) return [];
  const possible = listChanges(profile, library, isWorded);
  const found: WhatIf[] = [];
  for (const { change } of chooseTried(possible)) {
    if (found.length === mostTold) break;
    const move = compareOrder(before, listFirst(learn(profile, toLearned(change, profile)), library));
    if ('metierId' in move) found.push({ change, move });
  }
  return [...found.filter(({ move }) => move.kind === 'first'), ...found.filter(({ move }) => move.kind !== 'first')];
}

function listFirst(profile: Profile, library: Library): readonly MetierId[] {
  return recommend(profile, library).pistes.map(({ metierId }) => metierId);
}

/** The most plausible of each kind: what was told and what was not yet asked both get their turn. */
function chooseTried(possible: readonly Possible[]): readonly Possible[] {
  const kindOf = ({ change }: Possible): string =>
    'answer' in change ? `${change.kind} ${change.answer}` : change.kind;
  const byPlausible = possible.toSorted(
    (one, other) => Number(other.changesFirst) - Number(one.changesFirst) || other.chance - one.chance,
  );
  return [...Map.groupBy(byPlausible, kindOf).values()].flatMap(([best]) => best ?? []).slice(0, mostTried);
}

/** The same for one library, with the last answers at hand: a turn tells them and offers them. */
export function createWhatIfs(
  library: Library,
  isWorded: (trait: Choice) => boolean,
): (person: Profile) => readonly WhatIf[] {
  const finders = new WeakMap<Library, (person: Profile) => readonly WhatIf[]>();
  return (person) => {
    const present = findPresent(library);
    const find = finders.get(present) ?? createFinder(present, isWorded);
    finders.set(present, find);
    return find(person);
  };
}

function createFinder(library: Library, isWorded: (trait: Choice) => boolean): (person: Profile) => readonly WhatIf[] {
  return rememberFew(
    ({ centreId, country, events }) => JSON.stringify([centreId, country, events]),
    (person) => findWhatIfs(person, library, isWorded),
  );
}
