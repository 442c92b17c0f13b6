import { type WebSocket, WebSocketServer } from 'ws';
import type { Log } from '../../log.ts';
import { formatSlice, type Slice } from './slice.ts';
import type { Claims } from './tokens.ts';

/** Below the 20 to 60 seconds after which clients and proxies take a silent connection for dead. */
const keepAliveMs = 15_000;

/** Streams of one conversation: several tabs and devices, not a crowd. The oldest goes. */
const maxStreamsEach = 8;

/** A reader so far behind is cut off; it comes back with its watermark and reads the log. */
const maxBacklogBytes = 1_000_000;

/** How long a client may take to say goodbye when the server stops. */
const patienceMs = 2000;

/** When a stream is read for again that could not be. */
const retryMs = 1000;

interface Stream {
  readonly socket: WebSocket;
  readonly claims: Claims;
  /** Index of the first activity that was not sent yet. */
  watermark: number;
  isAlive: boolean;
  /** Being read for; whoever notifies meanwhile has it read once more. */
  reading: 'no' | 'yes' | 'again';
}

/** Reads the log of a conversation that has begun. */
type Read = (conversationId: string, watermark: number) => Promise<Slice | undefined>;

/** Whether a stream’s token opens the conversation still. */
type IsAdmitted = (claims: Claims) => Promise<boolean>;

/** Every open WebSocket, by conversation; each is sent what is new for it. */
export class Streams {
  /** Clients send nothing but empty keep-alives. */
  readonly server = new WebSocketServer({ noServer: true, maxPayload: 1024, perMessageDeflate: false });
  readonly #byConversation = new Map<string, Set<Stream>>();
  readonly #read: Read;
  readonly #isAdmitted: IsAdmitted;
  readonly #log: Log;
  readonly #timer: NodeJS.Timeout;

  constructor(read: Read, isAdmitted: IsAdmitted, log: Log) {
    this.#read = read;
    this.#isAdmitted = isAdmitted;
    this.#log = log;
    this.#timer = setInterval(() => this.#keepAlive(), keepAliveMs);
    this.#timer.unref();
  }

  /** Sends what the client has not seen, then everything that comes. */
  add(claims: Claims, socket: WebSocket, { entries, watermark }: Slice): void {
    const { conversationId } = claims;
    const streams = this.#byConversation.get(conversationId) ?? new Set();
    const stream: Stream = { socket, claims, watermark, isAlive: true, reading: 'no' };
    this.#byConversation.set(conversationId, streams.add(stream));
    socket.on('pong', () => {
      stream.isAlive = true;
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      streams.delete(stream);
      if (streams.size === 0) this.#byConversation.delete(conversationId);
    });
    const [oldest] = streams;
    if (streams.size > maxStreamsEach) oldest?.socket.close(1008);

    send(stream, { entries, watermark });
    // The conversation may have gone on while the slice was made.
    this.notify(conversationId);
  }

  /** Sends to each stream of a conversation what was appended since it was last sent something. */
  notify(conversationId: string): void {
    for (const stream of this.#byConversation.get(conversationId) ?? []) void this.#readOn(conversationId, stream);
  }

  /** Whether a page of this conversation is open here. */
  has(conversationId: string): boolean {
    return this.#byConversation.has(conversationId);
  }

  /** Sends an activity that stands in no log, and moves no watermark. */
  pass(conversationId: string, activity: string): void {
    for (const stream of this.#byConversation.get(conversationId) ?? []) {
      send(stream, { entries: [activity], watermark: stream.watermark });
    }
  }

  /** For every stream: what was appended may not have been told. */
  notifyAll(): void {
    for (const conversationId of this.#byConversation.keys()) this.notify(conversationId);
  }

  get size(): number {
    return this.#all().length;
  }

  /** Closes every stream as « going away »: clients come back by themselves. */
  close(): void {
    clearInterval(this.#timer);
    for (const { socket } of this.#all()) {
      socket.close(1001);
      setTimeout(() => socket.terminate(), patienceMs).unref();
    }
    this.server.close();
  }

  #all(): readonly Stream[] {
    return [...this.#byConversation.values()].flatMap((streams) => [...streams]);
  }

  /** One reading at a time, so that nothing is sent twice. */
  async #readOn(conversationId: string, stream: Stream): Promise<void> {
    if (stream.reading !== 'no') {
      stream.reading = 'again';
      return;
    }
    try {
      do {
        stream.reading = 'yes';
        if (!(await this.#isAdmitted(stream.claims))) {
          stream.socket.close(1008);
          break;
        }
        const slice = await this.#read(conversationId, stream.watermark);
        if (slice === undefined) break;
        stream.watermark = slice.watermark;
        send(stream, slice);
      } while (isToBeReadAgain(stream));
    } catch (error) {
      this.#log.warn({ err: error }, 'a stream waits for the database');
      setTimeout(() => this.notify(conversationId), retryMs).unref();
    }
    stream.reading = 'no';
  }

  #keepAlive(): void {
    for (const stream of this.#all()) {
      if (!stream.isAlive) {
        stream.socket.terminate();
        continue;
      }
      stream.isAlive = false;
      stream.socket.ping();
      // Direct Line's own keep-alive: browsers do not show pings to the page.
      stream.socket.send('');
    }
  }
}

/** It may have been notified while it was read for. */
function isToBeReadAgain({ reading }: Stream): boolean {
  return reading === 'again';
}

function send({ socket }: Stream, slice: Slice): void {
  if (slice.entries.length === 0) return;
  if (socket.bufferedAmount > maxBacklogBytes) {
    socket.terminate();
    return;
  }
  socket.send(formatSlice(slice));
}
