import type { WrittenCentre } from '../centres/written-centre.ts';

/** GET /centres → CentreList, for admins: every centre of the server, those that are closing too. */
export interface CentreList {
  readonly centres: readonly CentreLine[];
  /** Days that the data of a closed centre stays, unless one says otherwise. */
  readonly days: number;
}

export interface CentreLine {
  /** 0: as the knowledge has it. */
  readonly version: number;
  readonly centre: WrittenCentre;
  /** Null while it is open; `leavesAt` in milliseconds since 1970. */
  readonly closing: { readonly leavesAt: number; readonly instead: string } | null;
  /** The one of whoever asks. */
  readonly isOwn: boolean;
}

/**
 * POST /centres → 201 CentreLine, and PUT /centres/:id → CentreLine. `CentreWrong` tells in `fields` all that is wrong, as
 * `phone,timetable.week.monday`; `CentreStale`: somebody else has changed it meanwhile.
 */
export interface CentreChange {
  /** The one that was read; 0 for a new one. */
  readonly version: number;
  /** A WrittenCentre. */
  readonly centre: object;
}

/** POST /centres/:id/close → CentreLine */
export interface CentreClose {
  readonly version: number;
  readonly days: number;
  /** Whom people may ask instead. */
  readonly instead: string;
}

/** POST /centres/:id/reopen → CentreLine */
export interface CentreReopen {
  readonly version: number;
}
