import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ConversationState } from './conversation-state.ts';
import { words } from './words.ts';

/** What is wrong with the network, if anything is, and what becomes of the message that waits. */
export function Notice({ state }: { readonly state: ConversationState }): VNode {
  const isOnline = useOnline();
  const isWaiting = state.outgoing.some((each) => each.state === 'waiting');
  const isLost = state.line === 'lost' && state.face === 'talk';
  const text = !isOnline
    ? isWaiting
      ? words.states.offline
      : words.states.offlineQuiet
    : isLost
      ? isWaiting
        ? words.states.lostWaiting
        : words.states.lost
      : '';
  return (
    <p class="notice" role="status">
      {text}
    </p>
  );
}

function useOnline(): boolean {
  const [isOnline, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = (): void => setOnline(navigator.onLine);
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    };
  }, []);
  return isOnline;
}
