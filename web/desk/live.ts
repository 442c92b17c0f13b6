import type { FromDesk, ToDesk } from '../../src/desk/case-wire.ts';

interface Events {
  onMessage(message: ToDesk): void;
  onUp(): void;
  onDown(): void;
}

const firstPauseMs = 1000;
const longestPauseMs = 15_000;

/** What the server tells by itself; a lost connection is sought again, with longer and longer pauses. */
export class Live {
  readonly #events: Events;
  #socket: WebSocket | null = null;
  #pause = firstPauseMs;
  #timer: number | undefined;
  #isWanted = false;

  constructor(events: Events) {
    this.#events = events;
  }

  start(): void {
    this.#isWanted = true;
    this.#connect();
  }

  stop(): void {
    this.#isWanted = false;
    window.clearTimeout(this.#timer);
    this.#socket?.close();
  }

  /** At once instead of after the pause: the network is back. */
  hurry(): void {
    if (!this.#isWanted || this.#socket !== null) return;
    window.clearTimeout(this.#timer);
    this.#connect();
  }

  /** Dropped where there is no connection: whoever comes back asks anew. */
  send(message: FromDesk): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  #connect(): void {
    const { protocol, host } = window.location;
    const socket = new WebSocket(`${protocol === 'https:' ? 'wss' : 'ws'}://${host}/conseillers/api/live`);
    this.#socket = socket;
    socket.onopen = () => {
      this.#pause = firstPauseMs;
      this.#events.onUp();
    };
    socket.onmessage = ({ data }: MessageEvent<string>) => {
      // An empty frame only keeps the line open.
      if (data !== '') this.#events.onMessage(JSON.parse(data));
    };
    socket.onclose = () => {
      this.#socket = null;
      if (!this.#isWanted) return;
      this.#events.onDown();
      // Not all desks at the same moment after a restart.
      const pause = this.#pause * (0.75 + Math.random() / 2);
      this.#timer = window.setTimeout(() => this.#connect(), pause);
      this.#pause = Math.min(this.#pause * 2, longestPauseMs);
    };
  }
}
