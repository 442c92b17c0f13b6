/** Runs the turns of one conversation one after the other, in the order they came; those of others run beside. */
export class TurnQueue {
  readonly #lines = new Map<string, Line>();
  #size = 0;

  /** The turn's own outcome; a failed turn does not hold up the next one. */
  run<T>(conversationId: string, turn: () => Promise<T>): Promise<T> {
    const line = this.#lines.get(conversationId) ?? { last: Promise.resolve(), length: 0 };
    this.#lines.set(conversationId, line);
    line.length += 1;
    this.#size += 1;
    const outcome = line.last.then(turn);
    const leave = (): void => {
      line.length -= 1;
      this.#size -= 1;
      if (line.length === 0) this.#lines.delete(conversationId);
    };
    line.last = outcome.then(leave, leave);
    return outcome;
  }

  /** Turns that run or wait, of all conversations. */
  get size(): number {
    return this.#size;
  }

  /** Whether other turns wait behind the one that runs. */
  isWaiting(conversationId: string): boolean {
    return (this.#lines.get(conversationId)?.length ?? 0) > 1;
  }

  /** Resolves when every turn that is queued now has ended. */
  async idle(): Promise<void> {
    await Promise.all([...this.#lines.values()].map(({ last }) => last));
  }
}

interface Line {
  /** Resolves when the last turn has ended, well or not. */
  last: Promise<void>;
  /** Turns that run or wait. */
  length: number;
}
