import { WebSocket } from 'ws';
import { z } from 'zod';
import { post } from '../load/post.ts';

const issued = z.object({ token: z.string(), conversationId: z.string() });
const begun = z.object({ streamUrl: z.string() });
const frame = z.object({
  activities: z.array(z.object({ text: z.string().optional(), from: z.object({ id: z.string() }) })),
});

/** One thing that arrives on a person's stream. */
interface Heard {
  readonly text: string;
  readonly isOfBot: boolean;
}

/** Somebody in one conversation, with an open stream. */
export interface Person {
  readonly conversationId: string;
  say(text: string): Promise<void>;
  /** When the next thing of that kind has arrived. */
  hears(isMeant: (heard: Heard) => boolean): Promise<number>;
  /** Asks for a counsellor, and leaves a message: that is taken at any hour. */
  askForSomebody(): Promise<void>;
  leave(): void;
}

/** What one says to get into the queue. */
const pathToSomebody = [
  'bonjour',
  'parler à quelqu’un',
  'Laisser un message',
  'Quelle formation près de chez moi ?',
  'Lina',
];

export async function enterChat(origin: string): Promise<Person> {
  const { token, conversationId } = issued.parse(await post(`${origin}/widget/token`, {}));
  const { streamUrl } = begun.parse(await post(`${origin}/v3/directline/conversations`, {}, token));
  const url = `${origin}/v3/directline/conversations/${conversationId}/activities`;
  const socket = new WebSocket(streamUrl);
  let onHeard: (heard: Heard) => void = () => undefined;
  socket.on('message', (data) => {
    const text = data.toString();
    if (text === '') return;
    for (const { text: said = '', from } of frame.parse(JSON.parse(text)).activities) {
      onHeard({ text: said, isOfBot: from.id === 'aiguilleur' });
    }
  });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const say = async (text: string): Promise<void> => {
    await post(url, { type: 'message', from: { id: 'bench' }, text }, token);
  };
  const hears = (isMeant: (heard: Heard) => boolean): Promise<number> =>
    new Promise((resolve) => {
      onHeard = (heard) => {
        if (isMeant(heard)) resolve(performance.now());
      };
    });
  return {
    conversationId,
    say,
    hears,
    askForSomebody: async () => {
      const isSent = hears(({ text }) => text.startsWith('C’est transmis'));
      for (const words of pathToSomebody) await say(words);
      await isSent;
    },
    leave: () => socket.close(),
  };
}
