/** A person's conversation, as the server names it. */
export interface Session {
  readonly token: string;
  readonly conversationId: string;
  /** In seconds from the answer. */
  readonly expiresIn: number;
}

/** The one conversation of this centre in this browser: refreshed, and shared between open tabs. */
export interface SessionHolder {
  /** The conversation of this tab, else that of another open tab, else a new one. */
  open(): Promise<Session>;
  /** A new conversation, or that of a resume code, which the other open tabs then join. */
  replace(code?: string): Promise<Session>;
}

// A tab that is open answers in a few milliseconds; Web Chat loads meanwhile.
const patienceMs = 120;

/**
 * Keeps the token in sessionStorage only: it goes when the tab closes, and on a shared computer nothing stays. Tabs
 * give it to each other while they are open. `onReplaced` hears that another tab began anew.
 */
export function createSessionHolder(centre: string, onReplaced: () => void): SessionHolder {
  const key = `aiguilleur:${centre}`;
  const tabs = createTabs(key, {
    onAsked: () => sessionStorage.getItem(key),
    onReplaced(token) {
      sessionStorage.setItem(key, token);
      onReplaced();
    },
  });
  let renewal: number | undefined;

  async function renew(resume: string | null): Promise<Session> {
    const session = await fetchSession(centre, resume);
    sessionStorage.setItem(key, session.token);
    window.clearTimeout(renewal);
    renewal = window.setTimeout(() => void renew(session.token).catch(() => renewLater(session)), halfLife(session));
    return session;
  }

  // An outage: the earlier token can still be resumed for a day after its end.
  function renewLater(session: Session): void {
    renewal = window.setTimeout(() => void renew(session.token).catch(() => renewLater(session)), 60_000);
  }

  return {
    open: async () => renew(sessionStorage.getItem(key) ?? (await tabs.ask())),
    async replace(code) {
      const session = await renew(code ?? null);
      tabs.tellReplaced(session.token);
      return session;
    },
  };
}

function halfLife(session: Session): number {
  return Math.max(session.expiresIn * 500, 10_000);
}

async function fetchSession(centre: string, resume: string | null): Promise<Session> {
  const response = await fetch('/widget/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(resume === null ? { centre } : { centre, resume }),
  });
  if (!response.ok) throw new RefusedError(await readRefusal(response));
  const { token, conversationId, expires_in } = await response.json();
  return { token, conversationId, expiresIn: expires_in };
}

/** The server said no; its message is for the person to read. */
export class RefusedError extends Error {}

async function readRefusal(response: Response): Promise<string> {
  const body = await response.json();
  return body.error.message;
}

interface Tabs {
  ask(): Promise<string | null>;
  tellReplaced(token: string): void;
}

type TabMessage = { readonly kind: 'ask' } | { readonly kind: 'tell' | 'replaced'; readonly token: string };

interface TabEvents {
  onAsked(): string | null;
  onReplaced(token: string): void;
}

function createTabs(name: string, events: TabEvents): Tabs {
  // Browsers before 2022 may not have it: each tab is then its own conversation.
  if (!('BroadcastChannel' in window)) return { ask: async () => null, tellReplaced: () => undefined };
  const channel = new BroadcastChannel(name);
  let hearToken: ((token: string) => void) | undefined;
  channel.onmessage = ({ data }: MessageEvent<TabMessage>) => {
    if (data.kind === 'tell') hearToken?.(data.token);
    if (data.kind === 'replaced') events.onReplaced(data.token);
    const token = data.kind === 'ask' ? events.onAsked() : null;
    if (token !== null) post({ kind: 'tell', token });
  };
  function post(message: TabMessage): void {
    channel.postMessage(message);
  }
  return {
    ask: () =>
      new Promise((resolve) => {
        hearToken = resolve;
        window.setTimeout(() => resolve(null), patienceMs);
        post({ kind: 'ask' });
      }),
    tellReplaced: (token) => post({ kind: 'replaced', token }),
  };
}
