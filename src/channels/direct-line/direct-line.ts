import type { Server } from 'restify';
import type { Config } from '../../config.ts';
import type { Typing } from '../../handoff/typing.ts';
import { createPeers } from '../../http/peer.ts';
import type { Log } from '../../log.ts';
import { RecentMap } from '../../recent-map.ts';
import { splitConversationId, toConversationId } from '../../storage/conversation-id.ts';
import type { ConversationStore } from '../../storage/conversation-store.ts';
import type { Notices } from '../../storage/notices.ts';
import type { ResumeCodeStore } from '../../storage/resume-codes.ts';
import type { Bot } from '../bot.ts';
import type { Turns } from '../turns.ts';
import { channelId, toTypingEntry } from './activities.ts';
import type { DirectLineAdapter } from './adapter.ts';
import { Capacity } from './capacity.ts';
import type { CentreFinder } from './centre-finder.ts';
import { Endpoints } from './endpoints.ts';
import { Entrance } from './entrance.ts';
import { Eras } from './eras.ts';
import { Gate } from './gate.ts';
import { ResumeCodes } from './resume-codes.ts';
import { registerRoutes } from './routes.ts';
import { createSites } from './sites.ts';
import { Streams } from './streams.ts';
import { Talk } from './talk.ts';
import { createTokens } from './tokens.ts';
import { createUpgrade, type Upgrade } from './upgrade.ts';

interface Parts {
  readonly bot: Bot;
  readonly config: Pick<
    Config,
    'directLineSecret' | 'allowedOrigins' | 'trustedProxies' | 'requestsPerMinute' | 'publicUrl'
  >;
  /** What signs the tokens, as `loadTokenKey` gives it. */
  readonly key: Uint8Array;
  readonly centres: CentreFinder;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly log: Log;
  readonly store: ConversationStore;
  readonly turns: Turns;
  readonly resumeCodeStore: ResumeCodeStore;
  readonly notices: Notices;
  readonly typing: Pick<Typing, 'tell'>;
}

/** Direct Line 3.0, served by ourselves. */
export interface DirectLine {
  /** For middleware, and for turns that the bot starts by itself. */
  readonly adapter: DirectLineAdapter;
  readonly upgrade: Upgrade;
  register(server: Server): void;
  /** Reads what another instance has written: of one conversation, or of all. */
  catchUp(conversationId?: string): void;
  countStreams(): number;
  /** Whether the person has the chat open at this instance; undefined for other channels, which do not tell. */
  isThere(conversationId: string): boolean | undefined;
  /** Shows the person, where the chat is open here, that a counsellor types. */
  showTyping(conversationId: string, name: string): void;
  /** Closes every stream; clients come back by themselves. */
  close(): Promise<void>;
}

/** Clients without a stream ask every second, a little less in a tab that is hidden. */
const pollMs = 10_000;

/** Conversations read so, of which the last reading is known. */
const maxPolls = 10_000;

export async function createDirectLine(parts: Parts): Promise<DirectLine> {
  const { config, key, centres, clock, log, turns, notices, typing } = parts;
  const tokens = await createTokens(key, clock);
  const isOfCentre = (site: string): boolean =>
    [...centres.centres, ...centres.closingCentres].some(({ origins }) => origins.includes(site));
  const peers = createPeers({ ...config, isOfCentre });
  const isListening = (): boolean => notices.isListening();
  const eras = new Eras({ store: parts.store, log, isListening });
  const { directLineSecret: secret, allowedOrigins, requestsPerMinute } = config;
  const sites = createSites({ peers, centres, allowedOrigins });
  const gate = new Gate({ tokens, eras, centres, peers, sites, clock, requestsPerMinute });
  const resumeCodes = new ResumeCodes({ key, clock, store: parts.resumeCodeStore });
  const entrance = new Entrance({ tokens, eras, centres, sites, clock, secret, resumeCodes });
  const onAppended = (id: string): void => {
    streams.notify(id);
    notices.tell({ kind: 'said', conversationId: toConversationId(channelId, id) });
  };
  const talk = new Talk({ ...parts, resumeCodes, eras, onAppended, isListening });
  const streams = new Streams(
    (id, watermark) => talk.readOn(id, watermark),
    async (claims) => (await eras.admit(claims)) !== undefined,
    log,
  );
  turns.addChannel(channelId, talk);
  const onTyping = (id: string): void => {
    typing
      .tell('person', toConversationId(channelId, id))
      .catch((error: unknown) => log.warn({ err: error }, 'that somebody types is not passed on'));
  };
  const polls = new RecentMap<string, number>(maxPolls);
  const onPolled = (id: string): void => polls.set(id, clock());
  const capacity = new Capacity(() => turns.foreseeWait());
  const endpoints = new Endpoints({ tokens, peers, sites, gate, capacity, entrance, talk, onTyping, onPolled });

  return {
    adapter: talk.adapter,
    upgrade: createUpgrade({ gate, talk, streams, log }),
    register: (server) => registerRoutes(server, endpoints, gate, log),
    catchUp: (conversationId) => {
      if (conversationId === undefined) {
        talk.forget();
        return streams.notifyAll();
      }
      const { id, channelId: channel } = splitConversationId(conversationId);
      if (channel !== channelId) return;
      talk.forget(id);
      streams.notify(id);
    },
    countStreams: () => streams.size,
    isThere: (conversationId) => {
      const { id, channelId: channel } = splitConversationId(conversationId);
      if (channel !== channelId) return undefined;
      return streams.has(id) || (polls.get(id) ?? 0) > clock() - pollMs;
    },
    showTyping: (conversationId, name) => {
      const { id } = splitConversationId(conversationId);
      streams.pass(id, toTypingEntry(id, name, clock()));
    },
    close: async () => streams.close(),
  };
}
