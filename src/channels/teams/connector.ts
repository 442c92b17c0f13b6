import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { OutsideChannel, Posted } from '../delivery.ts';

/** A service that takes longer is away; below the time that a delivery may be believed to take. */
const patienceMs = 10_000;

/** Refusals that may pass: a token that has ended, a time-out, a conflict at Teams, too early, too many. */
const passing: readonly number[] = [401, 408, 412, 425, 429];

const takenSchema = z.object({ id: z.string() });

/** Gives what lets us write to a service: the token at hand, or a new one. */
type GetToken = (serviceUrl: string, which: 'kept' | 'new') => Promise<string>;

/**
 * Writes to the channels of Azure Bot Service. Not through the SDK's client: that one tries again by itself, and waits
 * longer than its caller may be believed to.
 */
export class Connector implements OutsideChannel {
  readonly #getToken: GetToken;
  #refusedToken = '';

  constructor(getToken: GetToken) {
    this.#getToken = getToken;
  }

  async post(activity: string): Promise<Posted> {
    try {
      const { url, headers, serviceUrl } = addressOf(parseOutgoing(activity));
      const kept = await this.#getToken(serviceUrl, 'kept');
      const token = kept === this.#refusedToken ? await this.#getToken(serviceUrl, 'new') : kept;
      const response = await fetch(url, {
        method: 'POST',
        headers: { ...headers, Authorization: `Bearer ${token}` },
        body: activity,
        // A token goes to whom it is for.
        redirect: 'manual',
        signal: AbortSignal.timeout(patienceMs),
      });
      if (response.status === 401) this.#refusedToken = token;
      return await judge(response);
    } catch (error) {
      // The service is out of reach, or its answer broke off; or no token is to be had.
      return { kind: 'later', why: error instanceof Error ? error.name : 'unknown', after: 0 };
    }
  }
}

interface Target {
  readonly url: string;
  readonly serviceUrl: string;
  readonly headers: Readonly<Record<string, string>>;
}

function addressOf({ serviceUrl = '', conversation, replyToId }: Partial<Activity>): Target {
  const id = conversation?.id ?? '';
  const base = `${serviceUrl.replace(/\/+$/, '')}/v3/conversations/${encodeURIComponent(id)}/activities`;
  const url = replyToId === undefined ? base : `${base}/${encodeURIComponent(replyToId)}`;
  return { url, serviceUrl, headers: { 'Content-Type': 'application/json', 'x-ms-conversation-id': id } };
}

async function judge(response: Response): Promise<Posted> {
  const { ok, status, headers } = response;
  // Read to its end in any case: the connection serves the next one.
  const body = await response.text();
  if (ok) return { kind: 'taken', sentId: findSentId(body) };
  const why = `status ${status}`;
  if (status < 500 && !passing.includes(status)) return { kind: 'never', why };
  return { kind: 'later', why, after: parseRetryAfter(headers.get('retry-after')) };
}

/** Some channels give no id, or nothing at all. */
function findSentId(body: string): string | null {
  try {
    return takenSchema.safeParse(JSON.parse(body)).data?.id ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Seconds, or a date; gives milliseconds. */
function parseRetryAfter(header: string | null): number {
  if (header === null) return 0;
  if (/^\d{1,6}$/.test(header)) return 1000 * Number(header);
  const date = Date.parse(header);
  return Number.isNaN(date) ? 0 : Math.max(0, date - Date.now());
}

/** What the turn has written. */
function parseOutgoing(activity: string): Partial<Activity> {
  return JSON.parse(activity) as Partial<Activity>;
}
