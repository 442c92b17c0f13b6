import type { Configuration } from 'openid-client';
import type { SignOn } from '../../sign-on.ts';

/** Seconds: whoever waits longer is better told that the provider is down. */
const patience = 5;

/** What one browser must come back with; each is good for one sign-on. */
export interface Checks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** What a token says of whoever holds it; checked to be the provider's, for us, for this sign-on, and in time. */
export type Claims = Readonly<Record<string, unknown>> & { readonly sub: string };

/** It did not say in time where to ask it, and with which keys it signs. */
export class ProviderDown extends Error {}

/** The provider as the desk asks it; rejects with ProviderDown, or because what comes back is not to be believed. */
export interface Provider {
  /** Where the browser signs in. */
  begin(redirectUri: string): Promise<{ readonly url: string; readonly checks: Checks }>;
  /** Who came back to that address. */
  finish(currentUrl: URL, checks: Checks): Promise<Claims>;
  /** Where the browser signs out there too; null where the provider has no such place. */
  leave(backTo: string): Promise<string | null>;
}

/** Asks the provider for its addresses and keys at each sign-on: they are few, and keys that were changed count at once. */
export function createProvider({ issuer, clientId, clientSecret }: SignOn): Provider {
  const load = () => import('openid-client');
  const open = async (): Promise<Configuration> => {
    const { discovery, allowInsecureRequests, enableNonRepudiationChecks } = await load();
    // The settings allow http on this machine alone.
    const plain = issuer.startsWith('http:') ? [allowInsecureRequests] : [];
    // The signature counts too: not TLS alone says whose token it is.
    const execute = [...plain, enableNonRepudiationChecks];
    const found = discovery(new URL(issuer), clientId, clientSecret, undefined, { execute, timeout: patience });
    return found.catch((cause: unknown) => {
      throw new ProviderDown(`OIDC_ISSUER: "${issuer}" does not tell where to sign in`, { cause });
    });
  };

  return {
    begin: async (redirectUri) => {
      const [client, config] = await Promise.all([load(), open()]);
      const checks = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const url = client.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: 'openid profile email',
        state: checks.state,
        nonce: checks.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(checks.verifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, checks };
    },

    finish: async (currentUrl, { state, nonce, verifier }) => {
      const [{ authorizationCodeGrant }, config] = await Promise.all([load(), open()]);
      const tokens = await authorizationCodeGrant(config, currentUrl, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('The provider gave no ID token');
      return claims;
    },

    leave: async (backTo) => {
      const [{ buildEndSessionUrl }, config] = await Promise.all([load(), open()]);
      if (config.serverMetadata().end_session_endpoint === undefined) return null;
      return buildEndSessionUrl(config, { post_logout_redirect_uri: backTo }).href;
    },
  };
}
