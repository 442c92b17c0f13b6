import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';

/** How far the clocks of both sides may be apart, and a request be under way. */
export const signatureMs = 5 * 60_000;

/** Who has signed: what one side has signed is not taken for the other's. */
type Signer = 'aiguilleur' | 'hub';

/** What a signature says of itself. */
export interface Signature {
  readonly at: number;
  /** Never the same twice. */
  readonly nonce: string;
  readonly mac: string;
}

/** The header `X-Handoff-Signature`: `t=<milliseconds since 1970>,n=<nonce>,v1=<HMAC-SHA256 of "signer.t.n.body", hex>`. */
export function sign(secret: string, signer: Signer, body: string, now: number): string {
  const nonce = randomUUID();
  return `t=${now},n=${nonce},v1=${computeMac(secret, signer, { at: now, nonce }, body)}`;
}

/** Undefined where it is not a signature, or not one of now. */
export function findSignature(header: string | undefined, now: number): Signature | undefined {
  const [, at = '', nonce = '', mac = ''] =
    /^t=(\d{10,15}),n=([\w-]{16,64}),v1=([\da-f]{64})$/.exec(header ?? '') ?? [];
  if (mac === '' || Math.abs(now - Number(at)) > signatureMs) return undefined;
  return { at: Number(at), nonce, mac };
}

export function isSignatureOf(secret: string, signer: Signer, signature: Signature, body: string): boolean {
  const expected = computeMac(secret, signer, signature, body);
  return timingSafeEqual(Buffer.from(signature.mac, 'hex'), Buffer.from(expected, 'hex'));
}

function computeMac(secret: string, signer: Signer, { at, nonce }: Omit<Signature, 'mac'>, body: string): string {
  return createHmac('sha256', secret).update(`${signer}.${at}.${nonce}.${body}`).digest('hex');
}
