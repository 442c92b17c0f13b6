import type { Keep } from './client/keep.ts';
import { ClosedError, RefusedError } from './client/refusals.ts';
import { createTabs } from './tabs.ts';

/** A person's conversation, as the server names it. */
export interface Session {
  readonly token: string;
  readonly conversationId: string;
  /** In seconds from the answer. */
  readonly expiresIn: number;
  /** Whether it had begun before. */
  readonly isResumed: boolean;
}

/** The one conversation of this centre in this browser: refreshed, and shared between open tabs. */
export interface SessionHolder {
  /** The conversation of this tab, else that of another open tab, else a new one. */
  open(): Promise<Session>;
  /** A new token for the same conversation, asked for once at a time. */
  renew(): Promise<Session>;
  /** A new conversation, or that of a resume code, which the other open tabs then join. */
  replace(code?: string): Promise<Session>;
  /** It is over: nothing of it stays in this browser, and the other tabs show nothing of it any more. */
  forget(): void;
  /** It is over, as the server told: the other tabs learn it there, too. */
  leave(): void;
}

interface SessionEvents {
  /** Another tab began anew. */
  onReplaced(): void;
  /** Another tab ended it for good. */
  onEnded(): void;
}

/** The token stands in `keep`: by itself it goes when the tab closes. Tabs give it to each other while they are open. */
export function createSessionHolder(centre: string, keep: Keep, events: SessionEvents): SessionHolder {
  const tabs = createTabs(`aiguilleur:${centre}`, {
    onAsked: () => keep.read('token'),
    onReplaced(token) {
      keep.write('token', token);
      events.onReplaced();
    },
    onEnded() {
      leave();
      events.onEnded();
    },
  });
  let renewal: number | undefined;
  let renewing: Promise<Session> | undefined;

  async function obtain(resume: string | null): Promise<Session> {
    const session = await fetchSession(centre, resume);
    keep.write('token', session.token);
    renewIn(Math.max(session.expiresIn * 500, 10_000));
    return session;
  }

  function renewIn(milliseconds: number): void {
    window.clearTimeout(renewal);
    // An outage: the earlier token can still be resumed for a day after its end.
    renewal = window.setTimeout(() => void renew().catch(() => renewIn(60_000)), milliseconds);
  }

  function renew(): Promise<Session> {
    renewing ??= obtain(keep.read('token')).finally(() => {
      renewing = undefined;
    });
    return renewing;
  }

  function leave(): void {
    window.clearTimeout(renewal);
    keep.clear();
  }

  return {
    open: async () => obtain(keep.read('token') ?? (await tabs.ask())),
    renew,
    async replace(code) {
      const session = await obtain(code ?? null);
      tabs.tellReplaced(session.token);
      return session;
    },
    forget() {
      leave();
      tabs.tellEnded();
    },
    leave,
  };
}

async function fetchSession(centre: string, resume: string | null): Promise<Session> {
  const response = await fetch('/widget/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(resume === null ? { centre } : { centre, resume }),
  });
  if (response.status === 410) throw new ClosedError(await readRefusal(response));
  if (!response.ok) throw new RefusedError(await readRefusal(response));
  const { token, conversationId, expires_in, resumed } = await response.json();
  return { token, conversationId, expiresIn: expires_in, isResumed: resumed === true };
}

export async function readRefusal(response: Response): Promise<string> {
  const body = await response.json();
  return body.error.message;
}
