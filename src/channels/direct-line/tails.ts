import { RecentMap } from '../../recent-map.ts';

/** Memory for the newest rows of conversations; a visit of twenty turns fills some 100 kB. */
const maxBytes = 32 * 1024 * 1024;

/** Rows kept of one conversation; older ones are read from the database. */
const maxRows = 100;

/** A sign takes two bytes as soon as one in its row is no Latin letter, such as ’ or the narrow space before « ? ». */
const bytesPerSign = 2;

/** What a row, and what a conversation, takes beside its signs. */
const overhead = 100;

interface Tail {
  readonly first: number;
  readonly rows: readonly string[];
}

/** The newest rows of the logs written here, so that streams and polls need not read them from the database. */
export class Tails {
  readonly #tails = new RecentMap<string, Tail>(maxBytes, bytesOf);

  /** Adds rows that were written; where they do not follow those at hand, the tail begins with them. */
  add(conversationId: string, first: number, rows: readonly string[]): void {
    const tail = this.#tails.get(conversationId);
    const follows = tail !== undefined && tail.first + tail.rows.length === first;
    const all = follows ? [...tail.rows, ...rows] : rows;
    const kept = all.slice(-maxRows);
    this.#tails.set(conversationId, { first: first + rows.length - kept.length, rows: kept });
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

function bytesOf({ rows }: Tail): number {
  return rows.reduce((sum, row) => sum + overhead + bytesPerSign * row.length, overhead);
}
