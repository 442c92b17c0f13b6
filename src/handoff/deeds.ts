import { type Case, CaseError, checkFree, checkHeld, isLive } from './case.ts';
import type { CaseChange } from './case-store.ts';
import type { News } from './news.ts';

/** Who acts at the desk. */
export interface Actor {
  readonly counsellorId: string;
  readonly centreId: string;
  readonly name: string;
  /** The version of the case that they saw, and no other, is what they act on; left out: whatever it is by now. */
  readonly saw?: number | undefined;
}

/** What one deed does to a case as it stands, and what the person is told of it. Null: nothing is left to do. */
export type Deed = (found: Case) => Done | null;

export interface Done {
  readonly change: CaseChange;
  readonly news: News | null;
}

/** Each deed throws a CaseError where it may not be. */
export function take({ counsellorId, name }: Actor, now: number): Deed {
  return (found) => {
    const { takenAt, ...free } = checkFree(found, counsellorId);
    if (free.counsellorId === counsellorId) return null;
    const patch = { state: 'assigned', counsellorId, takenAt: takenAt ?? now } as const;
    return { change: { patch, kind: 'taken', madeBy: counsellorId }, news: { kind: 'taken', name } };
  };
}

export function assign(actor: Actor, to: Actor, now: number): Deed {
  return (found) => {
    if (!isLive(found)) throw new CaseError('over');
    if (to.centreId !== found.centreId) throw new CaseError('not-found');
    if (found.counsellorId === to.counsellorId) return null;
    const patch = { state: 'assigned', counsellorId: to.counsellorId, takenAt: found.takenAt ?? now } as const;
    const detail = { to: to.counsellorId };
    const change = { patch, kind: 'assigned', madeBy: actor.counsellorId, detail } as const;
    return { change, news: { kind: 'transferred', name: to.name } };
  };
}

/** Whoever waits again is told again when it takes too long. */
export const backInQueue = { state: 'open', counsellorId: null, personGoneAt: null, lateAt: null } as const;

export function release({ counsellorId }: Actor, why: string): Deed {
  return (found) => {
    checkHeld(found, counsellorId);
    const change = { patch: backInQueue, kind: 'transferred', madeBy: counsellorId, detail: { why } } as const;
    return { change, news: { kind: 'transferred', name: null } };
  };
}

/** Into the hands of a colleague, with a word for them. */
export function transfer(actor: Actor, to: Actor, why: string, now: number): Deed {
  return (found) => {
    checkHeld(found, actor.counsellorId);
    const done = assign(actor, to, now)(found);
    return done && { ...done, change: { ...done.change, kind: 'transferred', detail: { to: to.counsellorId, why } } };
  };
}

/** `clientId` is the desk's own, by which the same reply sent twice is known. */
export function reply({ counsellorId, name }: Actor, clientId: string, text: string, now: number): Deed {
  return (found) => {
    checkHeld(found, counsellorId);
    const patch = { state: 'assigned', unread: 0, firstReplyAt: found.firstReplyAt ?? now } as const;
    return {
      change: { patch, kind: 'replied', madeBy: counsellorId, clientId, isSaid: true },
      news: { kind: 'said', name, text },
    };
  };
}

export function setWaiting({ counsellorId }: Actor): Deed {
  return (found) => {
    checkHeld(found, counsellorId);
    return { change: { patch: { state: 'waiting' }, kind: 'waiting', madeBy: counsellorId }, news: null };
  };
}

/** How a counsellor ends a case. */
export interface Ending {
  /** Whether the bot goes on with the person. */
  readonly isReturned: boolean;
  /** For the person. */
  readonly summary: string | null;
}

export function close({ counsellorId, name }: Actor, { isReturned, summary }: Ending, now: number): Deed {
  return (found) => {
    checkHeld(found, counsellorId);
    const state = isReturned ? 'returned' : 'closed';
    const change = { patch: { state, closedAt: now, unread: 0 }, kind: state, madeBy: counsellorId } as const;
    return { change, news: { kind: 'ended', name, summary, isReturned } };
  };
}

/** Ends a case in favour of another of the same person. */
export function mergeInto({ counsellorId, name }: Actor, into: Case, now: number): Deed {
  return (found) => {
    if (found.caseId === into.caseId || !isLive(into)) throw new CaseError('over');
    checkFree(found, counsellorId);
    const patch = { state: 'closed', closedAt: now, mergedInto: into.caseId, unread: 0 } as const;
    const detail = { into: into.caseId };
    const change = { patch, kind: 'merged', madeBy: counsellorId, detail, goesOnIn: into.caseId } as const;
    const isSame = found.conversationId === into.conversationId;
    return { change, news: isSame ? null : { kind: 'ended', name, summary: null, isReturned: true } };
  };
}

export function completeCallBack({ counsellorId }: Actor, now: number): Deed {
  return (found) => {
    checkHeld(found, counsellorId);
    return { change: { patch: {}, callBackDoneAt: now, kind: 'call-back-done', madeBy: counsellorId }, news: null };
  };
}
