import { mendText, type Reading } from './read-cells.ts';

/** Counts what is mended and what is left out while an export is read, by what it was. */
export interface Tally {
  readonly repaired: Map<string, number>;
  readonly leftOut: Map<string, number>;
  mend(cell: string): string;
  /** The value of a reading; what was not understood is counted under its name. */
  accept<Value>(name: string, cell: string, reading: Reading<Value>): Value | null;
  leaveOut(what: string): void;
}

/** A tally of nothing yet. */
export function createTally(): Tally {
  const repaired = new Map<string, number>();
  const leftOut = new Map<string, number>();
  const add = (counts: Map<string, number>, what: string): void => {
    counts.set(what, (counts.get(what) ?? 0) + 1);
  };
  return {
    repaired,
    leftOut,
    mend(cell) {
      const mended = mendText(cell);
      if (mended !== cell) add(repaired, 'texts with doubled apostrophes, control signs or spare spaces');
      return mended;
    },
    accept(name, cell, { value, isStrange }) {
      if (isStrange) add(leftOut, `${name} « ${cell.slice(0, 60)} »`);
      return value;
    },
    leaveOut: (what) => add(leftOut, what),
  };
}
