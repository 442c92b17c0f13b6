/** A reply that the server has not confirmed. */
export interface Pending {
  /** By which the server knows the same reply sent twice. */
  readonly clientId: string;
  readonly caseId: string;
  readonly text: string;
  readonly at: number;
  /** The position that the next line of the conversation would have had when it was typed. */
  readonly from: number;
  /** waiting: tried again by itself; refused: `why` says what the server said, and the counsellor decides. */
  readonly state: 'sending' | 'waiting' | 'refused';
  readonly why: string | null;
}

/** What is kept of strings; a part of the browser's own. */
export type Keep = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

interface Means {
  readonly keep: Keep;
  /** Whose replies they are: those of somebody else stay where they are. */
  readonly owner: string;
  readonly send: (pending: Pending) => Promise<void>;
  /** The refusal in words where trying again is of no use; null: try again later. */
  readonly findRefusal: (error: unknown) => string | null;
  readonly onChanged: () => void;
  readonly newId: () => string;
  readonly clock: () => number;
}

/** Keeps what was typed until the server has it: a lost network, a reload or an ended session lose nothing. */
export class Outbox {
  readonly #means: Means;
  readonly #key: string;
  #all: readonly Pending[];
  #flushing: Promise<void> | null = null;
  #isAsked = false;

  constructor(means: Means) {
    this.#means = means;
    this.#key = `desk:outbox:${means.owner}`;
    // Nobody waits any more for what was under way when the page was closed.
    this.#all = parseAll(means.keep.getItem(this.#key)).map((one) => revive(one));
  }

  /** Those of a case, in the order typed. */
  of(caseId: string): readonly Pending[] {
    return this.#all.filter((one) => one.caseId === caseId);
  }

  get size(): number {
    return this.#all.length;
  }

  add({ caseId, text, from }: Pick<Pending, 'caseId' | 'text' | 'from'>): void {
    const { newId, clock } = this.#means;
    this.#set([...this.#all, { clientId: newId(), caseId, text, from, at: clock(), state: 'waiting', why: null }]);
    void this.flush();
  }

  discard(clientId: string): void {
    this.#set(this.#all.filter((one) => one.clientId !== clientId));
  }

  retry(clientId: string): void {
    this.#change(clientId, { state: 'waiting', why: null });
    void this.flush();
  }

  /** Sends what waits, one after the other; of one case never a later before an earlier. */
  flush(): Promise<void> {
    this.#isAsked = true;
    this.#flushing ??= this.#sendWhileAsked().finally(() => {
      this.#flushing = null;
    });
    return this.#flushing;
  }

  /** Whoever asks during a round knows something new, such as that the network is back: another round follows. */
  async #sendWhileAsked(): Promise<void> {
    while (this.#isAsked) {
      this.#isAsked = false;
      await this.#sendAll();
    }
  }

  async #sendAll(): Promise<void> {
    const held = new Set<string>();
    for (;;) {
      const next = this.#all.find(({ caseId, state }) => state === 'waiting' && !held.has(caseId));
      if (next === undefined) return;
      if (!(await this.#sendOne(next))) held.add(next.caseId);
    }
  }

  /** Whether the next of this case may go. */
  async #sendOne(pending: Pending): Promise<boolean> {
    this.#change(pending.clientId, { state: 'sending' });
    try {
      await this.#means.send(pending);
      this.discard(pending.clientId);
      return true;
    } catch (error) {
      const why = this.#means.findRefusal(error);
      this.#change(pending.clientId, { state: why === null ? 'waiting' : 'refused', why });
      return false;
    }
  }

  #change(clientId: string, patch: Partial<Pending>): void {
    this.#set(this.#all.map((one) => (one.clientId === clientId ? { ...one, ...patch } : one)));
  }

  #set(all: readonly Pending[]): void {
    const { keep, onChanged } = this.#means;
    this.#all = all;
    if (all.length === 0) keep.removeItem(this.#key);
    else keep.setItem(this.#key, JSON.stringify(all));
    onChanged();
  }
}

function revive(pending: Pending): Pending {
  return pending.state === 'sending' ? { ...pending, state: 'waiting' } : pending;
}

/** What this file wrote; anything else is nothing. */
function parseAll(text: string | null): readonly Pending[] {
  if (text === null) return [];
  try {
    const found: unknown = JSON.parse(text);
    return Array.isArray(found) ? (found as readonly Pending[]) : [];
  } catch {
    return [];
  }
}
