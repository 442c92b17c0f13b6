import { WebSocket } from 'ws';
import { z } from 'zod';
import type { MixedTurn } from '../turns/mix.ts';
import { post } from './post.ts';

/** One person: says something, and resolves when the answer has come. */
export interface LoadVisitor {
  say(turn: MixedTurn): Promise<void>;
  close(): void;
}

const issued = z.object({ token: z.string(), conversationId: z.string() });
const begun = z.object({ streamUrl: z.string() });
const posted = z.object({ id: z.string() });
const frame = z.object({ activities: z.array(z.looseObject({ replyToId: z.string().optional() })) });
const replied = z.object({ activities: z.array(z.unknown()).min(1) });

/** As the widget: messages by HTTP, answers by WebSocket. */
export async function enterByStream(origin: string): Promise<LoadVisitor> {
  const { token, conversationId } = issued.parse(await post(`${origin}/widget/token`, {}));
  return takeUp(origin, token, conversationId);
}

/** The same, in a conversation that a token opens. */
export async function takeUp(origin: string, token: string, conversationId: string): Promise<LoadVisitor> {
  const base = `${origin}/v3/directline/conversations`;
  const { streamUrl } = begun.parse(await post(base, {}, token));
  const socket = new WebSocket(streamUrl);
  const answered = new Set<string>();
  let waiting: { readonly id: string; readonly resolve: () => void } | undefined;
  socket.on('message', (data) => {
    const text = data.toString();
    if (text === '') return;
    for (const { replyToId } of frame.parse(JSON.parse(text)).activities) {
      if (replyToId === undefined) continue;
      answered.add(replyToId);
      if (waiting?.id === replyToId) waiting.resolve();
    }
  });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  return {
    async say({ text, value }) {
      const said = { type: 'message', from: { id: 'bench' }, text, ...(value && { value }) };
      const { id } = posted.parse(await post(`${base}/${conversationId}/activities`, said, token));
      if (answered.has(id)) return;
      await new Promise<void>((resolve) => {
        waiting = { id, resolve };
      });
    },
    close: () => socket.close(),
  };
}

let conversations = 0;

/** As Microsoft's `expectReplies`: the answers come in the response. */
export async function enterBare(origin: string): Promise<LoadVisitor> {
  conversations += 1;
  const id = `bare-${conversations}`;
  return {
    async say({ text, value }) {
      const said = {
        type: 'message',
        deliveryMode: 'expectReplies',
        channelId: 'emulator',
        serviceUrl: 'http://127.0.0.1:9',
        from: { id: 'person' },
        recipient: { id: 'bot' },
        conversation: { id },
        text: text || JSON.stringify(value),
      };
      replied.parse(await post(`${origin}/api/messages`, said));
    },
    close: () => undefined,
  };
}
