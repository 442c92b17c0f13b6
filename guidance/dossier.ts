import type { MetierId } from '../knowledge/metier.ts';

/** Why a human was called; offered: a counsellor proposed it, and the person agreed. */
export type CaseReason = 'asked' | 'not-understood' | 'sensitive' | 'distress' | 'offered';

/** How a person wants to be helped. */
export type CaseWish = 'now' | 'call-back' | 'message';

/** What a person has read, corrected and agreed to send to a counsellor: plain words, as they were shown. */
export interface Dossier {
  /** What the person said, in their own words. */
  readonly said: readonly DossierLine[];
  /** What the bot made of it, and why. */
  readonly understood: readonly (DossierLine & { readonly because: string })[];
  /** The pistes that were shown, each with its first reason, if it has one. */
  readonly pistes: readonly (DossierLine & { readonly metierId: MetierId; readonly because: string | null })[];
  /** What the bot did not understand, or does not know. */
  readonly openQuestions: readonly DossierLine[];
  /** What the person wants to ask, as they typed it for the counsellor. */
  readonly wishWords: string | null;
  readonly firstName: string | null;
}

/** One line that can be taken out. */
export interface DossierLine {
  readonly id: string;
  readonly text: string;
}

/** A half-day on which somebody can be called, in the centre's own time. */
export interface HalfDay {
  /** YYYY-MM-DD */
  readonly day: string;
  readonly half: 'morning' | 'afternoon';
}

/** When and where a person wants to be called. */
export interface CallBack extends HalfDay {
  readonly contactKind: 'phone' | 'email';
  readonly contact: string;
}

/** A moment in a centre's own time. */
export interface LocalTime {
  /** YYYY-MM-DD */
  readonly day: string;
  /** Since midnight. */
  readonly minutes: number;
}

/** How a person can reach somebody at a centre, at one moment. Plain JSON. */
export interface Reach {
  /** Whether counsellors of this centre have a desk at all; else its phone and address are what there is. */
  readonly hasDesk: boolean;
  readonly isOpen: boolean;
  /** Whether a counsellor is there who takes cases. */
  readonly isStaffed: boolean;
  readonly nextOpening: LocalTime | null;
  /** When somebody can be called. */
  readonly halfDays: readonly HalfDay[];
  /** Cases in the queue. */
  readonly waiting: number;
  /** Half of those taken of late waited less, in minutes; null: too few to say. */
  readonly typicalWait: number | null;
}
