import type { CompetenceCode } from '../knowledge/competence.ts';
import type { Library } from '../knowledge/library.ts';
import type { Metier, MetierId, Mobilite } from '../knowledge/metier.ts';
import type { SourceId } from '../knowledge/source.ts';
import { compareWork, findSharing, findSharingInto, type Sharing } from './sharing.ts';

/** One move from a métier to another, and on whose word. */
export interface Passage {
  readonly from: MetierId;
  readonly to: MetierId;
  /** proche, evolution: a source tells of this move; shared: none does, but much of the work is the same. */
  readonly kind: Mobilite['kind'] | 'shared';
  readonly sources: readonly SourceId[];
  /** Compétences of the next métier that this one takes too, the most central first. */
  readonly shared: readonly CompetenceCode[];
  /** The others. */
  readonly toLearn: readonly CompetenceCode[];
  /** Whether law asks for a diploma, card or entry in a register there; null: unknown, and said so. */
  readonly isRegulated: boolean | null;
}

/** Nobody plans further. */
const mostPassages = 3;

/**
 * The shortest way between two métiers, of three moves at most: by the mobilités that sources tell, then by shared
 * compétences. Empty from a métier to itself; undefined where there is none.
 */
export function findWay(from: MetierId, to: MetierId, library: Library): readonly Passage[] | undefined {
  if (from === to) return [];
  const found = search(from, to, library);
  return found?.map(({ at, by, before }) => describe(before?.at ?? from, at, by, library));
}

/** Where one stands after some moves, and what they cost together. */
interface Stop {
  readonly at: MetierId;
  readonly cost: number;
  readonly moves: number;
  readonly by: Mobilite | undefined;
  readonly before: Stop | undefined;
}

/** Dijkstra over (métier, moves): a stop reached dearer, in no fewer moves, leads nowhere better. */
function search(from: MetierId, to: MetierId, library: Library): readonly Stop[] | undefined {
  const last = findLastMoves(to, library);
  const open: Stop[] = [{ at: from, cost: 0, moves: 0, by: undefined, before: undefined }];
  const fewest = new Map<MetierId, number>();
  for (;;) {
    const stop = takeCheapest(open);
    if (stop === undefined) return undefined;
    if (stop.at === to) return listStops(stop);
    if (stop.moves >= mostPassages || (fewest.get(stop.at) ?? mostPassages + 1) <= stop.moves) continue;
    fewest.set(stop.at, stop.moves);
    for (const next of listNext(stop, last, library)) open.push(next);
  }
}

function takeCheapest(open: Stop[]): Stop | undefined {
  let best = 0;
  for (const [place, stop] of open.entries()) {
    const than = open[best];
    if (than !== undefined && (stop.cost - than.cost || stop.at.localeCompare(than.at)) < 0) best = place;
  }
  return open.splice(best, 1)[0];
}

function listStops(last: Stop): readonly Stop[] {
  return last.before === undefined ? [] : [...listStops(last.before), last];
}

/**
 * What a move costs, in moves. A move that no source tells is dearer than one that a source does; a growth takes years; what is to learn counts for half a move at most. A métier on the way that asks for a diploma of its own is a
 * detour of more than a move.
 */
const costs = { proche: 1, evolution: 1.2, shared: 1.7, toLearn: 0.5, regulated: 1.5, unknown: 0.2 } as const;

function listNext(stop: Stop, last: LastMoves, library: Library): readonly Stop[] {
  const { mobilites } = library.getMetier(stop.at);
  const told = new Map(mobilites.map((mobilite) => [mobilite.to, mobilite]));
  const moveTo = (at: MetierId, share: number): Stop => {
    const by = told.get(at);
    const detour = at === last.to ? 0 : costOfLaw(library.getMetier(at));
    const cost = stop.cost + costs[by?.kind ?? 'shared'] + costs.toLearn * (1 - share) + detour;
    return { at, cost, moves: stop.moves + 1, by, before: stop };
  };
  // A last move leads there or nowhere: looking at all others would be most of the work.
  const left = mostPassages - stop.moves - 1;
  if (left === 0) return last.isFrom(stop.at) ? [moveTo(last.to, last.shareFrom(stop.at))] : [];
  const sharing = findSharing(stop.at, library);
  const shareOf = new Map(sharing.map(({ metierId, share }) => [metierId, share]));
  const near = sharing.filter((each) => isNear(each) && !told.has(each.metierId));
  return [...told.keys(), ...near.map(({ metierId }) => metierId)]
    .filter((at) => left > 1 || at === last.to || last.isFrom(at))
    .map((at) => moveTo(at, shareOf.get(at) ?? 0));
}

/** From where one move leads to the end. */
interface LastMoves {
  readonly to: MetierId;
  isFrom(at: MetierId): boolean;
  shareFrom(at: MetierId): number;
}

function findLastMoves(to: MetierId, library: Library): LastMoves {
  const into = findSharingInto(to, library);
  return {
    to,
    isFrom: (at) => isNear(into.get(at)) || library.getMetier(at).mobilites.some((mobilite) => mobilite.to === to),
    shareFrom: (at) => into.get(at)?.share ?? 0,
  };
}

function isNear(sharing: Sharing | undefined): boolean {
  return sharing !== undefined && sharing.share >= leastShare && sharing.count >= leastCount;
}

/** Less in common is chance: two métiers of ROME that have nothing to do with each other share up to a fifth. */
const leastShare = 0.35;
/** A fiche of our own may list a handful: two of them are no trade. */
const leastCount = 5;

function costOfLaw({ isRegulated }: Metier): number {
  if (isRegulated === null) return costs.unknown;
  return isRegulated ? costs.regulated : 0;
}

function describe(from: MetierId, to: MetierId, by: Mobilite | undefined, library: Library): Passage {
  const metier = library.getMetier(to);
  return {
    from,
    to,
    kind: by?.kind ?? 'shared',
    sources: by?.sources ?? [...new Set([...library.getMetier(from).definition.sources, ...metier.definition.sources])],
    ...compareWork(from, to, library),
    isRegulated: metier.isRegulated,
  };
}
