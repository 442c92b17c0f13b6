import {
  type Activity,
  ActivityTypes,
  CallerIdConstants,
  CloudAdapter,
  type ConfigurationBotFrameworkAuthenticationOptions,
  type InvokeResponse,
  type ResourceResponse,
  type TurnContext,
} from 'botbuilder';
import {
  AppCredentials,
  AuthenticationConstants,
  ClaimsIdentity,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';
import { HttpError } from '../../http/http-error.ts';
import type { Log } from '../../log.ts';
import type { MicrosoftApp } from '../../microsoft-app.ts';
import { findTurnWork } from '../bot.ts';
import { createAuthentication } from './authentication.ts';
import { type Bearer, checkBearer, checkToken, type Expected, TokenError } from './check-token.ts';
import { SigningKeys } from './signing-keys.ts';
import { findTenants, isOfTenant } from './tenant.ts';

/** Takes one activity of the bot in. */
export type Deliver = (activity: Partial<Activity>) => void;

export interface AdapterParts {
  readonly app: MicrosoftApp;
  readonly log: Log;
  readonly clock: () => number;
  /** Where tokens are checked, for clouds other than the public one. */
  readonly cloud?: ConfigurationBotFrameworkAuthenticationOptions;
  /** What signs requests to channels; by default, with the app's password or identity. */
  readonly credentials?: ServiceClientCredentialsFactory;
}

const deliverKey = Symbol('deliver');

/** CloudAdapter whose turns call nobody: each activity of the bot goes to the turn's own delivery. */
export class TeamsAdapter extends CloudAdapter {
  readonly #audience: string;
  readonly #callerId: string;
  readonly #app: MicrosoftApp;
  readonly #expected: Expected;
  readonly #log: Log;

  constructor({ app, log, clock, cloud = {}, credentials }: AdapterParts) {
    super(createAuthentication({ app, cloud, ...(credentials && { credentials }) }));
    this.#app = app;
    this.#audience = cloud.ToChannelFromBotOAuthScope ?? AuthenticationConstants.ToChannelFromBotOAuthScope;
    this.#callerId = cloud.CallerId ?? CallerIdConstants.PublicAzureChannel;
    const url = cloud.ToBotFromChannelOpenIdMetadataUrl ?? AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl;
    const issuer = cloud.ToBotFromChannelTokenIssuer ?? AuthenticationConstants.ToBotFromChannelTokenIssuer;
    this.#expected = { appId: app.id, issuer, clock, keys: new SigningKeys({ url, clock, log }) };
    this.#log = log;
    // The bot has its own net (src/bot.ts); what falls through is a fault of middleware or of that net.
    this.onTurnError = async (context, error) => {
      log.error({ err: error }, 'turn failed');
      findTurnWork(context)?.conclude('failed');
    };
  }

  /** Throws a refusal of whoever has not shown to be the Bot Framework. */
  async authenticate(authorization: string): Promise<Bearer> {
    try {
      return await checkToken(authorization.replace(/^Bearer /, ''), this.#expected);
    } catch (error) {
      return this.#refuse(error);
    }
  }

  /** Throws a refusal of what its bearer may not say. */
  admit(activity: Activity, bearer: Bearer): void {
    try {
      checkBearer(activity, bearer);
    } catch (error) {
      this.#refuse(error);
    }
    if (!isOfTenant(activity, this.#app)) {
      this.#log.warn({ tenants: findTenants(activity) }, 'message of another tenant refused: see MicrosoftAppTenantId');
      throw new HttpError('ForeignTenant');
    }
    // Whatever the sender says of it.
    activity.callerId = this.#callerId;
  }

  #refuse(error: unknown): never {
    if (!(error instanceof TokenError)) throw error;
    this.#log.warn({ reason: error.message }, 'message of a channel refused');
    throw new HttpError('Unauthorized');
  }

  /** Runs a turn on what was authenticated, now or before a restart. */
  runTurn(
    activity: Activity,
    deliver: Deliver,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    const claimsIdentity = this.#identify(activity.serviceUrl);
    const connectorFactory = this.botFrameworkAuthentication.createConnectorFactory(claimsIdentity);
    const { callerId } = activity;
    const identity = { audience: this.#audience, claimsIdentity, connectorFactory, ...(callerId && { callerId }) };
    return this.processActivity(identity, activity, (context) => {
      context.turnState.set(deliverKey, deliver);
      return logic(context);
    });
  }

  /** What lets the bot write to a service of the channel. */
  async getToken(serviceUrl: string, which: 'kept' | 'new'): Promise<string> {
    const factory = this.botFrameworkAuthentication.createConnectorFactory(this.#identify(serviceUrl));
    const { credentials } = await factory.create(serviceUrl);
    if (!(credentials instanceof AppCredentials)) throw new Error('credentials: expected those of an app.');
    return credentials.getToken(which === 'new');
  }

  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const deliver: Deliver | undefined = context.turnState.get(deliverKey);
    if (deliver === undefined) throw new Error('sendActivities: expected a turn of TeamsAdapter.runTurn.');
    const responses: ResourceResponse[] = [];
    for (const activity of activities) {
      // It stays in the turn, which answers the request with it.
      if (activity.type === ActivityTypes.InvokeResponse) await super.sendActivities(context, [activity]);
      else deliver(activity);
      responses.push({ id: '' });
    }
    return responses;
  }

  /**
   * Has what was sent replaced, after all that was said before: by the id that the channel gave it, or by its place in the
   * log (row-id.ts).
   */
  override async updateActivity(context: TurnContext, activity: Partial<Activity>): Promise<ResourceResponse> {
    const deliver: Deliver | undefined = context.turnState.get(deliverKey);
    if (deliver === undefined) throw new Error('updateActivity: expected a turn of TeamsAdapter.runTurn.');
    deliver(activity);
    return { id: activity.id ?? '' };
  }

  /** As the channel's own token names it: for this app, at this address. */
  #identify(serviceUrl: string): ClaimsIdentity {
    const claims = [
      { type: AuthenticationConstants.AudienceClaim, value: this.#app.id },
      { type: AuthenticationConstants.ServiceUrlClaim, value: serviceUrl },
    ];
    return new ClaimsIdentity(claims, true);
  }
}
