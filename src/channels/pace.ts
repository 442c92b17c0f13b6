/** So many of the last ends tell the pace: some turns are written together, so that a few would tell none. */
const most = 48;
const fewest = 16;

/** How long a turn takes those behind it, while others wait: the time from end to end, not that of the turn itself. */
export class Pace {
  readonly #now: () => number;
  readonly #ends: number[] = [];
  #ms = 0;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Milliseconds a turn; 0 until there was something to measure. */
  get ms(): number {
    return this.#ms;
  }

  /** Told of the end of a turn, and whether others wait: where none does, the time to the next one is nobody's wait. */
  tell(areOthersWaiting: boolean): void {
    if (!areOthersWaiting) {
      this.#ends.length = 0;
      return;
    }
    const now = this.#now();
    this.#ends.push(now);
    if (this.#ends.length > most) this.#ends.shift();
    const [first = now] = this.#ends;
    if (this.#ends.length > fewest) this.#ms = (now - first) / (this.#ends.length - 1);
  }
}
