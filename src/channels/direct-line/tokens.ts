import { randomBytes } from 'node:crypto';
import { type CryptoKey, errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { RecentMap } from '../../recent-map.ts';

/** What a token tells: which conversation it opens, for whom, and since when that conversation exists. */
export interface Claims {
  readonly conversationId: string;
  readonly userId: string;
  readonly centreId: string;
  /** When the conversation's first token was issued, in milliseconds: the time of the welcome. */
  readonly bornAt: number;
  /** How often the conversation had been erased when it was made. */
  readonly era: number;
  /** Which token it is; null: nobody has been given it. */
  readonly tokenId: string | null;
  /** Of a stream: the token with which it was asked for. */
  readonly parentId: string | null;
}

/** Whom a first token is for. */
export const nobodysToken = { era: 0, tokenId: null, parentId: null } as const;

/** token: for requests, renewable; stream: for one address of a stream, which ends up in logs of proxies. */
export type Purpose = 'token' | 'stream';

/** Seconds a token lives: Direct Line's own half hour, and the minute in which a stream must be opened. */
export const lifetimes = { token: 1800, stream: 60 } as const;

export type Verdict =
  | { readonly kind: 'valid'; readonly claims: Claims }
  | { readonly kind: 'expired'; readonly claims: Claims; readonly expiredAt: number }
  | { readonly kind: 'invalid' };

export interface Tokens {
  issue(claims: Claims, purpose: Purpose): Promise<string>;
  verify(token: string, purpose: Purpose): Promise<Verdict>;
}

const issuer = 'aiguilleur';

/** Tokens signed with HMAC-SHA256, the only algorithm accepted whatever a token's own header says. */
export async function createTokens(key: Uint8Array, clock: () => number): Promise<Tokens> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const cryptoKey = await crypto.subtle.importKey('raw', new Uint8Array(key), algorithm, false, ['sign', 'verify']);
  const known = new RecentMap<string, Signed>(maxKnown);

  return {
    issue: async (claims, purpose) => {
      const { conversationId, userId, centreId, bornAt, era } = claims;
      const id = randomBytes(12).toString('base64url');
      const parentId = purpose === 'stream' ? claims.tokenId : null;
      const issuedAt = Math.floor(clock() / 1000);
      const expiredAt = issuedAt + lifetimes[purpose];
      const payload = { conversation: conversationId, user: userId, centre: centreId, born: bornAt, purpose, era };
      const token = await new SignJWT({ ...payload, ...(parentId === null ? {} : { of: parentId }) })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setIssuer(issuer)
        .setJti(id)
        .setIssuedAt(issuedAt)
        .setExpirationTime(expiredAt)
        .sign(cryptoKey);
      known.set(token, { claims: { ...claims, tokenId: id, parentId }, purpose, expiredAt });
      return token;
    },

    verify: async (token, purpose) => {
      const read = known.get(token) ?? (await readSigned(token, cryptoKey));
      if (read === undefined) return { kind: 'invalid' };
      known.set(token, read);
      if (read.purpose !== purpose) return { kind: 'invalid' };
      const { claims, expiredAt } = read;
      const isExpired = expiredAt <= Math.floor(clock() / 1000);
      return isExpired ? { kind: 'expired', claims, expiredAt } : { kind: 'valid', claims };
    },
  };
}

/** Tokens signed or checked here, kept by their text: a visit sends the same one with each message. 5 MB at most. */
const maxKnown = 10_000;

/** What a token with a good signature tells, be it expired or not. */
interface Signed {
  readonly claims: Claims;
  readonly purpose: Purpose;
  /** Seconds since 1970. */
  readonly expiredAt: number;
}

async function readSigned(token: string, key: CryptoKey): Promise<Signed | undefined> {
  try {
    // Whether it is over depends on when it is used, and is asked anew each time.
    const always = new Date(0);
    const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'], issuer, currentDate: always });
    const parsed = payloadSchema.safeParse(payload);
    if (!parsed.success) return undefined;
    const { conversation, user, centre, born, era, jti, of, purpose, exp } = parsed.data;
    const named = { conversationId: conversation, userId: user, centreId: centre, bornAt: born };
    const claims = { ...named, era, tokenId: jti, parentId: of };
    return { claims, purpose, expiredAt: exp };
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}

const payloadSchema = z.object({
  conversation: z.string(),
  user: z.string(),
  centre: z.string(),
  born: z.int(),
  // Tokens from before they were numbered have neither.
  era: z.int().default(0),
  jti: z.string().nullable().default(null),
  of: z.string().nullable().default(null),
  purpose: z.enum(['token', 'stream']),
  exp: z.number(),
});
