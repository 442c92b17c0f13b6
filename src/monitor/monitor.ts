import type { TurnOutcome } from '../turn-outcome.ts';

/** What is counted: how much and how long, of nobody in particular. */
export type Happening =
  | { readonly kind: 'turn'; readonly outcome: TurnOutcome; readonly seconds: number }
  | { readonly kind: 'response'; readonly status: number }
  | { readonly kind: 'database'; readonly operation: string; readonly seconds: number; readonly isFailed: boolean };

/** Whom the parts of the program tell what happens. */
export interface Monitor {
  tell(happening: Happening): void;
}

/** For a program that nobody watches. */
export const noMonitor: Monitor = { tell: () => undefined };

/** Figures that are not counted but read, when somebody asks. */
export interface Readings {
  countStreams(): number;
  /** Undefined while the database is away. */
  readQueues(): Promise<Queues | undefined>;
}

/** What waits in the database, and since when. */
export interface Queues {
  readonly inbox: Queue;
  readonly outbox: Queue;
}

export interface Queue {
  readonly waiting: number;
  /** Seconds; 0 for an empty one. */
  readonly oldest: number;
}
