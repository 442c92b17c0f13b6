import type { Activity } from 'botbuilder-core';
import type { Kysely } from 'kysely';
import type { Request, Server } from 'restify';
import type { Library } from '../../../knowledge/library.ts';
import type { CaseChanges } from '../../handoff/case-changes.ts';
import { HttpError } from '../../http/http-error.ts';
import { readJson } from '../../http/read-json.ts';
import { type Answer, endpoint, ok } from '../../http/reply.ts';
import type { ConversationStore } from '../../storage/conversation-store.ts';
import type { Notices } from '../../storage/notices.ts';
import type { Schema } from '../../storage/schema.ts';
import type { Voice } from '../../voice.ts';
import type { Bot } from '../bot.ts';
import type { Delivery, OutsideChannel } from '../delivery.ts';
import type { Turns } from '../turns.ts';
import { channelId } from './activities.ts';
import { type AdapterParts, TeamsAdapter } from './adapter.ts';
import { type Aside, noAside } from './aside.ts';
import type { CentreOf } from './centre-of.ts';
import { Connector } from './connector.ts';
import { forgetPlace } from './forget-place.ts';
import type { Invokes } from './invokes.ts';
import { createPublicBot } from './public/public-bot.ts';
import { TeamsTalk } from './talk.ts';
import { answerTaps } from './tap.ts';
import { parseActivity } from './wire.ts';
import { createTeamsWords } from './words.ts';

/** Largest activity that a channel may send: Teams stays below 100 kB. */
const maxBodyBytes = 512 * 1024;

interface Parts extends AdapterParts {
  readonly bot: Bot;
  readonly clock: () => number;
  readonly store: ConversationStore;
  readonly turns: Turns;
  readonly delivery: Delivery;
  readonly notices: Notices;
  readonly voice: Voice;
  readonly library: Library;
  /** Where the fiches stand. */
  readonly publicUrl: string;
  readonly db: Kysely<Schema>;
  readonly caseChanges: CaseChanges;
  /** What other parts of the server answer to invokes. */
  readonly invokes?: Invokes;
  /** Those who work with the bot rather than ask it. */
  readonly aside?: Aside;
  readonly centreOf: CentreOf;
}

/** Teams and every channel of Azure Bot Service. */
export interface Teams {
  /** For middleware. */
  readonly adapter: TeamsAdapter;
  /** For whoever writes to it beside the turns of the bot. */
  readonly connector: OutsideChannel;
  register(server: Server): void;
}

/** Answers `POST /api/messages`, for whoever signs as the Bot Framework. */
export function createTeams(parts: Parts): Teams {
  const { log, store, turns, delivery, voice, aside = noAside } = parts;
  const adapter = new TeamsAdapter(parts);
  const connector = new Connector({
    getToken: (serviceUrl, which) => adapter.getToken(serviceUrl, which),
    findSentId: (conversationId, position) => store.findSentId(conversationId, position),
  });
  const words = createTeamsWords(voice);
  const invokes = { ...answerTaps(words), ...parts.invokes };
  const appId = parts.app.id;
  const publicBot = createPublicBot({ ...parts, appId, today: () => new Date(parts.clock()) });
  const forget = async (activity: Activity): Promise<void> => {
    await aside.forget(activity);
    await forgetPlace(activity, parts);
  };
  const bots = { publicBot, aside, invokes };
  const talk = new TeamsTalk({ ...parts, ...bots, appId, forget, adapter, connector, words });
  turns.addChannel(channelId, talk);
  delivery.addChannel(channelId, connector);

  const hear = async (request: Request): Promise<Answer> => {
    // Unsigned requests go before their body is looked at, and long before a call out for the keys.
    const authorization = request.headers.authorization ?? '';
    if (!/^Bearer [\w-]+\.[\w-]+\.[\w-]+$/.test(authorization)) throw new HttpError('Unauthorized');
    const bearer = await adapter.authenticate(authorization);
    const activity = parseActivity(await readJson(request, maxBodyBytes));
    adapter.admit(activity, bearer);
    const response = await talk.hear(activity);
    return ok(response?.body ?? {}, response?.status ?? 200);
  };

  return {
    adapter,
    connector,
    register: (server) => {
      server.post('/api/messages', endpoint(log, hear));
    },
  };
}
