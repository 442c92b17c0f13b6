import type { Library } from '../knowledge/library.ts';
import type { MetierId } from '../knowledge/metier.ts';
import { weighAnswer } from './answer-models.ts';
import { believe } from './belief.ts';
import { type Change, toLearned } from './change.ts';
import { rateEagerness } from './eagerness.ts';
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

interface Hopeful {
  readonly trait: Choice;
  readonly change: Change;
  readonly gain: number;
}

function listOpen(
  metierId: MetierId,
  profile: Profile,
  library: Library,
  isWorded: (trait: Choice) => boolean,
): readonly Change[] {
  const all = findTraits(library);
  const { asked, find, findPlace } = all;
  const evidence = findEvidence(profile);
  const eagerness = rateEagerness(evidence);
  const answered = new Map(
    evidence.flatMap((each) => ('code' in each ? [[find(each.kind, each.code), each] as const] : [])),
  );
  const place = findPlace(metierId);
  if (place === undefined) return [];
  const { traits, core } = listHeldBy(place, all);
  const hopeful = Array.from(traits, (index, rank) => ({ trait: asked[index], isCore: rank < core })).flatMap(
    ({ trait, isCore }): readonly Hopeful[] => {
      if (trait === undefined || !isWorded(trait)) return [];
      const gain = weighAnswer(trait.kind, 'yes', trait.holders.share, eagerness)[isCore ? 'core' : 'plain'];
      const told = answered.get(trait);
      const { kind, code } = trait;
      if (told === undefined)
        return [{ trait, change: { kind: 'answer', trait: { kind, code }, answer: 'yes' }, gain }];
      return isSilent(told) ? [{ trait, change: { kind: 'turn', told, answer: 'yes' }, gain }] : [];
    },
  );
  return oneOfEachFirst(hopeful).map(({ change }) => change);
}

/** What one can do, what one likes and where one works: the heaviest of each tells more than three rare places. */
function oneOfEachFirst(hopeful: readonly Hopeful[]): readonly Hopeful[] {
  const sorted = hopeful.toSorted((one, other) => other.gain - one.gain);
  const kinds = Map.groupBy(sorted, ({ trait }) => trait.kind);
  const first = [...kinds.values()].flatMap(([best]) => best ?? []);
  return [...first, ...sorted.filter((each) => !first.includes(each))];
}

/** How many métiers are likelier, whatever hides them. */
function rankOf(metierId: MetierId, profile: Profile, library: Library): number {
  const { logs } = believe(profile, library);
  const own = logs[findTraits(library).findPlace(metierId) ?? -1] ?? Number.NEGATIVE_INFINITY;
  return logs.filter((log) => log > own).length;
}
