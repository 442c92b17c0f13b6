import type { Centre, Closing } from './centre.ts';

/** What became of a centre while servers ran. */
export interface KeptCentre {
  readonly centreId: string;
  /** As it was made or changed; null: as the knowledge has it. */
  readonly details: Centre | null;
  /** Null while it is open. */
  readonly closing: Closing | null;
  /** Its data has left: nobody knows it any more. */
  readonly isGone: boolean;
}

/** All centres of a server. */
export interface CentreRoster {
  /** Where conversations begin; the first is the default one. */
  readonly open: readonly Centre[];
  /** Where nobody new comes in. */
  readonly closing: readonly Centre[];
  /** All of these, by their ids. */
  readonly known: ReadonlyMap<string, Centre>;
}

/** What knowledge compiled by an earlier program does not tell of a centre. */
const blank = { dataProtection: null, origins: [], teams: [], closing: null } as const;

/** Lays what became of centres over those that the knowledge has: changed ones keep their place, new ones follow. */
export function mergeCentres(shipped: readonly Centre[], kept: readonly KeptCentre[]): CentreRoster {
  const keptById = new Map(kept.map((each) => [each.centreId, each]));
  const shippedIds = new Set(shipped.map(({ centreId }) => centreId));
  const added = kept.filter(({ centreId }) => !shippedIds.has(centreId)).flatMap(({ details }) => details ?? []);
  const all = [...shipped, ...added].flatMap((centre): readonly Centre[] => {
    const found = keptById.get(centre.centreId);
    if (found === undefined) return [{ ...blank, ...centre }];
    return found.isGone ? [] : [{ ...blank, ...(found.details ?? centre), closing: found.closing }];
  });
  return {
    open: all.filter(({ closing }) => closing === null),
    closing: all.filter(({ closing }) => closing !== null),
    known: new Map(all.map((centre) => [centre.centreId, centre])),
  };
}

/** The centres of a server, of which both what the knowledge has and what became of it may change. */
export function createCentreBook(first: readonly Centre[]) {
  let shipped = first;
  let kept: readonly KeptCentre[] = [];
  let roster = mergeCentres(shipped, kept);
  return {
    roster: (): CentreRoster => roster,
    ship: (next: readonly Centre[]): void => {
      shipped = next;
      roster = mergeCentres(shipped, kept);
    },
    lay: (next: readonly KeptCentre[]): void => {
      kept = next;
      roster = mergeCentres(shipped, kept);
    },
  };
}
