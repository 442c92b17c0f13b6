import { RecentMap } from '../../recent-map.ts';
import type { Claims } from './tokens.ts';

/** Welcomes kept, so that a page that polls does not run the same turn every second. */
const maxWelcomes = 1000;

/** What is said before a person's first message: rebuilt from the token, the same for the same claims, by any instance. */
export class Welcomes {
  readonly #kept = new RecentMap<string, Promise<readonly string[]>>(maxWelcomes);
  readonly #say: (claims: Claims) => Promise<readonly string[]>;

  constructor(say: (claims: Claims) => Promise<readonly string[]>) {
    this.#say = say;
  }

  get(claims: Claims): Promise<readonly string[]> {
    const { conversationId } = claims;
    const kept = this.#kept.get(conversationId);
    if (kept !== undefined) return kept;
    const welcome = this.#say(claims);
    this.#kept.set(conversationId, welcome);
    // One that failed is tried again next time; who asked this time is told below.
    welcome.catch(() => this.#kept.delete(conversationId));
    return welcome;
  }

  delete(conversationId: string): void {
    this.#kept.delete(conversationId);
  }
}
