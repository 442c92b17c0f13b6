/** What an import did, for whoever ran it: figures, what was mended on the way, what was left out and why. */
export interface ImportReport {
  /** Such as `{ metiers: 1584 }`, in the order in which they are shown. */
  readonly counts: Readonly<Record<string, number>>;
  /** What was mended, and how often: `{ 'doubled apostrophes in texte': 12 }`. */
  readonly repaired: Readonly<Record<string, number>>;
  /** What was left out with its reason, and how often. */
  readonly leftOut: Readonly<Record<string, number>>;
}

/** Counts while an importer reads. */
export interface Tally {
  repair(what: string, times?: number): void;
  leaveOut(what: string, times?: number): void;
  report(counts: ImportReport['counts']): ImportReport;
}

export function createTally(): Tally {
  const repaired = new Map<string, number>();
  const leftOut = new Map<string, number>();
  const add = (to: Map<string, number>, what: string, times: number): void => {
    if (times > 0) to.set(what, (to.get(what) ?? 0) + times);
  };
  return {
    repair: (what, times = 1) => add(repaired, what, times),
    leaveOut: (what, times = 1) => add(leftOut, what, times),
    report: (counts) => ({
      counts,
      repaired: Object.fromEntries(repaired),
      leftOut: Object.fromEntries(leftOut),
    }),
  };
}

/** The report as lines to read. */
export function formatReport({ counts, repaired, leftOut }: ImportReport): readonly string[] {
  const list = (title: string, of: Readonly<Record<string, number>>): readonly string[] =>
    Object.keys(of).length === 0 ? [] : [title, ...Object.entries(of).map(([what, times]) => `  ${what}: ${times}`)];
  return [
    ...Object.entries(counts).map(([what, times]) => `${what}: ${times}`),
    ...list('repaired:', repaired),
    ...list('left out:', leftOut),
  ];
}
