import type { CallBack, CaseReason, CaseWish, Dossier } from '../../guidance/dossier.ts';
import type { CaseEventKind, CaseState } from '../handoff/case.ts';

/**
 * What goes over about cases, below `/conseillers/api`; types only. Times are milliseconds since 1970; texts are plain text:
 * never HTML. Of another centre's case one gets 404. 409 `CaseTaken` and `CaseHeld` tell `who` holds it (a name), `CaseOver`
 * that it has ended, `CaseStale` that it has changed since the `version` that was sent.
 */

/** GET /cases?view=&q=&reason=&wish= → CaseList; queue: oldest first; closed: the newest 100. */
export type CaseFilterView = 'queue' | 'mine' | 'all' | 'closed';

export interface CaseList {
  readonly cases: readonly CaseLine[];
  readonly counts: CaseCounts;
}

export interface CaseCounts {
  readonly queue: number;
  readonly mine: number;
  /** Of the queue. */
  readonly late: number;
  /** Of today or before, not done yet. */
  readonly callBacks: number;
}

export interface CaseLine {
  readonly caseId: string;
  readonly state: CaseState;
  readonly reason: CaseReason;
  readonly wish: CaseWish;
  readonly firstName: string | null;
  /** What the person wants to ask, else what they said first. */
  readonly firstWords: string | null;
  readonly openedAt: number;
  readonly changedAt: number;
  readonly counsellor: { readonly id: string; readonly name: string } | null;
  readonly isLate: boolean;
  /** The person cried for help, and nobody has answered since. */
  readonly isAlarm: boolean;
  readonly unread: number;
  readonly isPersonThere: boolean;
  readonly callBack: { readonly day: string; readonly half: CallBack['half']; readonly isDone: boolean } | null;
}

/** GET /cases/:caseId → CaseView; that it was opened is kept. */
export interface CaseView extends CaseLine {
  readonly version: number;
  readonly mergedInto: string | null;
  readonly dossier: Dossier;
  readonly events: readonly CaseEvent[];
  readonly notes: readonly CaseNote[];
  /** Where to call: for that call alone. */
  readonly contact: { readonly kind: CallBack['contactKind']; readonly contact: string } | null;
  readonly satisfaction: { readonly rating: 'good' | 'middling' | 'bad'; readonly words: string | null } | null;
  readonly lines: readonly Line[];
  /** For GET /cases/:caseId/lines?from= and the live socket. */
  readonly next: number;
  /** Other live cases that may be of the same person. */
  readonly similar: readonly CaseLine[];
}

export interface CaseEvent {
  readonly position: number;
  readonly at: number;
  readonly by: 'person' | 'bot' | 'counsellor';
  /** Of a counsellor. */
  readonly name: string | null;
  readonly kind: CaseEventKind;
  /** Such as `why` it was given back, `to` whom (a name) it was given, `into` which case it went. */
  readonly detail: Readonly<Record<string, string>>;
}

export interface CaseNote {
  readonly noteId: string;
  readonly at: number;
  readonly name: string;
  readonly note: string;
}

/** One message of the conversation. */
export interface Line {
  readonly position: number;
  readonly at: number;
  readonly by: 'person' | 'bot' | 'counsellor';
  readonly name: string | null;
  readonly text: string;
  /** What the cards under it say, a line each. */
  readonly cards: readonly string[];
  /** What the buttons under it say. */
  readonly buttons: readonly string[];
}

/** GET /cases/:caseId/lines?from= */
export interface Lines {
  readonly lines: readonly Line[];
  readonly next: number;
}

/** What a deed may carry; with a `version`, the case must be as it was then. All but messages answer CaseView. */
export interface Versioned {
  readonly version?: number | undefined;
}

/** POST /cases/:caseId/assign; a responsable may do it whoever holds the case. */
export interface Assigning extends Versioned {
  readonly to: string;
}

/** POST /cases/:caseId/transfer: to the id of a counsellor, or to the queue. */
export interface Transfer extends Versioned {
  readonly to: string;
  readonly why: string;
}

/** POST /cases/:caseId/messages → `{}`; the same clientId twice is one. */
export interface CaseMessage {
  readonly clientId: string;
  readonly text: string;
}

/** POST /cases/:caseId/notes */
export interface NewNote {
  readonly text: string;
}

/** POST /cases/:caseId/close */
export interface Closing extends Versioned {
  readonly how: 'closed' | 'returned';
  /** For the person. */
  readonly summary: string | null;
}

/** POST /cases/:caseId/merge */
export interface Merging {
  readonly into: string;
}

/** Without more than a version: POST /cases/:caseId/take, /wait, /call-back/done; POST /cases/:caseId/typing → `{}` */

/** GET /call-backs?day=YYYY-MM-DD (today where it is left out; what was not done before comes with today) */
export interface CallBackList {
  readonly day: string;
  readonly callBacks: readonly CallBackLine[];
}

export interface CallBackLine {
  readonly day: string;
  readonly half: CallBack['half'];
  readonly doneAt: number | null;
  readonly line: CaseLine;
}

/** GET /knowledge?q= */
export interface Knowledge {
  readonly answers: readonly {
    readonly text: string;
    readonly sources: readonly KnowledgeSource[];
    readonly url: string | null;
  }[];
  readonly fiches: readonly {
    readonly metierId: string;
    readonly label: string;
    readonly text: string;
    readonly sources: readonly KnowledgeSource[];
    readonly url: string;
  }[];
}

export interface KnowledgeSource {
  readonly title: string;
  readonly publisher: string;
  /** As people read it: « 30 avril 2025 », or that it is not known. */
  readonly date: string;
}

/** fewer: « moins de 5 », where a number could tell who. */
export type Count = number | 'fewer';

/** GET /running: people who talk with the bot now and have no case; of what they say, nothing. */
export interface RunningList {
  readonly conversations: readonly RunningConversation[];
}

/** POST /running/offer {conversationId} → `{}`: the person is asked whether they want help. */
export interface RunningConversation {
  readonly conversationId: string;
  readonly bornAt: number;
  readonly lastHeardAt: number;
  /** Messages so far, of both. */
  readonly lines: number;
}

/** What the desk sends over GET /live (WebSocket). */
export type FromDesk =
  /** The lines of this case are to be sent from there on, one case at a time; null: none. */
  | { readonly kind: 'open'; readonly caseId: string | null; readonly from: number }
  /** Somebody uses the page: the session goes on. */
  | { readonly kind: 'alive' };

/** What comes over it. */
export type ToDesk =
  /** It is new or has changed. */
  | { readonly kind: 'case'; readonly caseId: string }
  | { readonly kind: 'lines'; readonly caseId: string; readonly lines: readonly Line[]; readonly next: number }
  /** The person types. */
  | { readonly kind: 'typing'; readonly caseId: string }
  /** A counsellor of the centre came or left. */
  | { readonly kind: 'presence' }
  /** Something may have been missed: whatever is shown is to be asked for again. */
  | { readonly kind: 'reload' };
