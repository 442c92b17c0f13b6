import type { Fact } from '../fact.ts';
import type { Library } from '../library.ts';
import { dateOf, orderFacts } from '../order-facts.ts';
import type { Country } from '../source.ts';
import type { RatedStatement } from './choose-rubrique.ts';

/** Facts in the order in which they speak. */
export interface ChosenFacts {
  readonly facts: readonly Fact[];
  readonly more: readonly Fact[];
  /** None held for the country: these are of the other. */
  readonly isElsewhere: boolean;
}

/** A short answer has at most this many statements. */
export const mostFacts = 3;
/** A statement much less to the point than the best waits for « en savoir plus ». */
const besideThePoint = 0.6;
/** A known question that a fact answers tells as much as its words. */
const nearCounts = 1;
/** From this share on, the best statement is about the very thing asked. */
const toThePoint = 0.2;

/** The one to three facts that answer best, then the rest; of equal ones the newer first, both countries in turn. */
export function chooseFacts(
  rated: readonly RatedStatement[],
  country: Country | null,
  library: Library,
  today: Date,
): ChosenFacts {
  const shares = new Map(
    rated.flatMap(({ statement: { told }, share, near }) =>
      told.kind === 'fact' ? [[told.fact, share + nearCounts * near] as const] : [],
    ),
  );
  const all = [...shares.keys()];
  const held = all.filter((fact) => country === null || fact.country === null || fact.country === country);
  const facts = held.length > 0 ? held : all;
  const shareOf = (fact: Fact): number => shares.get(fact) ?? 0;
  const best = Math.max(0, ...facts.map(shareOf));
  const pointed = best >= toThePoint ? facts.filter((fact) => shareOf(fact) >= best * besideThePoint) : [];
  const ranked = [
    ...newestFirst(pointed, library, today).toSorted((a, b) => shareOf(b) - shareOf(a)),
    ...takeTurns(
      facts.filter((fact) => !pointed.includes(fact)),
      library,
      today,
    ),
  ];
  const count = pointed.length > 0 ? Math.min(mostFacts, Math.max(2, pointed.length)) : mostFacts;
  return {
    facts: ranked.slice(0, count),
    more: ranked.slice(count),
    isElsewhere: country !== null && held.length === 0 && all.length > 0,
  };
}

function newestFirst(facts: readonly Fact[], library: Library, today: Date): readonly Fact[] {
  return orderFacts(facts, library, today).map(({ fact }) => fact);
}

/** The countries in turn, and within each the sources in turn, the newest first: nobody is told alone. */
function takeTurns(facts: readonly Fact[], library: Library, today: Date): readonly Fact[] {
  const bySource = [...Map.groupBy(facts, ({ sources }) => sources[0] ?? '').values()];
  const dated = bySource.flatMap((own) => {
    const [first] = own;
    return first === undefined
      ? []
      : [{ ...first, validAt: dateOf({ validAt: null, sources: first.sources }, library) }];
  });
  const order = newestFirst(dated, library, today).map(({ sources }) => sources[0]);
  const newest = bySource.toSorted((a, b) => order.indexOf(a[0]?.sources[0]) - order.indexOf(b[0]?.sources[0]));
  const byCountry = Map.groupBy(interleave(newest), ({ country }) => country);
  return interleave([...byCountry.values()]);
}

function interleave(lists: readonly (readonly Fact[])[]): readonly Fact[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, place) => lists.flatMap((own) => own.slice(place, place + 1))).flat();
}
