import { createTally as createReport, type Tally as Report } from '../import-report.ts';
import { mendText, type Reading } from './read-cells.ts';

/** Counts what is mended and what is left out while an export is read, by what it was. */
export interface Tally extends Pick<Report, 'leaveOut' | 'report'> {
  mend(cell: string): string;
  /** The value of a reading; what was not understood is counted under its name. */
  accept<Value>(name: string, cell: string, reading: Reading<Value>): Value | null;
}

/** A tally of nothing yet. */
export function createTally(): Tally {
  const { repair, leaveOut, report } = createReport();
  return {
    leaveOut,
    report,
    mend(cell) {
      const mended = mendText(cell);
      if (mended !== cell) repair('texts with doubled apostrophes, control signs or spare spaces');
      return mended;
    },
    accept(name, cell, { value, isStrange }) {
      if (isStrange) leaveOut(`${name} « ${cell.slice(0, 60)} »`);
      return value;
    },
  };
}
