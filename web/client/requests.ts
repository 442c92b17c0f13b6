import { readRefusal, type Session } from '../session.ts';
import type { Activity } from './activity.ts';
import { AwayError, EndedError, GoneError, RefusedError } from './refusals.ts';

/** Activities, and the place after the last of them. */
export interface ActivitySet {
  readonly activities: readonly Activity[];
  readonly watermark: string;
}

/** Direct Line over HTTP. */
export interface Requests {
  /** What stands in the log from a place on. */
  read(watermark: string): Promise<ActivitySet>;
  /** Where a stream from a place on can be opened, for a minute. */
  findStream(watermark: string): Promise<string>;
  post(activity: object): Promise<void>;
}

/** A network that neither answers nor breaks: after that long, it counts as broken. */
const patienceMs = 20_000;

export function createRequests(first: Session, renew: () => Promise<Session>): Requests {
  let session = first;

  async function ask(path: string, body?: object): Promise<unknown> {
    const response = await send(path, body);
    if (response.status !== 401 && response.status !== 403) return readAnswer(response);
    if (await isRevoked(response)) throw new EndedError('the conversation was ended');
    // The token is over, on a phone that slept: one that the same conversation gets is tried once.
    const { conversationId } = session;
    session = await renew();
    if (session.conversationId !== conversationId) throw new GoneError('the conversation could not be resumed');
    return readAnswer(await send(path, body));
  }

  async function send(path: string, body: object | undefined): Promise<Response> {
    const { token, conversationId } = session;
    const abort = new AbortController();
    const late = window.setTimeout(() => abort.abort(), patienceMs);
    try {
      return await fetch(`/v3/directline/conversations/${conversationId}${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          Authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: abort.signal,
      });
    } catch (error) {
      throw new AwayError(`no answer to ${path}`, { cause: error });
    } finally {
      window.clearTimeout(late);
    }
  }

  return {
    read: async (watermark) => parseSet(await ask(`/activities?watermark=${watermark}`)),
    findStream: async (watermark) => parseStreamUrl(await ask(`?watermark=${watermark}`)),
    post: async (activity) => void (await ask('/activities', activity)),
  };
}

async function readAnswer(response: Response): Promise<unknown> {
  if (response.ok) return response.json();
  if (response.status === 404) throw new GoneError('the conversation is no more');
  const isWorthATry = response.status >= 500 || response.status === 429 || response.status === 408;
  if (isWorthATry) throw new AwayError(`the server answers ${response.status}`);
  throw new RefusedError(await readRefusal(response));
}

async function isRevoked(response: Response): Promise<boolean> {
  const { error } = await response.json();
  return error.code === 'TokenRevoked';
}

export function parseSet(given: unknown): ActivitySet {
  return given as ActivitySet;
}

function parseStreamUrl(given: unknown): string {
  return (given as { readonly streamUrl: string }).streamUrl;
}
