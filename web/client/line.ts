import type { Activity } from './activity.ts';
import { EndedError, GoneError } from './refusals.ts';
import { type ActivitySet, parseSet, type Requests } from './requests.ts';
import { openStream, type Stream } from './stream.ts';

/** Whether what the other side says comes in. */
export type LineState = 'connecting' | 'open' | 'lost';

export interface LineEvents {
  onActivities(activities: readonly Activity[]): void;
  onState(state: LineState): void;
  /** The conversation is no more. */
  onGone(): void;
  /** The person ended it elsewhere. */
  onEnded(): void;
}

/** Between two questions, where no stream gets through. */
const pollMs = 3000;
/** Between two attempts to reach a server that is away: longer each time. */
const waits = [500, 1000, 2000, 4000, 8000, 15_000, 30_000];
/** Streams that broke before they opened: from so many on, asking does instead, and a stream is tried now and then. */
const mostBroken = 2;
const readingsBetweenStreams = 20;

/** One conversation, heard without a gap: by a stream, and by asking where none gets through. */
export class Line {
  readonly #requests: Requests;
  readonly #events: LineEvents;
  #watermark = '0';
  #stream: Stream | undefined;
  #timer: number | undefined;
  #failures = 0;
  #broken = 0;
  #readings = 0;
  #isClosed = false;
  #isReading = false;

  constructor(requests: Requests, events: LineEvents) {
    this.#requests = requests;
    this.#events = events;
  }

  /** Reads what was said until now, then listens. Throws when nobody answers. */
  async open(): Promise<void> {
    this.#take(await this.#requests.read(this.#watermark));
    this.#events.onState('open');
    this.#listen().catch(() => this.#again(0));
  }

  /** Something changed: the network is back, the phone woke up, a message went out. */
  wake(): void {
    if (this.#stream?.isFresh() === true) return;
    const stale = this.#stream;
    this.#stream = undefined;
    stale?.close();
    this.#again(0);
  }

  close(): void {
    this.#isClosed = true;
    window.clearTimeout(this.#timer);
    this.#stream?.close();
  }

  #take({ activities, watermark }: ActivitySet): void {
    if (this.#isClosed) return;
    // A reading may be overtaken by the stream: the place never goes back, what came twice is known by its id.
    if (Number(watermark) > Number(this.#watermark)) this.#watermark = watermark;
    if (activities.length > 0) this.#events.onActivities(activities);
  }

  /** Reads what is new; then listens again, or asks again in a while. */
  async #readOn(): Promise<void> {
    if (this.#isReading || this.#isClosed) return;
    this.#isReading = true;
    try {
      this.#take(await this.#requests.read(this.#watermark));
      this.#failures = 0;
      this.#events.onState('open');
      if (this.#stream === undefined) await this.#listen();
    } catch (error) {
      this.#miss(error);
    } finally {
      this.#isReading = false;
    }
  }

  #miss(error: unknown): void {
    if (error instanceof GoneError) {
      this.#events.onGone();
      return;
    }
    if (error instanceof EndedError) {
      this.#events.onEnded();
      return;
    }
    this.#failures += 1;
    this.#events.onState('lost');
    this.#again(waits[Math.min(this.#failures, waits.length) - 1] ?? pollMs);
  }

  async #listen(): Promise<void> {
    this.#readings += 1;
    if (this.#broken >= mostBroken && this.#readings % readingsBetweenStreams !== 0) return this.#again(pollMs);
    const url = await this.#requests.findStream(this.#watermark);
    if (this.#isClosed) return;
    const stream = openStream(url, {
      onText: (text) => this.#take(parseSet(JSON.parse(text))),
      onEnd: (hasOpened) => this.#lose(stream, hasOpened),
    });
    this.#stream = stream;
  }

  #lose(stream: Stream, hasOpened: boolean): void {
    this.#broken = hasOpened ? 0 : this.#broken + 1;
    if (this.#stream !== stream) return;
    this.#stream = undefined;
    this.#again(hasOpened ? 0 : pollMs);
  }

  #again(milliseconds: number): void {
    window.clearTimeout(this.#timer);
    if (this.#isClosed) return;
    // A server that comes back is not asked by everybody in the same moment.
    this.#timer = window.setTimeout(() => void this.#readOn(), milliseconds * (0.8 + Math.random() * 0.4));
  }
}
