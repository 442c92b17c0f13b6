import { useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '../settings.ts';
import type { Conversation } from './conversation.ts';
import type { Keep } from './keep.ts';
import { type IdleWatch, watchIdle } from './watch-idle.ts';

const minute = 60_000;
/** On one's own device, a pause for a telephone call; on a shared one, the time to leave the room. */
const patience = { own: 20 * minute, shared: 5 * minute };
/** On a shared computer, nobody's text waits for the next person. */
const lastCallMs = 2 * minute;

/** Whether the text is hidden because nobody stirred for long, and what shows it again. */
export function useAway(
  { isShared }: Settings,
  keep: Keep,
  conversation: Conversation,
): readonly [boolean, () => void] {
  const [isAway, setAway] = useState(false);
  const watch = useRef<IdleWatch>();
  const lastCall = useRef<number>();
  useEffect(() => {
    const seen = Number(keep.read('seen'));
    watch.current = watchIdle({
      afterMs: isShared ? patience.shared : patience.own,
      seenAt: seen > 0 ? seen : null,
      onSeen: (at) => keep.write('seen', String(at)),
      onIdle() {
        setAway(true);
        if (isShared) lastCall.current = window.setTimeout(() => conversation.leave(), lastCallMs);
      },
    });
    return () => watch.current?.stop();
  }, []);
  const stay = (): void => {
    window.clearTimeout(lastCall.current);
    watch.current?.touch();
    setAway(false);
  };
  return [isAway, stay];
}
