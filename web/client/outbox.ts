import type { Saying } from './activity.ts';
import { EndedError, GoneError, RefusedError } from './refusals.ts';

/** What a person said, on its way to the server. */
export interface Outgoing {
  /** Stands in the activity's channelData: the server takes each one once, however often it comes. */
  readonly clientId: string;
  readonly saying: Saying;
  /** waiting: will be sent; sent: the server has it, and the log does not show it yet; failed: refused, and why. */
  readonly state: 'waiting' | 'sent' | 'failed';
  readonly reason?: string;
}

export interface OutboxParts {
  post(activity: object): Promise<void>;
  /** Told of every change. */
  onChanged(outgoing: readonly Outgoing[]): void;
  /** Told that a message went out: its answer is on its way. */
  onSent(): void;
  /** What an earlier page of the same tab could not send. */
  readonly kept: readonly Outgoing[];
}

/** Sends one message after the other, in the order they were written, each as often as it takes. */
export interface Outbox {
  add(saying: Saying): void;
  /** Those that the log shows are done. */
  settle(clientIds: ReadonlySet<string>): void;
  /** The person asks for one that was refused to be sent again. */
  retry(clientId: string): void;
  /** The network may be back. */
  wake(): void;
  /** The conversation is over: nothing of it goes out any more. */
  clear(): void;
}

const waits = [1000, 2000, 4000, 8000, 15_000, 30_000];

export function createOutbox({ post, onChanged, onSent, kept }: OutboxParts): Outbox {
  let outgoing = kept;
  let isSending = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  function change(next: readonly Outgoing[]): void {
    outgoing = next;
    onChanged(outgoing);
  }

  function mark(clientId: string, state: Outgoing['state'], reason?: string): void {
    const put = (each: Outgoing): Outgoing =>
      each.clientId === clientId
        ? { clientId, saying: each.saying, state, ...(reason === undefined ? {} : { reason }) }
        : each;
    change(outgoing.map(put));
  }

  async function sendAll(): Promise<void> {
    clearTimeout(timer);
    if (isSending) return;
    isSending = true;
    for (let next = findWaiting(); next !== undefined; next = findWaiting()) {
      const isAway = await send(next);
      if (isAway) break;
    }
    isSending = false;
  }

  function findWaiting(): Outgoing | undefined {
    return outgoing.find(({ state }) => state === 'waiting');
  }

  /** Whether the server could not be reached: those behind then wait too. */
  async function send({ clientId, saying }: Outgoing): Promise<boolean> {
    try {
      await post(toActivity(clientId, saying));
      failures = 0;
      mark(clientId, 'sent');
      onSent();
      return false;
    } catch (error) {
      if (error instanceof RefusedError || error instanceof GoneError || error instanceof EndedError) {
        mark(clientId, 'failed', error instanceof RefusedError ? error.message : '');
        return false;
      }
      timer = setTimeout(() => void sendAll(), waits[Math.min(failures, waits.length - 1)]);
      failures += 1;
      return true;
    }
  }

  return {
    add(saying) {
      change([...outgoing, { clientId: createId(), saying, state: 'waiting' }]);
      void sendAll();
    },
    settle(clientIds) {
      if (outgoing.some(({ clientId }) => clientIds.has(clientId))) {
        change(outgoing.filter(({ clientId }) => !clientIds.has(clientId)));
      }
    },
    retry(clientId) {
      mark(clientId, 'waiting');
      void sendAll();
    },
    wake: () => void sendAll(),
    clear() {
      clearTimeout(timer);
      change([]);
    },
  };
}

function toActivity(clientId: string, { channelData, ...said }: Saying): object {
  return { type: 'message', locale: 'fr-FR', ...said, channelData: { ...channelData, clientActivityID: clientId } };
}

function createId(): string {
  const [one = 0, two = 0] = crypto.getRandomValues(new Uint32Array(2));
  return `${Date.now().toString(36)}${one.toString(36)}${two.toString(36)}`;
}
