import { RecentMap } from '../../recent-map.ts';
import { Conversation, type Slice, sliceFrom } from './conversation.ts';
import type { Claims } from './tokens.ts';

/** Conversations kept in memory; beyond, the one idle for longest goes. At 10 kB each, 100 MB. */
const maxConversations = 10_000;

/** Welcomes kept, so that a page that polls does not run the same turn every second. */
const maxWelcomes = 1000;

interface Ways {
  /** Says the welcome of a conversation: the same for the same claims, whoever asks and when. */
  readonly welcome: (claims: Claims) => Promise<readonly string[]>;
  /** Told when a conversation is forgotten, so that its state can go too. */
  readonly onDropped?: (conversationId: string) => void;
}

/** Every conversation. Until a person's first message one exists only in its token: nothing of it is kept. */
export class Conversations {
  readonly #started: RecentMap<string, Conversation>;
  readonly #starting = new Map<string, Promise<Conversation>>();
  readonly #welcomes = new RecentMap<string, Promise<readonly string[]>>(maxWelcomes);
  readonly #ways: Ways;

  constructor(ways: Ways, limit = maxConversations) {
    this.#ways = ways;
    this.#started = new RecentMap(limit, ways.onDropped);
  }

  find(conversationId: string): Conversation | undefined {
    return this.#started.get(conversationId);
  }

  /** What a client has not seen yet, be the conversation started or not. */
  async since(claims: Claims, watermark: number): Promise<Slice> {
    const started = this.find(claims.conversationId);
    if (started !== undefined) return started.since(watermark);
    return sliceFrom(await this.#welcome(claims), 0, watermark);
  }

  /** The conversation with its log; its welcome enters the log now if it has none. */
  async start(claims: Claims): Promise<Conversation> {
    const { conversationId } = claims;
    const started = this.find(conversationId);
    if (started !== undefined) return started;
    // Messages that come together wait for the same start.
    const starting = this.#starting.get(conversationId) ?? this.#open(claims);
    this.#starting.set(conversationId, starting);
    return starting;
  }

  async #open(claims: Claims): Promise<Conversation> {
    try {
      const conversation = new Conversation(claims, await this.#welcome(claims));
      this.#started.set(claims.conversationId, conversation);
      return conversation;
    } finally {
      this.#welcomes.delete(claims.conversationId);
      this.#starting.delete(claims.conversationId);
    }
  }

  #welcome(claims: Claims): Promise<readonly string[]> {
    const kept = this.#welcomes.get(claims.conversationId);
    if (kept !== undefined) return kept;
    const welcome = this.#ways.welcome(claims);
    this.#welcomes.set(claims.conversationId, welcome);
    // One that failed is tried again next time; who asked this time is told below.
    welcome.catch(() => this.#welcomes.delete(claims.conversationId));
    return welcome;
  }
}
