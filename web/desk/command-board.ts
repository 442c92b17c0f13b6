import type { Command } from './shortcuts.ts';

/** Which part of the page does what a key asks for; the part that came last. */
export class CommandBoard {
  readonly #handlers = new Map<Command, (() => void)[]>();

  /** Gives what ends it. */
  offer(command: Command, handler: () => void): () => void {
    this.#handlers.set(command, [...(this.#handlers.get(command) ?? []), handler]);
    return () => {
      this.#handlers.set(
        command,
        (this.#handlers.get(command) ?? []).filter((each) => each !== handler),
      );
    };
  }

  /** Whether somebody did it. */
  run(command: Command): boolean {
    const handler = this.#handlers.get(command)?.at(-1);
    handler?.();
    return handler !== undefined;
  }
}
