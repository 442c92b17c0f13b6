import type { OutsideChannel, Posted } from '../channels/delivery.ts';
import type { HandoffHub } from '../config.ts';
import { sign } from './signature.ts';

/** A hub that takes longer is away; below the time that a delivery may be believed to take. */
const patienceMs = 10_000;

/** Refusals that may pass: a secret or a clock put right, a time-out, too early, too many. */
const passing: readonly number[] = [401, 403, 408, 425, 429];

/** Tells the hub what happens to cases, each activity signed. */
export class HubChannel implements OutsideChannel {
  readonly #hub: HandoffHub;
  readonly #clock: () => number;

  constructor(hub: HandoffHub, clock: () => number) {
    this.#hub = hub;
    this.#clock = clock;
  }

  async post(activity: string): Promise<Posted> {
    const { url, secret } = this.#hub;
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'X-Handoff-Signature': sign(secret, 'aiguilleur', activity, this.#clock()),
        },
        body: activity,
        // What people said goes to whom it is for.
        redirect: 'manual',
        signal: AbortSignal.timeout(patienceMs),
      });
      // Read to its end in any case: the connection serves the next one.
      await response.arrayBuffer();
      return judge(response);
    } catch (error) {
      return { kind: 'later', why: error instanceof Error ? error.name : 'unknown', after: 0 };
    }
  }
}

function judge({ ok, status }: Response): Posted {
  if (ok) return { kind: 'taken', sentId: null };
  const why = `status ${status}`;
  return status >= 500 || passing.includes(status) ? { kind: 'later', why, after: 0 } : { kind: 'never', why };
}
