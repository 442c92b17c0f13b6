import type { Formation } from '../knowledge/formation.ts';
import type { Library } from '../knowledge/library.ts';
import type { MetierId } from '../knowledge/metier.ts';
import type { Profile } from './profile.ts';

/** Formations towards a métier; what has expired is in none of the lists. */
export interface Offers {
  /** They lead there, in the person's country, or in both while it is unknown: the centre's own first. */
  readonly leading: readonly Formation[];
  /** Of the same group of métiers: none is said to lead there. Only where nothing leads. */
  readonly ofGroup: readonly Formation[];
  /** They lead there in the other country. Only where nothing does in the person's own, and always shown with it. */
  readonly elsewhere: readonly Formation[];
}

/** Finds what closes the gap: own before national, then what starts soonest, then the level usually asked. */
export function findOffers(metierId: MetierId, { country, centreId }: Profile, library: Library): Offers {
  const isHere = (formation: Formation): boolean => country === null || formation.country === country;
  const { usualLevel } = library.getMetier(metierId);
  const order = (formations: readonly Formation[]): readonly Formation[] =>
    formations.toSorted((one, other) => compare(one, other, usualLevel));
  const all = library.findFormationsTo(metierId, centreId);
  const leading = order(all.filter(isHere));
  const isNone = leading.length === 0;
  return {
    leading,
    ofGroup: isNone ? order(library.findFormationsOfGroup(metierId, centreId).filter(isHere)) : [],
    elsewhere: isNone ? order(all.filter((formation) => !isHere(formation))) : [],
  };
}

/** The first of them, and whether it leads there; undefined where there is none. */
export interface FirstOffer {
  readonly standing: keyof Offers;
  readonly formation: Formation;
}

export function findFirstOffer(offers: Offers): FirstOffer | undefined {
  return standings.flatMap((standing) => offers[standing].map((formation) => ({ standing, formation })))[0];
}

const standings = ['leading', 'ofGroup', 'elsewhere'] as const;

const kinds: readonly Formation['kind'][] = ['acces', 'evolution', 'mobilite'];

function compare(one: Formation, other: Formation, usualLevel: number | null): number {
  const own = Number(one.centreId === null) - Number(other.centreId === null);
  const kind = kinds.indexOf(one.kind) - kinds.indexOf(other.kind);
  const start = findStart(one).localeCompare(findStart(other));
  return own || kind || start || farFrom(usualLevel, one) - farFrom(usualLevel, other);
}

/** No date is later than any. */
const never = '9999';

function findStart({ sessions }: Formation): string {
  const starts = sessions.filter(({ isFull }) => !isFull).map(({ start }) => start);
  return starts.toSorted()[0] ?? never;
}

/** A level that nobody tells is further than any. */
const farthest = 9;

function farFrom(usualLevel: number | null, { level }: Formation): number {
  return level === null || usualLevel === null ? farthest : Math.abs(level - usualLevel);
}
