import type { Activity } from 'botbuilder-core';
import { decodeProtectedHeader, errors, importJWK, jwtVerify } from 'jose';
import type { SigningKeys } from './signing-keys.ts';

/** Whose token is expected. */
export interface Expected {
  /** The bot’s own application: the token is for it. */
  readonly appId: string;
  readonly issuer: string;
  readonly keys: SigningKeys;
  readonly clock: () => number;
}

/** Why a request is refused, for the log: it tells nothing of the token. */
export class TokenError extends Error {}

/** As the Bot Framework demands: clocks may differ so far. */
const toleranceSeconds = 300;

/** What a token lets its bearer speak for. */
export interface Bearer {
  readonly serviceUrl: unknown;
  readonly channelIds: readonly string[];
}

/**
 * Checks that the Bot Framework has signed a request for this bot. Not by the SDK, which takes a key that names no channel
 * for good for all, goes on believing a withdrawn key for a day, does not hear of a new one for an hour, and prints what it
 * refuses. Throws a TokenError.
 */
export async function checkToken(token: string, { appId, issuer, keys, clock }: Expected): Promise<Bearer> {
  const key = await keys.find(readKeyId(token));
  if (key === undefined) throw new TokenError('its key is not published');
  const { payload } = await explain(async () =>
    jwtVerify(token, await importJWK(key, algorithm), {
      issuer,
      audience: appId,
      algorithms: [algorithm],
      requiredClaims: ['exp'],
      clockTolerance: toleranceSeconds,
      currentDate: new Date(clock()),
    }),
  );
  return { serviceUrl: payload.serviceurl, channelIds: key.endorsements };
}

/** Checks that an activity comes from where its bearer may speak for, and says so. Throws a TokenError. */
export function checkBearer({ serviceUrl, channelId }: Activity, bearer: Bearer): void {
  if (bearer.serviceUrl !== serviceUrl) throw new TokenError('it is for another service');
  if (!bearer.channelIds.includes(channelId)) throw new TokenError('its key may not speak for this channel');
}

/** What the Bot Framework signs with; whatever else a token says of itself is not believed. */
const algorithm = 'RS256';

/** What is signed otherwise is refused before Microsoft is asked for a key. */
function readKeyId(token: string): string {
  try {
    const { alg, kid } = decodeProtectedHeader(token);
    if (alg === algorithm && typeof kid === 'string') return kid;
  } catch (error) {
    throw new TokenError('it cannot be read', { cause: error });
  }
  throw new TokenError('it names no key of the Bot Framework');
}

async function explain<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error;
    const { code } = error;
    const claim = error instanceof errors.JWTClaimValidationFailed ? ` ${error.claim}` : '';
    throw new TokenError(`${code}${claim}`, { cause: error });
  }
}
