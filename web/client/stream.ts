/** A WebSocket of Direct Line. */
export interface Stream {
  /** Whether the server was heard of a moment ago: one that says nothing may be dead without knowing. */
  isFresh(): boolean;
  close(): void;
}

interface StreamEvents {
  /** Activities, as JSON. */
  onText(text: string): void;
  /** It is over, once; `hasHeard`: whether it ever carried anything. */
  onEnd(hasHeard: boolean): void;
}

/** The server says something every 15 seconds, be it nothing: after three times that, the stream is dead. */
const silenceMs = 45_000;
/** Where a proxy swallows WebSockets, none opens and none fails. */
const openingMs = 10_000;

export function openStream(url: string, { onText, onEnd }: StreamEvents): Stream {
  const socket = new WebSocket(url);
  let heardAt = Date.now();
  let hasHeard = false;
  let isOver = false;
  const isFresh = (): boolean => {
    const patience = socket.readyState === WebSocket.OPEN ? silenceMs : openingMs;
    return !isOver && Date.now() - heardAt < patience;
  };
  const watch = window.setInterval(() => {
    if (!isFresh()) end();
  }, 5000);

  function end(): void {
    if (isOver) return;
    isOver = true;
    window.clearInterval(watch);
    socket.close();
    onEnd(hasHeard);
  }

  socket.onopen = () => {
    heardAt = Date.now();
    hasHeard = true;
  };
  socket.onmessage = ({ data }: MessageEvent<string>) => {
    heardAt = Date.now();
    if (!isOver && data !== '') onText(data);
  };
  socket.onclose = end;
  socket.onerror = end;
  return { isFresh, close: end };
}
