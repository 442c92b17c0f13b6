import type { Server } from 'restify';
import type { Config } from '../../config.ts';
import { createPeers } from '../../http/peer.ts';
import type { Log } from '../../log.ts';
import type { Bot } from '../bot.ts';
import type { DirectLineAdapter } from './adapter.ts';
import { Endpoints } from './endpoints.ts';
import { type CentreFinder, Entrance } from './entrance.ts';
import { Gate } from './gate.ts';
import { registerRoutes } from './routes.ts';
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
  /** Told when a conversation is forgotten for want of room, so that its state can go too. */
  readonly onDropped?: (conversationId: string) => void;
}

/** Direct Line 3.0, served by ourselves. */
export interface DirectLine {
  /** For middleware, and for turns that the bot starts by itself. */
  readonly adapter: DirectLineAdapter;
  readonly upgrade: Upgrade;
  register(server: Server): void;
  /** Answers what was heard, then closes every stream. */
  close(): Promise<void>;
}

export async function createDirectLine(parts: Parts): Promise<DirectLine> {
  const { config, key, centres, clock, log } = parts;
  const tokens = await createTokens(key, clock);
  const peers = createPeers(config);
  const gate = new Gate({ tokens, peers, clock, requestsPerMinute: config.requestsPerMinute });
  const entrance = new Entrance({ tokens, centres, clock, secret: config.directLineSecret });
  const talk = new Talk({ ...parts, onAppended: (conversationId) => streams.notify(conversationId) });
  const streams = new Streams((conversationId, watermark) => talk.readOn(conversationId, watermark));
  const endpoints = new Endpoints({ tokens, peers, gate, entrance, talk });

  return {
    adapter: talk.adapter,
    upgrade: createUpgrade({ gate, talk, streams, log }),
    register: (server) => registerRoutes(server, endpoints, gate, log),
    close: async () => {
      await talk.idle();
      streams.close();
    },
  };
}
