/** Tells that the person types, now and then at most. */
export interface TypingNotice {
  tell(): void;
  /** A message went out: what is typed next is told of at once. */
  reset(): void;
}

const everyMs = 3000;

/** Nobody needs it enough to be told that it failed. */
export function createTypingNotice(post: () => Promise<void>): TypingNotice {
  let toldAt = 0;
  return {
    tell() {
      if (Date.now() - toldAt < everyMs) return;
      toldAt = Date.now();
      post().catch(() => undefined);
    },
    reset() {
      toldAt = 0;
    },
  };
}
