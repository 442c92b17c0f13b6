import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createOutbox, type Outbox, type Outgoing } from '../../../web/client/outbox.ts';
import { AwayError, RefusedError } from '../../../web/client/refusals.ts';

beforeAll(() => {
  jest.useFakeTimers();
});
afterAll(() => {
  jest.useRealTimers();
});

interface Scene {
  readonly outbox: Outbox;
  /** Each message that went out, by its words and its id, as often as it did. */
  readonly posted: readonly { readonly text: string; readonly id: string }[];
  shown(): readonly Outgoing[];
}

/** `answers`: what becomes of each attempt in turn; those after the last succeed. */
function play(answers: readonly (Error | null)[]): Scene {
  const posted: { readonly text: string; readonly id: string }[] = [];
  let shown: readonly Outgoing[] = [];
  const outbox = createOutbox({
    post: async (activity) => {
      const { text, channelData } = parseSent(activity);
      posted.push({ text, id: channelData.clientActivityID });
      const answer = answers[posted.length - 1];
      if (answer != null) throw answer;
    },
    onChanged: (outgoing) => {
      shown = outgoing;
    },
    onSent: () => undefined,
    kept: [],
  });
  return { outbox, posted, shown: () => shown };
}

function parseSent(activity: object): {
  readonly text: string;
  readonly channelData: { readonly clientActivityID: string };
} {
  return activity as ReturnType<typeof parseSent>;
}

describe('createOutbox', () => {
  it('sends one after the other, and again under the same id what nobody acknowledged', async () => {
    const { outbox, posted, shown } = play([new AwayError('gone')]);
    outbox.add({ text: 'un' });
    outbox.add({ text: 'deux' });
    await jest.advanceTimersByTimeAsync(2000);
    expect(posted.map(({ text }) => text)).toEqual(['un', 'un', 'deux']);
    expect(posted[1]?.id).toBe(posted[0]?.id);
    expect(shown().map(({ state }) => state)).toEqual(['sent', 'sent']);
  });

  it('forgets what the log shows, and does not send it again', async () => {
    const { outbox, posted, shown } = play([new AwayError('gone')]);
    outbox.add({ text: 'un' });
    await jest.advanceTimersByTimeAsync(0);
    outbox.settle(new Set(posted.map(({ id }) => id)));
    await jest.advanceTimersByTimeAsync(60_000);
    expect([posted.length, shown()]).toEqual([1, []]);
  });

  it('tells why a message was refused, lets the next pass, and sends it again when asked', async () => {
    const { outbox, posted, shown } = play([new RefusedError('Trop long.')]);
    outbox.add({ text: 'un' });
    outbox.add({ text: 'deux' });
    await jest.advanceTimersByTimeAsync(0);
    expect(shown().map(({ state, reason }) => [state, reason])).toEqual([
      ['failed', 'Trop long.'],
      ['sent', undefined],
    ]);
    outbox.retry(posted[0]?.id ?? '');
    await jest.advanceTimersByTimeAsync(0);
    expect(posted.map(({ text }) => text)).toEqual(['un', 'deux', 'un']);
  });

  it('sends nothing more once the conversation is over', async () => {
    const { outbox, posted, shown } = play([new AwayError('gone')]);
    outbox.add({ text: 'un' });
    await jest.advanceTimersByTimeAsync(0);
    outbox.clear();
    await jest.advanceTimersByTimeAsync(60_000);
    expect([posted.length, shown()]).toEqual([1, []]);
  });
});
