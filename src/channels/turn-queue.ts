/** Runs the turns of one conversation one after the other, in the order they came; those of others run beside. */
export class TurnQueue {
  readonly #last = new Map<string, Promise<void>>();

  /** The turn's own outcome; a failed turn does not hold up the next one. */
  run<T>(conversationId: string, turn: () => Promise<T>): Promise<T> {
    const before = this.#last.get(conversationId) ?? Promise.resolve();
    const outcome = before.then(turn);
    const forget = (): void => {
      if (this.#last.get(conversationId) === settled) this.#last.delete(conversationId);
    };
    const settled: Promise<void> = outcome.then(forget, forget);
    this.#last.set(conversationId, settled);
    return outcome;
  }

  /** Resolves when every turn that is queued now has ended. */
  async idle(): Promise<void> {
    await Promise.all(this.#last.values());
  }
}
