import type { Activity } from 'botbuilder';
import { z } from 'zod';

const issued = z.object({ token: z.string(), conversationId: z.string() });
const posted = z.object({ id: z.string() });
const activity = z.custom<Activity>((value) => typeof value === 'object' && value !== null && 'id' in value);
const page = z.object({ activities: z.array(activity), watermark: z.string() });

/** One person in the chat, as the widget speaks to the server. */
export interface Visitor {
  /** Says something; resolves with the activities that answer it. */
  say(text: string, value?: object): Promise<readonly Activity[]>;
}

/** Opens a conversation: a token, then Direct Line. */
export async function enter(origin: string): Promise<Visitor> {
  const { token } = issued.parse(await call('POST', `${origin}/widget/token`, { body: {} }));
  const base = `${origin}/v3/directline/conversations`;
  const { conversationId } = issued.parse(await call('POST', base, { token }));
  const activities = `${base}/${conversationId}/activities`;
  let watermark = '';
  return {
    async say(text, value) {
      const said = { type: 'message', from: { id: 'bench' }, text, ...(value && { value }) };
      const { id } = posted.parse(await call('POST', activities, { token, body: said }));
      for (let tries = 0; tries < mostPolls; tries += 1) {
        const read = page.parse(await call('GET', `${activities}?watermark=${watermark}`, { token }));
        const own = read.activities.findIndex((each) => each.id === id);
        const answers = read.activities.slice(own + 1).filter(({ type }) => type === 'message');
        if (own >= 0 && answers.length > 0) {
          watermark = read.watermark;
          return answers;
        }
        await new Promise((resolve) => setTimeout(resolve, pollMs));
      }
      throw new Error(`"${text.slice(0, 60)}" was not answered within ${(mostPolls * pollMs) / 1000} s.`);
    },
  };
}

const pollMs = 2;
const mostPolls = 5000;

interface CallOptions {
  readonly token?: string;
  readonly body?: object;
}

async function call(method: string, url: string, { token, body }: CallOptions): Promise<unknown> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${url}: is ${response.status} ${await response.text()}, expected 2xx.`);
  return response.json();
}
