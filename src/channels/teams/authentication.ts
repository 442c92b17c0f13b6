import {
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
} from 'botbuilder-core';
import type { BotFrameworkAuthentication, ServiceClientCredentialsFactory } from 'botframework-connector';
import type { MicrosoftApp } from '../../microsoft-app.ts';

interface Parts {
  readonly app: MicrosoftApp;
  /** For clouds other than the public one. */
  readonly cloud?: ConfigurationBotFrameworkAuthenticationOptions;
  /** In place of the app's own. */
  readonly credentials?: ServiceClientCredentialsFactory;
}

/** How the bot shows a channel who it is: by a password, by a certificate, or as the platform vouches for it. */
export function createAuthentication({ app, cloud = {}, credentials }: Parts): BotFrameworkAuthentication {
  const { id, type, tenantId, password, certificate } = app;
  const options = {
    MicrosoftAppId: id,
    MicrosoftAppPassword: password,
    MicrosoftAppType: type,
    MicrosoftAppTenantId: tenantId,
    ...(certificate && {
      CertificateThumbprint: certificate.thumbprint,
      CertificatePrivateKey: certificate.privateKey,
    }),
  };
  return new ConfigurationBotFrameworkAuthentication({ ...options, ...cloud }, credentials);
}
