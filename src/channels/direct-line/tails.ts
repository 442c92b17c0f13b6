import { RecentMap } from '../../recent-map.ts';

/** Conversations whose newest rows are in memory; at 20 rows of 1 kB each, 40 MB. */
const maxTails = 2000;

/** Rows kept of one conversation; older ones are read from the database. */
const maxRows = 100;

interface Tail {
  first: number;
  rows: string[];
}

/** The newest rows of the logs written here, so that streams and polls need not read them from the database. */
export class Tails {
  readonly #tails = new RecentMap<string, Tail>(maxTails);

  /** Adds rows that were written; where they do not follow those at hand, the tail begins with them. */
  add(conversationId: string, first: number, rows: readonly string[]): void {
    const tail = this.#tails.get(conversationId);
    if (tail === undefined || tail.first + tail.rows.length !== first) {
      this.#tails.set(conversationId, { first, rows: [...rows] });
      return;
    }
    tail.rows.push(...rows);
    const extra = tail.rows.length - maxRows;
    if (extra <= 0) return;
    tail.rows = tail.rows.slice(extra);
    tail.first += extra;
  }

  /** The rows from a place on; undefined when they are not all at hand. */
  since(conversationId: string, from: number): readonly string[] | undefined {
    const tail = this.#tails.get(conversationId);
    if (tail === undefined || from < tail.first || from > tail.first + tail.rows.length) return undefined;
    return tail.rows.slice(from - tail.first);
  }

  has(conversationId: string): boolean {
    return this.#tails.get(conversationId) !== undefined;
  }

  delete(conversationId: string): void {
    this.#tails.delete(conversationId);
  }

  clear(): void {
    this.#tails.clear();
  }
}
