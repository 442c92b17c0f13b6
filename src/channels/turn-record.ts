import type { StoreItem } from 'botbuilder-core';
import type { WriteAlong } from '../storage/messages.ts';
import type { TurnOutcome } from '../turn-outcome.ts';
import type { TurnWork } from './bot.ts';
import type { ResumeMark } from './resume-code.ts';

/** The work of one turn, gathered in memory until it is written. */
export class TurnRecord implements TurnWork {
  readonly before: StoreItem | undefined;
  /** Rows for the log: JSON without id. */
  readonly said: string[] = [];
  /** For a channel outside, one for each row said. */
  readonly outgoing: string[] = [];
  readonly along: WriteAlong[] = [];
  readonly after: (() => void)[] = [];
  kept: StoreItem | undefined;
  isErased = false;
  areWordsHidden = false;
  /** The token of whoever says what this turn answers, where the channel has them. */
  askedWith: string | null = null;
  outcome: TurnOutcome = 'unasked';
  /** Where the channel has codes, it puts here what makes one. */
  giveResumeCode: ((hours: number) => ResumeMark) | undefined;

  readonly conversationId: string;
  readonly position: number | null;

  constructor(conversationId: string, before: StoreItem | undefined, position: number | null = null) {
    this.conversationId = conversationId;
    this.before = before;
    this.position = position;
  }

  keep(state: StoreItem): void {
    this.kept = state;
  }

  writeAlong(write: WriteAlong): void {
    this.along.push(write);
  }

  afterwards(act: () => void): void {
    this.after.push(act);
  }

  hideWords(): void {
    this.areWordsHidden = true;
  }

  eraseLog(): void {
    this.isErased = true;
  }

  conclude(outcome: TurnOutcome): void {
    this.outcome = outcome;
  }
}
