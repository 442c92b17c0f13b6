import { AsyncLocalStorage } from 'node:async_hooks';
import { hash, randomUUID } from 'node:crypto';

/** What every line that a turn logs carries. */
export interface TurnMarks {
  /** Of this turn alone. */
  readonly turn: string;
  /** The same for every turn of a conversation; leads back to its id only for whoever has that id. */
  readonly conversation: string;
}

const scope = new AsyncLocalStorage<TurnMarks>();

/** Does some work of a turn; whatever it logs, however deep, carries the turn's marks. */
export function inTurn<T>(conversationId: string, work: () => Promise<T>): Promise<T> {
  return scope.run({ turn: randomUUID().slice(0, 8), conversation: pseudonymOf(conversationId) }, work);
}

/** The marks of the turn in which this is called; undefined outside of any. */
export function findTurnMarks(): TurnMarks | undefined {
  return scope.getStore();
}

/** Ids of conversations are drawn at random and long: from a hash nobody finds them. */
export function pseudonymOf(conversationId: string): string {
  return hash('sha256', conversationId).slice(0, 12);
}
