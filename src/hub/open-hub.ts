import { randomUUID } from 'node:crypto';
import type { Server } from 'restify';
import type { Library } from '../../knowledge/library.ts';
import { Delivery } from '../channels/delivery.ts';
import type { HandoffHub } from '../config.ts';
import type { Handoff } from '../handoff/handoff.ts';
import { endpoint } from '../http/reply.ts';
import type { Log } from '../log.ts';
import type { State } from '../state.ts';
import { formatEvent } from './format-event.ts';
import { hearHub } from './hear-hub.ts';
import { HubChannel } from './hub-channel.ts';
import { createHubOutbox, hubChannelId, listUntold } from './hub-outbox.ts';

interface Parts {
  readonly hub: HandoffHub;
  readonly state: Pick<State, 'db' | 'store' | 'caseChanges'>;
  readonly handoff: Handoff;
  readonly library: Pick<Library, 'findCentre'>;
  readonly log: Log;
  readonly clock: () => number;
  /** No other process shares the database: whoever told the hub before is gone. */
  readonly isAlone: boolean;
}

/** An external hub whose agents take cases, beside the desk. */
export interface Hub {
  register(server: Server): void;
  /** Tells the hub what waits, now and ever after. */
  start(): Promise<void>;
  close(): Promise<void>;
}

export function openHub({ hub, state, handoff, library, log, clock, isAlone }: Parts): Hub {
  const { db, store, caseChanges } = state;
  const outbox = createHubOutbox(db, randomUUID(), (event) => formatEvent({ db, store, centres: library }, event));
  const delivery = new Delivery({ outbox, log, clock, isAlone });
  delivery.addChannel(hubChannelId, new HubChannel(hub, clock));

  const tell = async (conversationId: string): Promise<void> => {
    for (const key of await listUntold(db, conversationId)) {
      if (await outbox.claim(key, clock())) delivery.deliver(key);
    }
  };
  const unlisten = caseChanges.listen((conversationId) => {
    tell(conversationId).catch((error: unknown) => log.warn({ err: error }, 'the hub is told in the next round'));
  });

  return {
    register: (server) => {
      server.post(
        '/api/handoff',
        endpoint(log, (request) => hearHub({ hub, db, handoff, clock }, request)),
      );
    },
    start: () => delivery.start(),
    close: async () => {
      unlisten();
      await delivery.close();
    },
  };
}
