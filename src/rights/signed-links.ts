import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** What a link opens; a token for one opens nothing else. */
export type LinkPurpose = 'export' | 'bilan' | 'picture';

/** Minutes that a link opens what it leads to: time to tap it, not to find it in a history. */
export const linkMinutes: Readonly<Record<LinkPurpose, number>> = { export: 15, bilan: 60, picture: 24 * 60 };

/** Links by which a person reads what is theirs of their conversation. */
export interface SignedLinks {
  /** A token that stands in an address. */
  sign(opened: Opened): string;
  /** What a token opens that is ours, for this purpose and not too old. */
  read(token: string): Opened | undefined;
}

/** What a link leads to: a conversation as long as it is not erased again. */
export interface Opened {
  readonly conversationId: string;
  /** Number of the last erasure before; empty: there was none. */
  readonly receipt: string;
}

/** Signed with the server's own key; no other token of it opens anything here, nor the other way round. */
export function createSignedLinks(purpose: LinkPurpose, key: Uint8Array, clock: () => number): SignedLinks {
  const signatureOf = (payload: string): Buffer => createHmac('sha256', key).update(`${purpose}|${payload}`).digest();
  return {
    sign: ({ conversationId, receipt }) => {
      const until = clock() + linkMinutes[purpose] * 60_000;
      const payload = Buffer.from(JSON.stringify([conversationId, until, receipt])).toString('base64url');
      return `${payload}.${signatureOf(payload).toString('base64url')}`;
    },
    read: (token) => {
      const [payload = '', signature = ''] = token.split('.');
      const given = Buffer.from(signature, 'base64url');
      const expected = signatureOf(payload);
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
      const [conversationId, until, receipt = ''] = parsePayload(payload);
      return clock() < until ? { conversationId, receipt } : undefined;
    },
  };
}

// Links from before erasures ended them hold no receipt.
const payloadSchema = z.tuple([z.string(), z.number(), z.string().optional()]);

function parsePayload(payload: string): z.infer<typeof payloadSchema> {
  return payloadSchema.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
}
