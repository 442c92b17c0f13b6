import type { Db } from './case-store.ts';

/** Whose typing it is. */
export type Typist = 'person' | 'counsellor';

type Listener = (typist: Typist, conversationId: string) => void;

interface Means {
  readonly db: Db;
  /** Tells other instances. */
  readonly tellOthers: Listener;
}

/** Who types at this moment, where a counsellor and a person talk. It is passed on, and kept nowhere. */
export class Typing {
  readonly #means: Means;
  readonly #listeners = new Set<Listener>();

  constructor(means: Means) {
    this.#means = means;
  }

  /** Gives what ends it. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Somebody types here; of no interest unless a counsellor holds a case of this conversation. */
  async tell(typist: Typist, conversationId: string): Promise<void> {
    const held = await this.#means.db
      .selectFrom('cases')
      .select('case_id')
      .where('conversation_id', '=', conversationId)
      .where('state', 'in', ['assigned', 'waiting'])
      .limit(1)
      .executeTakeFirst();
    if (held === undefined) return;
    this.hear(typist, conversationId);
    this.#means.tellOthers(typist, conversationId);
  }

  /** Somebody types, here or elsewhere. */
  hear(typist: Typist, conversationId: string): void {
    for (const listener of this.#listeners) listener(typist, conversationId);
  }
}
