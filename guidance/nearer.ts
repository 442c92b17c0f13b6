import type { Library } from '../knowledge/library.ts';
import type { MetierId } from '../knowledge/metier.ts';
import { weighAnswer } from './answer-models.ts';
import { believe } from './belief.ts';
import { type Change, toLearned } from './change.ts';
import { explain, isSilent } from './explain.ts';
import type { Choice } from './next-screen.ts';
import { findEvidence, learn, type Profile } from './profile.ts';
import { findTraits, listHeldBy } from './traits.ts';

/** As many as can be read at once, out of so many that are tried. */
const mostNearer = 3;
const mostTried = 6;

/** Single answers that would move a métier up, given or taken back: every one was tried. */
export function findNearer(
  metierId: MetierId,
  profile: Profile,
  library: Library,
  isWorded: (trait: Choice) => boolean,
): readonly Change[] {
  const before = rankOf(metierId, profile, library);
  return listHopeful(metierId, profile, library, isWorded)
    .slice(0, mostTried)
    .filter((change) => rankOf(metierId, learn(profile, toLearned(change, profile)), library) < before)
    .slice(0, mostNearer);
}

/** What was answered against it, then what it takes and was not said yet: what weighs most first. */
function listHopeful(
  metierId: MetierId,
  profile: Profile,
  library: Library,
  isWorded: (trait: Choice) => boolean,
): readonly Change[] {
  const [own] = explain([metierId], profile, library);
  const against = (own?.parts ?? []).filter(({ weight, isSilent: isLeft }) => weight < 0 && !isLeft);
  return [
    ...against
      .toSorted((one, other) => one.weight - other.weight)
      .map(({ told }): Change => ({ kind: 'take-back', told }))
      .slice(0, mostNearer - 1),
    ...listOpen(metierId, profile, library, isWorded),
  ];
}

function listOpen(
  metierId: MetierId,
  profile: Profile,
  library: Library,
  isWorded: (trait: Choice) => boolean,
): readonly Change[] {
  const all = findTraits(library);
  const { asked, find, findPlace } = all;
  const answered = new Map(
    findEvidence(profile).flatMap((each) => ('code' in each ? [[find(each.kind, each.code), each] as const] : [])),
  );
  const place = findPlace(metierId);
  if (place === undefined) return [];
  const { traits, core } = listHeldBy(place, all);
  return Array.from(traits, (index, rank) => ({ trait: asked[index], isCore: rank < core }))
    .flatMap(({ trait, isCore }): readonly { readonly change: Change; readonly gain: number }[] => {
      if (trait === undefined || !isWorded(trait)) return [];
      const gain = weighAnswer(trait.kind, 'yes', trait.holders.share)[isCore ? 'core' : 'plain'];
      const told = answered.get(trait);
      const { kind, code } = trait;
      if (told === undefined) return [{ change: { kind: 'answer', trait: { kind, code }, answer: 'yes' }, gain }];
      return isSilent(told) ? [{ change: { kind: 'turn', told, answer: 'yes' }, gain }] : [];
    })
    .toSorted((one, other) => other.gain - one.gain)
    .map(({ change }) => change);
}

/** How many métiers are likelier, whatever hides them. */
function rankOf(metierId: MetierId, profile: Profile, library: Library): number {
  const { logs } = believe(profile, library);
  const own = logs[findTraits(library).findPlace(metierId) ?? -1] ?? Number.NEGATIVE_INFINITY;
  return logs.filter((log) => log > own).length;
}
