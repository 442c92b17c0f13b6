import type { StoreItem } from 'botbuilder';
import type { TurnOutcome } from '../turn-outcome.ts';
import type { TurnWork } from './bot.ts';

/** The work of one turn, gathered in memory until it is written. */
export class TurnRecord implements TurnWork {
  readonly before: StoreItem | undefined;
  /** Rows for the log: JSON without id. */
  readonly said: string[] = [];
  /** For a channel outside, one for each row said. */
  readonly outgoing: string[] = [];
  kept: StoreItem | undefined;
  isErased = false;
  outcome: TurnOutcome = 'unasked';

  constructor(before: StoreItem | undefined) {
    this.before = before;
  }

  keep(state: StoreItem): void {
    this.kept = state;
  }

  eraseLog(): void {
    this.isErased = true;
  }

  conclude(outcome: TurnOutcome): void {
    this.outcome = outcome;
  }
}
