import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import type { AuthenticateRequestResult } from 'botframework-connector';
import type { Request, Server } from 'restify';
import { z } from 'zod';
import type { MicrosoftApp } from '../config.ts';
import { HttpError } from '../http/http-error.ts';
import { readJson } from '../http/read-json.ts';
import { type Answer, endpoint, ok } from '../http/reply.ts';
import type { Log } from '../log.ts';
import type { Bot } from './bot.ts';
import { TurnQueue } from './turn-queue.ts';

/** Largest activity that a channel may send: Teams stays below 100 kB. */
const maxBodyBytes = 512 * 1024;

interface Parts {
  readonly bot: Bot;
  readonly app: MicrosoftApp;
  readonly log: Log;
  /** Where tokens are checked, for clouds other than the public one. */
  readonly cloud?: ConfigurationBotFrameworkAuthenticationOptions;
}

/** Teams and every channel of Azure Bot Service. */
export interface Teams {
  /** For middleware. */
  readonly adapter: CloudAdapter;
  register(server: Server): void;
  /** Resolves when every message that was heard is answered. */
  close(): Promise<void>;
}

/** Answers `POST /api/messages`, for whoever signs as the Bot Framework. */
export function createTeams({ bot, app, log, cloud = {} }: Parts): Teams {
  const adapter = new TeamsAdapter(app, cloud, log);
  const queue = new TurnQueue();

  const hear = async (request: Request): Promise<Answer> => {
    // Unsigned requests go before their body is looked at, and long before a call out for the keys.
    const authorization = request.headers.authorization ?? '';
    if (!/^Bearer [\w-]+\.[\w-]+\.[\w-]+$/.test(authorization)) throw new HttpError('Unauthorized');
    const activity = parseActivity(await readJson(request, maxBodyBytes));
    const identity = await adapter.authenticate(activity, authorization);
    const response = await queue.run(`${activity.channelId}/${activity.conversation.id}`, () =>
      adapter.runTurn(identity, activity, (context) => bot.run(context)),
    );
    return ok(response?.body ?? {}, response?.status ?? 200);
  };

  return {
    adapter,
    register: (server) => {
      server.post('/api/messages', endpoint(log, hear));
    },
    close: () => queue.idle(),
  };
}

/** CloudAdapter in two steps, so that a bad signature is told from a fault of ours. */
class TeamsAdapter extends CloudAdapter {
  readonly #log: Log;

  constructor(app: MicrosoftApp, cloud: ConfigurationBotFrameworkAuthenticationOptions, log: Log) {
    const options = {
      MicrosoftAppId: app.id,
      MicrosoftAppPassword: app.password,
      MicrosoftAppType: app.type,
      MicrosoftAppTenantId: app.tenantId,
    };
    super(new ConfigurationBotFrameworkAuthentication({ ...options, ...cloud }));
    this.#log = log;
    this.onTurnError = async (_context, error) => log.error({ err: error }, 'turn failed');
  }

  /** Whatever goes wrong here, the request has not shown who sent it. */
  async authenticate(activity: Activity, authorization: string): Promise<AuthenticateRequestResult> {
    try {
      return await this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
    } catch (error) {
      this.#log.warn({ reason: error instanceof Error ? error.message : error }, 'message of a channel refused');
      throw new HttpError('Unauthorized');
    }
  }

  runTurn(
    identity: AuthenticateRequestResult,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(identity, activity, logic);
  }
}

const date = z
  .string()
  .refine((text) => !Number.isNaN(Date.parse(text)))
  .transform((text) => new Date(text))
  .optional();

const accountSchema = z.looseObject({ id: z.string().min(1) });

const activitySchema = z.looseObject({
  type: z.string().min(1).max(100),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.url({ protocol: /^https?$/ }),
  conversation: accountSchema,
  from: accountSchema,
  recipient: accountSchema.optional(),
  id: z.string().optional(),
  text: z.string().nullish(),
  timestamp: date,
  localTimestamp: date,
  expiration: date,
});

/** Checks what the SDK takes for granted; the rest of an activity is each channel's own. */
function parseActivity(body: unknown): Activity {
  const parsed = activitySchema.safeParse(body);
  if (!parsed.success) throw new HttpError('BadArgument');
  return parsed.data as unknown as Activity;
}
