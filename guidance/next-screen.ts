import type { Library } from '../knowledge/library.ts';
import type { Way } from './answer-models.ts';
import { believeEvidence } from './belief.ts';
import { chooseTogether } from './choose-together.ts';
import { rateEagerness } from './eagerness.ts';
import { narrow } from './likely.ts';
import { findConstraints, findEvidence, type Profile } from './profile.ts';
import { findModels, measureSingleGains } from './single-gains.ts';
import type { StandingEvidence } from './terms.ts';
import { findTraits, type Traits } from './traits.ts';
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

/** One screen asks one thing: what one can do, what one likes, or what work may be like. */
const subjects: readonly (readonly AskedKind[])[] = [['macro-competence'], ['centre-interet'], ['contexte']];

/**
 * The choices of one subject that together tell most about a person, the most telling first; none that was asked before,
 * no two that tell the same. Of the subjects, the one whose screen tells most. Empty when nothing is worth asking any more.
 */
export function chooseScreen(profile: Profile, library: Library, asking: Asking): readonly Choice[] {
  const traits = findTraits(library);
  const evidence = findEvidence(profile);
  const { shares } = believeEvidence(evidence, library);
  const all = narrow(shares, leastLikely);
  const models = findModels(traits, asking.way ?? 'tap', rateEagerness(evidence));
  const askable = listAskable(evidence, profile, traits, asking);
  const gains = measureSingleGains(all, traits, models, askable.flat());
  const most = asking.most ?? mostChoices;
  const best = findSubject(askable, gains, most);
  const likely = all.places.length > manyLikely ? narrow(shares, leastOfMany) : all;
  return chooseTogether({ traits, models, likely, best, gains }, most).flatMap((index): readonly Choice[] => {
    const trait = traits.asked[index];
    return trait === undefined ? [] : [{ kind: trait.kind, code: trait.code }];
  });
}

/** Of the subjects, the best traits of the one whose screen tells most: it never tells more than its choices, each alone. */
function findSubject(askable: readonly (readonly number[])[], gains: Float64Array, most: number): readonly number[] {
  const candidates = askable.map((ofSubject) => {
    const best = listBest(ofSubject, gains);
    return { best, bound: best.slice(0, most).reduce((sum, index) => sum + (gains[index] ?? 0), 0) };
  });
  return candidates.reduce((one, other) => (other.bound > one.bound ? other : one)).best;
}

/** By subject, places of the traits that may be asked of this person, and were not yet. */
function listAskable(
  evidence: readonly StandingEvidence[],
  profile: Profile,
  traits: Traits,
  { isWorded, kinds }: Asking,
): readonly (readonly number[])[] {
  const refused = findConstraints(profile).flatMap((each) => (each.kind === 'refusal' ? [each.code] : []));
  const answered = new Set([
    ...evidence.flatMap((each) => ('code' in each ? [traits.find(each.kind, each.code)] : [])),
    ...refused.map((code) => traits.find('contexte', code)),
  ]);
  const lists = (kinds === undefined ? subjects : [kinds]).map((of) => ({ of, askable: Array.of<number>() }));
  const listOf = new Map(lists.flatMap(({ of, askable }) => of.map((kind) => [kind, askable] as const)));
  for (let index = 0; index < traits.asked.length; index += 1) {
    const trait = traits.asked[index];
    if (trait !== undefined && !answered.has(trait) && isWorded(trait)) listOf.get(trait.kind)?.push(index);
  }
  return lists.map(({ askable }) => askable);
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
