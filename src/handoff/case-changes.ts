/** Told of a conversation whose case has changed. */
type Listener = (conversationId: string) => void;

/** Who wants to know that a case has changed, here or in another instance. */
export class CaseChanges {
  readonly #tellOthers: Listener;
  readonly #listeners = new Set<Listener>();

  constructor(tellOthers: Listener) {
    this.#tellOthers = tellOthers;
  }

  /** Gives what ends it. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** It was changed here. */
  tell(conversationId: string): void {
    this.hear(conversationId);
    this.#tellOthers(conversationId);
  }

  /** It was changed, here or elsewhere. */
  hear(conversationId: string): void {
    for (const listener of this.#listeners) listener(conversationId);
  }
}
