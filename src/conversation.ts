import type { DialogState } from 'botbuilder-dialogs';
import { createProfile, lastEvidenceId, type Profile, withdrawAfter } from '../guidance/profile.ts';
import type { Rubrique } from '../knowledge/fact.ts';
import type { Country } from '../knowledge/source.ts';
import type { FigureNote } from './figures/families.ts';
import type { LastTold } from './last-told.ts';
import type { Receipt } from './rights/receipt.ts';
import type { Term } from './terms.ts';

/** All that is kept of one conversation between two turns. Plain JSON. */
export interface Conversation {
  readonly profile: Profile;
  readonly dialogs: DialogState;
  /** What the person may choose from right now, as they read it. */
  readonly offered: Offer;
  /** The states before the last answers, newest last: « retour » goes back to them. */
  readonly snapshots: readonly Snapshot[];
  /** Turns in a row that failed on the pending question. */
  readonly failures: number;
  readonly keptWords: readonly KeptWords[];
  readonly ratings: readonly Rating[];
  /** The last questions that were answered, by what a sign under the answer is about. */
  readonly asked?: readonly Asked[];
  /** The métier last shown or asked about: « et en Belgique ? » means this one. */
  readonly metierInFocus: string | null;
  /** What the last question was about: « et en Belgique ? » asks it again. */
  readonly lastRubrique: Rubrique | null;
  /** The button of the last turn: tapped twice, it means nothing more. */
  readonly lastTap: string | null;
  /** The person's case, while a counsellor is to answer it or does. */
  readonly handoff: Held | null;
  /** Something was told that a counsellor had better hear, and that was said. */
  readonly isSensitive: boolean;
  /** It was said that private details need not be told. */
  readonly isWarned?: boolean;
  /** The last thing said was a cry for help: small talk then gets a quiet answer, and no question. */
  readonly isInDistress: boolean;
  /** What the last message was an answer to, where it was one: its author may correct it. */
  readonly lastAnswered?: Offer | null;
  /** What was told last, for whoever wants it in plainer words. */
  readonly lastTold?: LastTold | undefined;
  /** Terms of the trade that were explained already. */
  readonly explained?: readonly Term[] | undefined;
  /** Whether the person agreed to be written to some months later. */
  readonly isFollowUpAgreed?: boolean;
  /** Of the last erasure; conversations from before there were receipts have none. */
  readonly receipt?: Receipt | null;
  /** What this conversation counts for, once it is silent. */
  readonly figures?: FigureNote | undefined;
}

/** A case of this conversation. While it is held the counsellor talks, and the bot is silent. */
export interface Held {
  readonly caseId: string;
  readonly phase: 'waiting' | 'held';
  /** Who holds it, as the person knows them. */
  readonly name: string | null;
}

/** The answers on offer. */
export interface Offer {
  readonly choices: readonly { readonly id: string; readonly label: string; readonly isApart?: true }[];
  readonly pick: 'one' | 'many';
  /** Counts the offers of a conversation: a button of an earlier one is over. None in those from before they were counted. */
  readonly number?: number;
}

/** An offer by its ids: the same question with the same answers has the same name. */
export function nameOffer({ choices }: Offer): string {
  return choices.map(({ id }) => id).join();
}

/** Where one answer was given: the dialogs then open, and the last thing told until then. */
export interface Snapshot {
  readonly dialogs: DialogState;
  readonly evidenceId: number;
}

/** Words that led nowhere, kept so that the centre can teach the bot. */
export interface KeptWords {
  readonly words: string;
  readonly because: 'not-understood' | 'nothing-found' | 'not-known' | 'rated-down';
}

/** A question that was answered. */
export interface Asked {
  readonly about: string;
  readonly words: string;
}

/** What a person thought of one answer. */
export interface Rating {
  readonly about: string;
  readonly rating: 'up' | 'down';
  readonly reason: string | null;
}

/** « retour » goes back over this many answers. */
const mostSnapshots = 20;

export const nothingOffered: Offer = { choices: [], pick: 'one' };

/** What is on offer now, the next one of the conversation. */
export function countOffer(before: Offer, next: Offer): Offer {
  return { ...next, number: (before.number ?? 0) + 1 };
}

/** A conversation in which nobody has said anything. */
export function createConversation(centreId: string, country: Country | null): Conversation {
  return {
    profile: createProfile(centreId, country),
    dialogs: { dialogStack: [] },
    offered: nothingOffered,
    snapshots: [],
    failures: 0,
    keptWords: [],
    ratings: [],
    asked: [],
    metierInFocus: null,
    lastRubrique: null,
    handoff: null,
    isSensitive: false,
    isInDistress: false,
    lastTap: null,
    isFollowUpAgreed: false,
  };
}

/** A copy that the SDK, which changes dialogs in place, does not reach. As JSON, as they are kept: that is quickest. */
export function copyDialogs(dialogs: DialogState): DialogState {
  return JSON.parse(JSON.stringify(dialogs));
}

/** What « retour » after the coming answer restores. */
export function takeSnapshot({ dialogs, profile }: Conversation): Snapshot {
  return { dialogs: copyDialogs(dialogs), evidenceId: lastEvidenceId(profile) };
}

/** Keeps the snapshot of an answer that changed something: the newest twenty. */
export function keepSnapshot(after: Conversation, before: Snapshot): Conversation {
  const isSame =
    JSON.stringify(before.dialogs) === JSON.stringify(after.dialogs) &&
    before.evidenceId === lastEvidenceId(after.profile);
  return isSame ? after : { ...after, snapshots: [...after.snapshots, before].slice(-mostSnapshots) };
}

/** The conversation without a dialog that has lost its sense, wherever it stands open; « retour » does not lead there. */
export function dropDialog(conversation: Conversation, dialogId: string): Conversation {
  const drop = ({ dialogStack }: DialogState): DialogState => ({
    dialogStack: dialogStack.filter(({ id }) => id !== dialogId),
  });
  return {
    ...conversation,
    dialogs: drop(conversation.dialogs),
    snapshots: conversation.snapshots.map((each) => ({ ...each, dialogs: drop(each.dialogs) })),
  };
}

/** The conversation as before its last message, which its author has corrected. */
export function takeBack(conversation: Conversation): Conversation {
  const { lastAnswered: offered = null } = conversation;
  const before = offered === null ? undefined : goBack(conversation);
  if (before === undefined || offered === null) return conversation;
  // Buttons of what was offered meanwhile stay over.
  return {
    ...before,
    offered: { ...offered, ...(conversation.offered.number && { number: conversation.offered.number }) },
  };
}

/** The conversation as before the last answer: its dialogs, and nothing told since. Undefined at the very start. */
export function goBack(conversation: Conversation): Conversation | undefined {
  const last = conversation.snapshots.at(-1);
  if (last === undefined) return undefined;
  return {
    ...conversation,
    dialogs: copyDialogs(last.dialogs),
    profile: withdrawAfter(conversation.profile, last.evidenceId),
    snapshots: conversation.snapshots.slice(0, -1),
  };
}
