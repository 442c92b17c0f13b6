/** A refusal of the server, in its words for people; or that it was not reached. */
export class ApiError extends Error {
  /** 0: not reached. */
  readonly status: number;
  readonly code: string;
  /** When one may try again, in milliseconds since 1970. */
  readonly until: number | null;
  /** What is wrong of what was sent, where that is told. */
  readonly fields: readonly string[];

  constructor(status: number, code: string, message: string, { until = null, fields = '' }: Detail = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.until = until;
    this.fields = fields === '' ? [] : fields.split(',');
  }

  /** Whether the same may succeed a little later. */
  get isPassing(): boolean {
    return this.status === 0 || this.status >= 500 || this.status === 429 || this.status === 401;
  }
}

/** What a refusal tells besides its words. */
interface Detail {
  readonly until?: number | null;
  /** As `phone,email`. */
  readonly fields?: string;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Asks the server; rejects with an ApiError. */
export type Call = <Answer>(method: Method, path: string, body?: unknown) => Promise<Answer>;

/** A request that hangs holds up those behind it: after this long it counts as lost. */
const patienceMs = 6_000;

interface Means {
  /** What is said when the server is not reached, or answers no words of its own. */
  readonly lostWords: string;
  readonly onSignedOut: () => void;
}

export function createCall({ lostWords, onSignedOut }: Means): Call {
  return async (method, path, body) => {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), patienceMs);
    const response = await fetch(`/conseillers/api${path}`, {
      method,
      signal: patience.signal,
      credentials: 'same-origin',
      headers: method === 'GET' ? {} : { 'X-Desk': '1', 'Content-Type': 'application/json' },
      ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
    })
      .catch((cause: unknown) => {
        throw Object.assign(new ApiError(0, 'Network', lostWords), { cause });
      })
      .finally(() => clearTimeout(timer));
    if (response.ok) return response.json();
    const refusal = await readRefusal(response, lostWords);
    if (refusal.code === 'SignedOut') onSignedOut();
    throw refusal;
  };
}

async function readRefusal(response: Response, lostWords: string): Promise<ApiError> {
  const { error } = await response.json().catch(() => ({ error: undefined }));
  const { code = 'Unknown', message = lostWords, until, fields } = error ?? {};
  return new ApiError(response.status, code, message, { until, fields });
}
