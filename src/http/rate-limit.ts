import { RecentMap } from '../recent-map.ts';

/** How much at once, and how much lastingly. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Buckets kept: an address or conversation unused for longest starts again with a full one. */
const maxBuckets = 50_000;

/** Lets each key take `burst` at once, then `perSecond`; a rate of 0 per second means no limit. */
export class RateLimit {
  readonly #rate: Rate;
  readonly #clock: () => number;
  readonly #buckets = new RecentMap<string, { left: number; at: number }>(maxBuckets);

  constructor(rate: Rate, clock: () => number) {
    this.#rate = rate;
    this.#clock = clock;
  }

  /** Takes one; gives the whole seconds to wait, 0 when it was granted. */
  take(key: string): number {
    const { burst, perSecond } = this.#rate;
    if (perSecond === 0) return 0;
    const now = this.#clock();
    const bucket = this.#buckets.get(key) ?? { left: burst, at: now };
    const left = Math.min(burst, bucket.left + ((now - bucket.at) / 1000) * perSecond);
    const isGranted = left >= 1;
    this.#buckets.set(key, { left: isGranted ? left - 1 : left, at: now });
    return isGranted ? 0 : Math.ceil((1 - left) / perSecond);
  }
}
