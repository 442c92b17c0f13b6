/** The other tabs of this browser in which the same chat is open. */
export interface Tabs {
  /** The token of one that has one, else null. */
  ask(): Promise<string | null>;
  tellReplaced(token: string): void;
  tellEnded(): void;
}

interface TabEvents {
  onAsked(): string | null;
  onReplaced(token: string): void;
  onEnded(): void;
}

type TabMessage = { readonly kind: 'ask' | 'ended' } | { readonly kind: 'tell' | 'replaced'; readonly token: string };

// A tab that is open answers in a few milliseconds.
const patienceMs = 120;

export function createTabs(name: string, events: TabEvents): Tabs {
  // Browsers before 2022 may not have it: each tab is then its own conversation.
  if (!('BroadcastChannel' in window)) {
    return { ask: async () => null, tellReplaced: () => undefined, tellEnded: () => undefined };
  }
  const channel = new BroadcastChannel(name);
  let hearToken: ((token: string) => void) | undefined;
  channel.onmessage = ({ data }: MessageEvent<TabMessage>) => {
    if (data.kind === 'tell') hearToken?.(data.token);
    if (data.kind === 'replaced') events.onReplaced(data.token);
    if (data.kind === 'ended') events.onEnded();
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
    tellEnded: () => post({ kind: 'ended' }),
  };
}
