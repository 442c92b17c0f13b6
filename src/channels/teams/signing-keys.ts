import { z } from 'zod';
import { HttpError } from '../../http/http-error.ts';
import type { Log } from '../../log.ts';

const keySchema = z.looseObject({
  kid: z.string(),
  kty: z.literal('RSA'),
  n: z.string(),
  e: z.string(),
  /** The channels that it may speak for. */
  endorsements: z.array(z.string()).default([]),
});

/** One of the public keys of the Bot Framework. */
export type SigningKey = z.infer<typeof keySchema>;

const keysSchema = z.object({ keys: z.array(z.unknown()) });
const metadataSchema = z.object({ jwks_uri: z.url({ protocol: /^https?$/ }) });

/** So long are keys believed; after that they are asked for again, and one that is gone is believed no more. */
const freshMs = 3_600_000;
/** While Microsoft does not answer, the keys at hand serve on; what is older than that serves nobody. */
const usableMs = 24 * 3_600_000;
/** Whoever names keys that do not exist makes us ask this often at most. */
const pauseMs = 60_000;
const patienceMs = 5000;

interface Means {
  /** The OpenID document, which tells where the keys stand. */
  readonly url: string;
  readonly clock: () => number;
  readonly log: Log;
}

/** The keys that sign what the Bot Framework sends, as Microsoft publishes them. */
export class SigningKeys {
  readonly #means: Means;
  #keys: readonly SigningKey[] = [];
  #fetchedAt = Number.NEGATIVE_INFINITY;
  #askedAt = Number.NEGATIVE_INFINITY;
  #asking: Promise<void> | undefined;

  constructor(means: Means) {
    this.#means = means;
  }

  /** Undefined for a key that Microsoft does not publish; throws where Microsoft cannot be asked. */
  async find(kid: string): Promise<SigningKey | undefined> {
    const now = this.#means.clock();
    const isDue = now - this.#fetchedAt > freshMs || this.#lookUp(kid) === undefined;
    if (isDue && (this.#asking !== undefined || now - this.#askedAt >= pauseMs)) await this.#refresh();
    if (this.#means.clock() - this.#fetchedAt > usableMs) throw new HttpError('Unavailable', { 'Retry-After': '60' });
    return this.#lookUp(kid);
  }

  #lookUp(kid: string): SigningKey | undefined {
    return this.#keys.find((key) => key.kid === kid);
  }

  /** Once for all who wait for it. */
  #refresh(): Promise<void> {
    this.#asking ??= this.#fetchAll().finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  async #fetchAll(): Promise<void> {
    const { url, clock, log } = this.#means;
    this.#askedAt = clock();
    try {
      const { jwks_uri } = metadataSchema.parse(await fetchJson(url));
      const { keys } = keysSchema.parse(await fetchJson(jwks_uri));
      this.#keys = keys.flatMap((key) => keySchema.safeParse(key).data ?? []);
      this.#fetchedAt = this.#askedAt;
    } catch (error) {
      log.warn({ err: error }, 'the keys of the Bot Framework cannot be read');
      // The first keys are asked for again at once: until then nobody is heard.
      if (this.#keys.length === 0) this.#askedAt = Number.NEGATIVE_INFINITY;
    }
  }
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(patienceMs) });
  if (!response.ok) throw new Error(`${url}: is status ${response.status}, expected 200.`);
  return response.json();
}
