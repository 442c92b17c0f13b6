import type { Library } from '../knowledge/library.ts';
import { once } from '../knowledge/once.ts';
import type { Way } from './answer-models.ts';
import { believe } from './belief.ts';
import { addQuestion, measureGain, type Outlook, openOutlook, type Question } from './joint-gain.ts';
import { narrow, narrowHolders } from './likely.ts';
import { findConstraints, findEvidence, type Profile } from './profile.ts';
import { findModels, measureSingleGains } from './single-gains.ts';
import { findTraits, type Trait, type Traits } from './traits.ts';
import type { AskedKind } from './traits-of.ts';

/** One thing to tap, or to answer with yes or no. */
export interface Choice {
  readonly kind: AskedKind;
  readonly code: string;
}

/** What a screen may hold. */
export interface Asking {
  /** Only what people have words for is asked. */
  readonly isWorded: (trait: Choice) => boolean;
  readonly kinds?: readonly AskedKind[];
  readonly most?: number;
  readonly way?: Way;
}

/** A screen never makes a person read more than this. */
const mostChoices = 6;

/** A métier with less than this part of the likeliest one’s share cannot change which question is best. */
const leastLikely = 0.0002;

/** Which questions go together takes far longer to weigh: of many métiers only those above the second number count. */
const manyLikely = 300;
const leastOfMany = 0.001;

/** So many of the best single choices are tried together: those after them hardly ever get on a screen. */
const mostTried = 24;

/** A choice that tells less than this, in bits, is not worth reading. */
const leastGain = 0.0003;

/** Two choices shared by more than this of the métiers of either would read as the same. */
const mostShared = 0.5;

/** One screen asks one thing: what one can do, what one likes, or what work may be like. */
const subjects: readonly (readonly AskedKind[])[] = [['macro-competence'], ['centre-interet'], ['contexte']];

/**
 * The choices of one subject that together tell most about a person, the most telling first; none that was asked before,
 * no two that tell the same. Of the subjects, the one whose screen tells most. Empty when nothing is worth asking any more.
 */
export function chooseScreen(profile: Profile, library: Library, asking: Asking): readonly Choice[] {
  const traits = findTraits(library);
  const way = asking.way ?? 'tap';
  const { shares } = believe(profile, library);
  const all = narrow(shares, leastLikely);
  const gains = measureSingleGains(all, traits, way);
  const likely = all.places.length > manyLikely ? narrow(shares, leastOfMany) : all;
  const models = findModels(traits, way);
  const toTried = (index: number): readonly Tried[] => {
    const trait = traits.asked[index];
    const model = models[index];
    if (trait === undefined || model === undefined) return [];
    const question = once((): Question => ({ ...narrowHolders(trait.holders, likely), model }));
    return [{ trait, gain: gains[index] ?? 0, question }];
  };
  const askable = listAskable(profile, traits, asking);
  const most = asking.most ?? mostChoices;
  const candidates = (asking.kinds === undefined ? subjects : [asking.kinds]).map((kinds): Candidate => {
    const best = listBest(
      askable.filter((index) => kinds.some((kind) => traits.asked[index]?.kind === kind)),
      gains,
    );
    return { best, bound: best.slice(0, most).reduce((sum, index) => sum + (gains[index] ?? 0), 0) };
  });
  const { best } = candidates.reduce((one, other) => (other.bound > one.bound ? other : one));
  return chooseTogether(best.flatMap(toTried), openOutlook(likely.shares), most);
}

/** The traits of one subject that may come on a screen. */
interface Candidate {
  readonly best: readonly number[];
  /** In bits: a screen never tells more than its choices, each alone. */
  readonly bound: number;
}

interface Tried {
  readonly trait: Trait<AskedKind>;
  /** Made when it is first measured: most are not. */
  readonly question: () => Question;
  /** In bits, when it was last measured: later it tells as much or less, never more. */
  readonly gain: number;
}

/** Places of the traits that may be asked of this person, and were not yet. */
function listAskable(profile: Profile, traits: Traits, { isWorded }: Asking): readonly number[] {
  const refused = findConstraints(profile).flatMap((each) => (each.kind === 'refusal' ? [each.code] : []));
  const answered = new Set([
    ...findEvidence(profile).flatMap((each) => ('code' in each ? [traits.find(each.kind, each.code)] : [])),
    ...refused.map((code) => traits.find('contexte', code)),
  ]);
  const askable: number[] = [];
  for (const [index, trait] of traits.asked.entries()) {
    if (!answered.has(trait) && isWorded(trait)) askable.push(index);
  }
  return askable;
}

/** The places with the greatest gains, the greatest first; of equal ones the earlier. */
function listBest(askable: readonly number[], gains: Float64Array): readonly number[] {
  const best: number[] = [];
  for (const index of askable) {
    const gain = gains[index] ?? 0;
    let rank = best.length;
    while (rank > 0 && (gains[best[rank - 1] ?? 0] ?? 0) < gain) rank -= 1;
    if (rank === mostTried) continue;
    best.splice(rank, 0, index);
    if (best.length > mostTried) best.pop();
  }
  return best;
}

/** Greedy: each next choice is the one that adds most to those before it. */
function chooseTogether(tried: readonly Tried[], before: Outlook, most: number): readonly Choice[] {
  const chosen: Trait<AskedKind>[] = [];
  let outlook = before;
  let open = tried;
  while (open.length > 0) {
    const [best, ...others] = putBestFirst(open, outlook);
    if (best === undefined || best.gain < leastGain) break;
    open = others;
    if (chosen.some((trait) => isAlike(trait, best.trait))) continue;
    chosen.push(best.trait);
    if (chosen.length === most) break;
    outlook = addQuestion(outlook, best.question());
  }
  return chosen.map(({ kind, code }) => ({ kind, code }));
}

/** Measures only as many anew as it takes to know the best: a gain of before is never below the present one. */
function putBestFirst([first, ...others]: readonly Tried[], outlook: Outlook): readonly Tried[] {
  if (first === undefined) return [];
  const present = { ...first, gain: measureGain(outlook, first.question()) };
  const [second] = others;
  if (second === undefined || present.gain >= second.gain) return [present, ...others];
  const after = others.findIndex(({ gain }) => gain <= present.gain);
  const rest = after < 0 ? [...others, present] : others.toSpliced(after, 0, present);
  return putBestFirst(rest, outlook);
}

/** Whether two traits read as the same: of one family, or had by nearly the same métiers. */
function isAlike(one: Trait, other: Trait): boolean {
  return one.family === other.family || measureOverlap(one.holders.sorted, other.holders.sorted) > mostShared;
}

/** Of all that stands in either of two sorted lists, the share that stands in both. */
function measureOverlap(one: Int32Array, other: Int32Array): number {
  let both = 0;
  for (let left = 0, right = 0; left < one.length && right < other.length; ) {
    const difference = (one[left] ?? 0) - (other[right] ?? 0);
    if (difference === 0) both += 1;
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
  return both / (one.length + other.length - both);
}
