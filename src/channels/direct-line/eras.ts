import type { Log } from '../../log.ts';
import { RecentMap } from '../../recent-map.ts';
import { toConversationId } from '../../storage/conversation-id.ts';
import type { ConversationStore, Era } from '../../storage/conversation-store.ts';
import { orUnavailable } from '../or-unavailable.ts';
import { channelId } from './activities.ts';
import type { Claims } from './tokens.ts';

/** Conversations whose era is remembered: a visit asks with each request. */
const maxEras = 10_000;

interface Means {
  readonly store: Pick<ConversationStore, 'findEra'>;
  readonly log: Log;
  /** Whether what other instances write is heard of; else nothing in memory can be believed. */
  readonly isListening: () => boolean;
}

/** Which tokens are over before their time: an erasure ends all that were made before it. */
export class Eras {
  readonly #means: Means;
  readonly #known = new RecentMap<string, Promise<Era>>(maxEras);

  constructor(means: Means) {
    this.#means = means;
  }

  /** The same claims as of now, for the tokens to come; undefined where the conversation was erased since. */
  async admit(claims: Claims): Promise<Claims | undefined> {
    const { erasures, keptToken } = await this.#find(claims.conversationId);
    const isOver = claims.era < erasures && !isKept(claims, keptToken);
    return isOver ? undefined : { ...claims, era: erasures };
  }

  /** The claims of whoever has shown otherwise that the conversation is theirs. */
  async renew(claims: Claims): Promise<Claims> {
    return { ...claims, era: (await this.#find(claims.conversationId)).erasures };
  }

  /** Of one conversation, or of all: it may have been erased meanwhile. */
  forget(id?: string): void {
    if (id === undefined) this.#known.clear();
    else this.#known.delete(id);
  }

  #find(id: string): Promise<Era> {
    const known = this.#means.isListening() ? this.#known.get(id) : undefined;
    if (known !== undefined) return known;
    const { store, log } = this.#means;
    const found = orUnavailable(log, () => store.findEra(toConversationId(channelId, id)));
    this.#known.set(id, found);
    found.catch(() => this.#known.delete(id));
    return found;
  }
}

/** Whoever asked for the erasure still has to read the receipt, and may begin anew. */
function isKept({ tokenId, parentId }: Claims, keptToken: string | null): boolean {
  return keptToken !== null && (tokenId === keptToken || parentId === keptToken);
}
