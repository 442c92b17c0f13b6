import { ActivityTypes, TurnContext } from 'botbuilder-core';
import type { OutsideChannel } from '../delivery.ts';

/** Who waits for longer wonders whether anybody is there. */
const typingAfterMs = 700;

/** Tells that an answer is coming where it takes its time; the answer goes out after that sign, and so ends it. */
export async function showTyping(
  { activity }: TurnContext,
  connector: OutsideChannel,
  work: () => Promise<void>,
): Promise<void> {
  let told: Promise<unknown> = Promise.resolve();
  const timer = setTimeout(() => {
    const reference = TurnContext.getConversationReference(activity);
    const sign = TurnContext.applyConversationReference({ type: ActivityTypes.Typing }, reference);
    told = connector.post(JSON.stringify(sign), '');
  }, typingAfterMs);
  try {
    await work();
  } finally {
    clearTimeout(timer);
    await told;
  }
}
