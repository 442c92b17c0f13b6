import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';

/** What a token tells: which conversation it opens, for whom, and since when that conversation exists. */
export interface Claims {
  readonly conversationId: string;
  readonly userId: string;
  readonly centreId: string;
  /** When the conversation's first token was issued, in milliseconds: the time of the welcome. */
  readonly bornAt: number;
}

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

  return {
    issue: ({ conversationId, userId, centreId, bornAt }, purpose) => {
      const issuedAt = Math.floor(clock() / 1000);
      return new SignJWT({ conversation: conversationId, user: userId, centre: centreId, born: bornAt, purpose })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setIssuer(issuer)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + lifetimes[purpose])
        .sign(cryptoKey);
    },

    verify: async (token, purpose) => {
      try {
        const options = { algorithms: ['HS256'], issuer, currentDate: new Date(clock()), requiredClaims: ['exp'] };
        const { payload } = await jwtVerify(token, cryptoKey, options);
        return toVerdict(payload, purpose);
      } catch (error) {
        // The signature has been checked by then: an expired token still tells whose it was.
        if (error instanceof errors.JWTExpired) return toVerdict(error.payload, purpose, error.payload.exp);
        if (error instanceof errors.JOSEError) return { kind: 'invalid' };
        throw error;
      }
    },
  };
}

const payloadSchema = z.object({
  conversation: z.string(),
  user: z.string(),
  centre: z.string(),
  born: z.int(),
  purpose: z.enum(['token', 'stream']),
});

function toVerdict(payload: JWTPayload, purpose: Purpose, expiredAt?: number): Verdict {
  const parsed = payloadSchema.safeParse(payload);
  if (!parsed.success || parsed.data.purpose !== purpose) return { kind: 'invalid' };
  const { conversation, user, centre, born } = parsed.data;
  const claims = { conversationId: conversation, userId: user, centreId: centre, bornAt: born };
  return expiredAt === undefined ? { kind: 'valid', claims } : { kind: 'expired', claims, expiredAt };
}
