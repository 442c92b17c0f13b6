import type { Activity } from './activity.ts';
import type { LineState } from './line.ts';
import type { Outgoing } from './outbox.ts';

/** What the page shows. */
export interface ConversationState {
  readonly face: 'loading' | 'trouble' | 'closed' | 'talk' | 'ended';
  readonly activities: readonly Activity[];
  readonly outgoing: readonly Outgoing[];
  readonly line: LineState;
  /** Who prepares an answer: the bot, or the counsellor of that name. */
  readonly answering: 'bot' | { readonly counsellor: string } | null;
  /** What came with the page is history, which a screen reader does not read out by itself. */
  readonly isNew: boolean;
  readonly ending: Ending | null;
  /** Why nobody new may come in, and whom to ask instead. */
  readonly closedWords: string | null;
}

/** How it ended: erased everywhere (with a receipt, if anything was there), here only, or in another tab. */
export interface Ending {
  readonly kind: 'erased' | 'here-only' | 'elsewhere';
  readonly receipt: string | null;
}

export const atFirst: ConversationState = {
  face: 'loading',
  activities: [],
  outgoing: [],
  line: 'connecting',
  answering: null,
  isNew: false,
  ending: null,
  closedWords: null,
};
