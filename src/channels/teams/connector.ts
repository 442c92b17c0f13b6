import { type Activity, ActivityTypes } from 'botbuilder-core';
import { z } from 'zod';
import type { OutsideChannel, Posted } from '../delivery.ts';
import { parseRowId } from './row-id.ts';

/** A service that takes longer is away; below the time that a delivery may be believed to take. */
const patienceMs = 10_000;

/** Refusals that may pass: a token that has ended, a time-out, a conflict at Teams, too early, too many. */
const passing: readonly number[] = [401, 408, 412, 425, 429];

const takenSchema = z.object({ id: z.string() });

interface Means {
  /** Gives what lets us write to a service: the token at hand, or a new one. */
  readonly getToken: (serviceUrl: string, which: 'kept' | 'new') => Promise<string>;
  /** The id that the channel gave to what stands at a place of a log. */
  readonly findSentId: (conversationId: string, position: number) => Promise<string | undefined>;
}

/**
 * Writes to the channels of Azure Bot Service. Not through the SDK's client: that one tries again by itself, and waits
 * longer than its caller may be believed to.
 */
export class Connector implements OutsideChannel {
  readonly #means: Means;
  #refusedToken = '';

  constructor(means: Means) {
    this.#means = means;
  }

  async post(outgoing: string, conversationId: string): Promise<Posted> {
    const { getToken, findSentId } = this.#means;
    try {
      const activity = parseOutgoing(outgoing);
      const position = parseRowId(activity.id);
      const id = position === undefined ? activity.id : await findSentId(conversationId, position);
      // What it would change was never taken.
      if (position !== undefined && id === undefined) return { kind: 'never', why: 'nothing to update' };
      const { url, method, headers, serviceUrl } = addressOf({ ...activity, id });
      const kept = await getToken(serviceUrl, 'kept');
      const token = kept === this.#refusedToken ? await getToken(serviceUrl, 'new') : kept;
      const response = await fetch(url, {
        method,
        headers: { ...headers, Authorization: `Bearer ${token}` },
        body: method === 'DELETE' ? null : JSON.stringify({ ...activity, id }),
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
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly serviceUrl: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What has an id takes the place of what was sent under that id, or takes it away. */
function addressOf({ type, serviceUrl = '', conversation, replyToId, id }: Partial<Activity>): Target {
  const place = conversation?.id ?? '';
  const base = `${serviceUrl.replace(/\/+$/, '')}/v3/conversations/${encodeURIComponent(place)}/activities`;
  const about = id ?? replyToId;
  return {
    url: about === undefined ? base : `${base}/${encodeURIComponent(about)}`,
    method: id === undefined ? 'POST' : type === ActivityTypes.MessageDelete ? 'DELETE' : 'PUT',
    serviceUrl,
    headers: { 'Content-Type': 'application/json', 'x-ms-conversation-id': place },
  };
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
