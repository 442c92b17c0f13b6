import type { CaseReason, CaseWish, Dossier } from '../../guidance/dossier.ts';

/** open: waits for a counsellor; waiting: held by one, and waits for the person. */
export type CaseState = 'open' | 'assigned' | 'waiting' | 'closed' | 'returned';

/** A request for a human, with its life and summary. Times are milliseconds since 1970. */
export interface Case {
  readonly caseId: string;
  readonly conversationId: string;
  readonly centreId: string;
  readonly state: CaseState;
  readonly reason: CaseReason;
  readonly wish: CaseWish;
  readonly dossier: Dossier;
  /** Who holds it. */
  readonly counsellorId: string | null;
  readonly openedAt: number;
  readonly takenAt: number | null;
  readonly firstReplyAt: number | null;
  readonly closedAt: number | null;
  readonly changedAt: number;
  /** When the person was told that nobody answers in time. */
  readonly lateAt: number | null;
  /** When the person last wrote. */
  readonly personAt: number;
  /** When they last had the chat open. */
  readonly personSeenAt: number;
  /** When the counsellor was told that they are gone; null: they are not, or not held. */
  readonly personGoneAt: number | null;
  /** Messages of the person that no counsellor has answered. */
  readonly unread: number;
  readonly mergedInto: string | null;
  /** Grows with each change. */
  readonly version: number;
}

/** Who holds a case that an external hub has taken, in place of a counsellor's id. */
export const hubId = 'hub';

export type CaseEventKind =
  | 'opened'
  | 'dossier-changed'
  | 'taken'
  | 'assigned'
  | 'transferred'
  | 'replied'
  | 'waiting'
  | 'person-wrote'
  | 'person-gone'
  | 'person-back'
  | 'alarm'
  | 'late'
  | 'call-back-set'
  | 'call-back-done'
  | 'merged'
  | 'closed'
  | 'returned'
  | 'cancelled';

/** Why a counsellor may not do what they asked for; stale: they saw the case as it is no more. */
export type CaseRefusal = 'not-found' | 'taken' | 'not-yours' | 'over' | 'stale';

/** Rejects what a counsellor asked for; `who` holds the case, where that is why. */
export class CaseError extends Error {
  readonly refusal: CaseRefusal;
  readonly who: string | null;

  constructor(refusal: CaseRefusal, who: string | null = null) {
    super(`case: ${refusal}`);
    this.refusal = refusal;
    this.who = who;
  }
}

/** Whether somebody still has to do something about it. */
export function isLive({ state }: Pick<Case, 'state'>): boolean {
  return state !== 'closed' && state !== 'returned';
}

/** The case, which the counsellor must hold; throws a CaseError. */
export function checkHeld(held: Case, counsellorId: string): Case {
  if (!isLive(held)) throw new CaseError('over');
  if (held.counsellorId !== counsellorId) throw new CaseError('not-yours', held.counsellorId);
  return held;
}

/** The case, which the counsellor may take; throws a CaseError. */
export function checkFree(found: Case, counsellorId: string): Case {
  if (!isLive(found)) throw new CaseError('over');
  if (found.counsellorId !== null && found.counsellorId !== counsellorId) {
    throw new CaseError('taken', found.counsellorId);
  }
  return found;
}
