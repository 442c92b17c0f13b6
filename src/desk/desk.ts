import type { Kysely } from 'kysely';
import type { Server } from 'restify';
import { type Audit, noAudit } from '../audit/audit.ts';
import type { Config } from '../config.ts';
import { createPeers } from '../http/peer.ts';
import type { Log } from '../log.ts';
import type { Schema } from '../storage/schema.ts';
import { accountRoutes } from './account-routes.ts';
import type { DeskMeans } from './desk-means.ts';
import { createGate } from './gate.ts';
import { LockOut } from './lock-out.ts';
import { createPasswords, type Passwords } from './password.ts';
import { registerRoutes } from './register-routes.ts';
import { replyRoutes } from './reply-routes.ts';
import type { Route } from './route.ts';
import { sessionRoutes } from './session-routes.ts';
import { Sessions } from './sessions.ts';
import { createProvider } from './sign-on/provider.ts';
import { registerSignOn } from './sign-on/register-sign-on.ts';
import { Upkeep } from './upkeep.ts';

/** The counsellors' desk, as the server sees it. */
export interface Desk {
  /** Every address that it answers. */
  readonly routes: readonly Route[];
  /** For connections that stay open. */
  readonly means: DeskMeans;
  /** Puts its routes on the server, and begins to clear away what is too old. */
  register(server: Server): void;
  close(): Promise<void>;
}

interface Parts {
  readonly db: Kysely<Schema>;
  readonly centres: DeskMeans['centres'];
  readonly config: Pick<Config, 'allowedOrigins' | 'trustedProxies' | 'publicUrl' | 'requestsPerMinute' | 'signOn'>;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly audit?: Audit;
  /** Beside those of sessions and accounts. */
  readonly routes?: readonly Route[];
  /** Cheaper ones in tests. */
  readonly passwords?: Passwords;
}

export function createDesk(parts: Parts): Desk {
  const { db, centres, config, log, clock, passwords = createPasswords(), audit = noAudit } = parts;
  const peers = createPeers(config);
  const sessions = new Sessions({ db, clock, log });
  const gate = createGate({ ...config, sessions, peers, centres, clock });
  const means: DeskMeans = { db, centres, sessions, gate, passwords, lockOut: new LockOut(db, clock), audit, clock };
  const { signOn, publicUrl } = config;
  const provider = signOn && createProvider(signOn);
  const own = [
    ...sessionRoutes({ ...means, peers, publicUrl, signOn, provider }),
    ...accountRoutes({ ...means, hasPasswords: signOn?.allowsPasswords ?? true }),
    ...replyRoutes(means),
  ];
  const routes = [...own, ...(parts.routes ?? [])];
  const upkeep = new Upkeep({ db, clock, log });
  return {
    routes,
    means,
    register: (server) => {
      registerRoutes(server, routes, { gate, log });
      if (signOn !== null && provider !== null) {
        registerSignOn(server, { ...means, signOn, provider, peers, publicUrl, log });
      }
      upkeep.start();
    },
    close: async () => {
      sessions.close();
      await upkeep.stop();
    },
  };
}
