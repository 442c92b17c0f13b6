import { isLive } from './case.ts';
import { backInQueue, type Deed } from './deeds.ts';

/** What the clock does to cases, each once: where it was done meanwhile, nothing is left to do. */

/** Nobody came in time: the person is told, and the case stays in the queue. */
export function tellLate(now: number): Deed {
  return (found) => {
    const { reason, dossier } = found;
    if (found.state !== 'open' || found.wish !== 'now' || found.lateAt !== null) return null;
    return {
      change: { patch: { lateAt: now }, kind: 'late', madeBy: 'bot' },
      news: { kind: 'late', reason, dossier },
    };
  };
}

/** The counsellor's desk is silent: the case goes back to the queue. */
export function recall(from: string): Deed {
  return (found) => {
    if (!isLive(found) || found.counsellorId !== from) return null;
    const change = { patch: backInQueue, kind: 'transferred', madeBy: 'bot', detail: { why: 'desk-silent' } } as const;
    return { change, news: { kind: 'transferred', name: null } };
  };
}

/** The person has left the chat open nowhere. */
export function noteGone(now: number, name: string, since: number): Deed {
  return (found) => {
    const isHeld = isLive(found) && found.counsellorId !== null;
    const { personAt, personSeenAt, personGoneAt } = found;
    if (!isHeld || personGoneAt !== null || Math.max(personAt, personSeenAt) > since) return null;
    return {
      change: { patch: { personGoneAt: now }, kind: 'person-gone', madeBy: 'bot' },
      news: { kind: 'gone', name },
    };
  };
}

export function noteBack(): Deed {
  return (found) => {
    const { personAt, personSeenAt, personGoneAt } = found;
    if (!isLive(found) || personGoneAt === null || Math.max(personAt, personSeenAt) <= personGoneAt) return null;
    return { change: { patch: { personGoneAt: null }, kind: 'person-back', madeBy: 'bot' }, news: null };
  };
}
