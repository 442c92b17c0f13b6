import { cellOf, type Row } from './tables.ts';

/** What the rows of a table tell, by number of certification. */
export type Grouped<Value> = ReadonlyMap<string, readonly Value[]>;

/** Pairs of numbers, by the first of each. */
export function groupLinks(links: readonly (readonly [string, string])[]): Grouped<string> {
  const grouped = new Map<string, Set<string>>();
  for (const [from, to] of links) grouped.set(from, (grouped.get(from) ?? new Set()).add(to));
  return new Map(Array.from(grouped, ([from, tos]) => [from, [...tos]]));
}

/** What the rows tell of known numbers, each thing once. */
export function groupKnown<Value>(
  rows: readonly Row[],
  known: ReadonlySet<string>,
  read: (row: Row) => Value | null,
  leaveOut: () => void,
): Grouped<Value> {
  const grouped = new Map<string, Map<string, Value>>();
  for (const row of rows) {
    const number = cellOf(row, 'Numero_Fiche').trim();
    const value = known.has(number) ? read(row) : null;
    if (!known.has(number)) leaveOut();
    if (value === null) continue;
    const held = grouped.get(number) ?? new Map<string, Value>();
    grouped.set(number, held.set(JSON.stringify(value), value));
  }
  return new Map(Array.from(grouped, ([number, held]) => [number, [...held.values()]]));
}
