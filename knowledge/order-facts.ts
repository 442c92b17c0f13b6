import type { Fact } from './fact.ts';
import type { Library } from './library.ts';
import type { PartialDate } from './source.ts';

/** A fact with the date it held, null where nobody tells, and whether newer ones speak before it. */
export interface DatedFact {
  readonly fact: Fact;
  readonly date: PartialDate | null;
  readonly isOld: boolean;
}

// What was true ten years ago is told as history.
const oldAfterYears = 10;

/** Newest first, then those without a date, then the old ones; as authored among equals. */
export function orderFacts(facts: readonly Fact[], library: Library, today: Date): readonly DatedFact[] {
  const oldBefore = today.getUTCFullYear() - oldAfterYears;
  const dated = facts.map((fact): DatedFact => {
    const date = dateOf(fact, library);
    return { fact, date, isOld: date !== null && yearOf(date) < oldBefore };
  });
  // A fact without date stands just above the old ones: it may be newer, and cannot claim to be.
  const rank = ({ date }: DatedFact): number => (date === null ? oldBefore - 0.5 : yearOf(date));
  return dated.toSorted((one, other) => rank(other) - rank(one));
}

/** Its own date, else the newest among its sources. */
export function dateOf({ validAt, sources }: Pick<Fact, 'validAt' | 'sources'>, library: Library): PartialDate | null {
  if (validAt !== null) return validAt;
  const dates = sources.flatMap((sourceId) => library.getSource(sourceId).date ?? []);
  return dates.toSorted((one, other) => yearOf(other) - yearOf(one))[0] ?? null;
}

/** The year of a date, known or « vers ». */
export function yearOf(date: PartialDate): number {
  return Number(date.replace('~', '').slice(0, 4));
}
