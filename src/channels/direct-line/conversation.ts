import type { Claims } from './tokens.ts';

/** Activities kept of one conversation: months of talk, yet a bound on what one person can make the server hold. */
const maxEntries = 5000;

/** A run of the log: activities already serialised, and the index after the last of them. */
export interface Slice {
  readonly entries: readonly string[];
  readonly watermark: number;
}

/** One conversation's log. Indexes never change: a client's watermark stays true for as long as the log lives. */
export class Conversation {
  readonly claims: Claims;
  #entries: string[];
  /** Index of the first entry that is still kept. */
  #first = 0;
  /** The ids given to what clients sent, by their own ids: the same message sent twice is one message. */
  readonly #idsByClientId = new Map<string, string>();

  constructor(claims: Claims, welcome: readonly string[]) {
    this.claims = claims;
    this.#entries = [...welcome];
  }

  get nextIndex(): number {
    return this.#first + this.#entries.length;
  }

  /** Appends what `make` gives for the id that comes next; gives that id. */
  append(make: (id: string) => object): string {
    const id = activityId(this.claims.conversationId, this.nextIndex);
    this.#entries.push(JSON.stringify(make(id)));
    if (this.#entries.length > maxEntries) {
      const dropped = this.#entries.length - maxEntries / 2;
      this.#entries = this.#entries.slice(dropped);
      this.#first += dropped;
    }
    return id;
  }

  /** As `append`, unless the client's own id was seen before: then nothing is appended and the earlier id is given. */
  appendOnce(
    clientId: string | undefined,
    make: (id: string) => object,
  ): { readonly id: string; readonly isNew: boolean } {
    const earlier = clientId === undefined ? undefined : this.#idsByClientId.get(clientId);
    if (earlier !== undefined) return { id: earlier, isNew: false };
    const id = this.append(make);
    if (clientId !== undefined) this.#idsByClientId.set(clientId, id);
    if (this.#idsByClientId.size > maxEntries) this.#idsByClientId.clear();
    return { id, isNew: true };
  }

  /** Blanks all that was said so far; each place stays taken by what `make` gives for its id. */
  erase(make: (id: string) => object): void {
    const { conversationId } = this.claims;
    this.#entries = this.#entries.map((_, index) =>
      JSON.stringify(make(activityId(conversationId, this.#first + index))),
    );
  }

  /** What came since a watermark; everything when the watermark is of a log that has been lost. */
  since(watermark: number): Slice {
    return sliceFrom(this.#entries, this.#first, watermark);
  }
}

/** The part of a log from a watermark on. */
export function sliceFrom(entries: readonly string[], first: number, watermark: number): Slice {
  const end = first + entries.length;
  const start = watermark > end ? 0 : Math.max(0, watermark - first);
  return { entries: entries.slice(start), watermark: end };
}

/** An ActivitySet as it goes over the wire. */
export function formatSlice({ entries, watermark }: Slice): string {
  return `{"activities":[${entries.join(',')}],"watermark":"${watermark}"}`;
}

/** Direct Line's own form: the conversation and the place in its log. */
export function activityId(conversationId: string, index: number): string {
  return `${conversationId}|${String(index).padStart(7, '0')}`;
}
