import type { Library } from '../knowledge/library.ts';
import { domaineOf } from './domaine.ts';
import type { Recommendation } from './recommendation.ts';

/**
 * The order in which ranked pistes are shown: at most two of one domaine before the others, an isolated odd one later;
 * and which of them follow so close that their order says nothing.
 */
export function orderPistes(
  ranked: readonly Recommendation[],
  library: Library,
  wantedMore: ReadonlySet<string> = new Set(),
): readonly Recommendation[] {
  return markTies(holdBackOdd(diversify(ranked, library, wantedMore), library));
}

/** The first domaine of which a piste that would be among the first is put after others; null where none is. */
export function findCrowded(
  ranked: readonly Recommendation[],
  library: Library,
  wantedMore: ReadonlySet<string> = new Set(),
): string | null {
  const kept = new Set(diversify(ranked, library, wantedMore).slice(0, topSize));
  const back = ranked.slice(0, topSize).find((piste) => !kept.has(piste));
  return back === undefined ? null : domaineOf(library.getMetier(back.metierId));
}

/** More of one domaine professionnel than this is put after the others. */
const mostOfOneDomaine = 2;

/** At most two pistes of one domaine before the others, unless the person named a métier of it or wants more. */
function diversify(
  ranked: readonly Recommendation[],
  library: Library,
  wantedMore: ReadonlySet<string>,
): readonly Recommendation[] {
  const domaine = ({ metierId }: Recommendation): string => domaineOf(library.getMetier(metierId));
  const named = ranked.filter(({ reasonsFor }) => reasonsFor.some(({ kind }) => kind === 'named')).map(domaine);
  const asked = new Set([...named, ...wantedMore]);
  const counts = new Map<string, number>();
  const first: Recommendation[] = [];
  const later: Recommendation[] = [];
  for (const piste of ranked) {
    const count = (counts.get(domaine(piste)) ?? 0) + 1;
    counts.set(domaine(piste), count);
    (count <= mostOfOneDomaine || asked.has(domaine(piste)) ? first : later).push(piste);
  }
  return [...first, ...later];
}

/** As many as a person looks at. */
const topSize = 5;

/** So many pistes say in which direction a person looks. */
const directionSize = 10;

/** One reason alone, in a field of work where nothing else near the top lies, is more likely chance than a direction. */
function holdBackOdd(pistes: readonly Recommendation[], library: Library): readonly Recommendation[] {
  if (pistes.length <= topSize) return pistes;
  const field = ({ metierId }: Recommendation): string => domaineOf(library.getMetier(metierId)).slice(0, 1);
  const fields = pistes.slice(0, directionSize).map(field);
  const isOdd = (piste: Recommendation, rank: number): boolean =>
    rank > 0 &&
    rank < topSize &&
    piste.fit !== 'clear' &&
    piste.reasonsFor.length === 1 &&
    fields.filter((each) => each === field(piste)).length === 1;
  const odd = pistes.filter(isOdd);
  const others = pistes.filter((piste, rank) => !isOdd(piste, rank));
  return [...others.slice(0, topSize), ...odd, ...others.slice(topSize)];
}

/** Below twice the likelihood, which of two comes first is chance. */
const closeFactor = 2;

function markTies(pistes: readonly Recommendation[]): readonly Recommendation[] {
  return pistes.map((piste, rank) => {
    const before = pistes[rank - 1];
    const isTied =
      before !== undefined && before.share < closeFactor * piste.share && piste.share < closeFactor * before.share;
    return { ...piste, isTied };
  });
}
