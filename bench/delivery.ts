import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { startPostgres } from '../tests/fixtures/postgres.ts';
import { post } from './load/post.ts';
import { median } from './load/report.ts';
import { type Served, serve } from './turns/over-http.ts';

export const about = 'from an answer said on one instance to its arrival on another, beside one alone  [messages: 100]';

const main = join(import.meta.dirname, '..', 'src', 'main.ts');
const rounds = 5;

/** What one message took, in milliseconds. */
interface Times {
  /** From the bot's saying its answer to its arrival. */
  readonly delivery: number;
  /** From the person's message to the same. */
  readonly whole: number;
}

/**
 * One person who writes to the first instance and listens to it, and one who writes to it and listens to the second,
 * message by message in turn: two processes on one PostgreSQL, which waits for its disk.
 */
export async function run([messages = '100']: readonly string[]): Promise<void> {
  const count = Number(messages);
  if (!(count > 0)) throw new Error(`"${messages}": expected how many messages a round takes.`);
  const folder = mkdtempSync(join(tmpdir(), 'aiguilleur-delivery-'));
  const postgres = await startPostgres([]);
  const settings = {
    DATA_DIR: folder,
    ADMIN_PORT: '0',
    DATABASE_URL: await postgres.createDatabase(),
    TOKEN_KEY: 'a key of the bench, of thirty-two signs or more',
  };
  const servers: Served[] = [];
  try {
    for (let instance = 0; instance < 2; instance += 1) servers.push(await serve(main, settings));
    const [one = '', two = ''] = servers.map(({ origin }) => origin);
    const lines = await compare(async () => ({ alone: await enter(one, one), across: await enter(one, two) }), count);
    process.stdout.write(`\n${count} messages a round on each side, in turn, medians of ${rounds} rounds\n${lines}`);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await postgres.stop();
    rmSync(folder, { recursive: true });
  }
}

interface Sides<T> {
  readonly alone: T;
  readonly across: T;
}

async function compare(enterBoth: () => Promise<Sides<Visitor>>, count: number): Promise<string> {
  const measured: Sides<Times>[] = [];
  // One round unmeasured: code is compiled and indexes are built at their first use.
  for (let round = -1; round < rounds; round += 1) {
    // Conversations of their own: one person may not say so much in a minute.
    const visitors = await enterBoth();
    const times = await measureRound(visitors, count);
    visitors.alone.leave();
    visitors.across.leave();
    if (round >= 0) measured.push(times);
  }
  const line = (name: string, part: keyof Times): string => {
    const ratios = measured.map((round) => round.across[part] / round.alone[part]);
    const of = (side: keyof Sides<Times>): string => median(measured.map((round) => round[side][part])).toFixed(2);
    return (
      `  ${name.padEnd(20)}on one ${of('alone').padStart(7)} ms   across two ${of('across').padStart(7)} ms` +
      `   ratio ${median(ratios).toFixed(2)} (${ratios.map((ratio) => ratio.toFixed(2)).join(', ')})\n`
    );
  };
  return line('answer to arrival', 'delivery') + line('message to arrival', 'whole');
}

/** In turn, so that whatever else the machine does meanwhile hits both alike. */
async function measureRound({ alone, across }: Sides<Visitor>, count: number): Promise<Sides<Times>> {
  const times: Sides<Times[]> = { alone: [], across: [] };
  for (let message = 0; message < count; message += 1) {
    times.alone.push(await alone.say('aide'));
    times.across.push(await across.say('aide'));
  }
  return { alone: middleOf(times.alone), across: middleOf(times.across) };
}

function middleOf(times: readonly Times[]): Times {
  return { delivery: median(times.map(({ delivery }) => delivery)), whole: median(times.map(({ whole }) => whole)) };
}

const issued = z.object({ token: z.string(), conversationId: z.string() });
const begun = z.object({ streamUrl: z.string() });
const posted = z.object({ id: z.string() });
const frame = z.object({
  activities: z.array(z.object({ replyToId: z.string().optional(), timestamp: z.iso.datetime() })),
});

/** Somebody in one conversation, with an open stream. */
interface Visitor {
  /** Resolves when the answer has come. */
  say(text: string): Promise<Times>;
  leave(): void;
}

/** Writes to one instance and hears from another, or the same. */
async function enter(writeTo: string, listenTo: string): Promise<Visitor> {
  const { token, conversationId } = issued.parse(await post(`${writeTo}/widget/token`, {}));
  const { streamUrl } = begun.parse(await post(`${listenTo}/v3/directline/conversations`, {}, token));
  const url = `${writeTo}/v3/directline/conversations/${conversationId}/activities`;
  const socket = new WebSocket(streamUrl);
  const arrived = new Map<string, { readonly at: number; readonly saidAt: number }>();
  let onArrival: () => void = () => undefined;
  socket.on('message', (data) => {
    const at = performance.timeOrigin + performance.now();
    const text = data.toString();
    if (text === '') return;
    for (const { replyToId, timestamp } of frame.parse(JSON.parse(text)).activities) {
      if (replyToId === undefined || arrived.has(replyToId)) continue;
      arrived.set(replyToId, { at, saidAt: Date.parse(timestamp) });
    }
    onArrival();
  });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  return {
    async say(text) {
      const sentAt = performance.timeOrigin + performance.now();
      const { id } = posted.parse(await post(url, { type: 'message', from: { id: 'bench' }, text }, token));
      for (;;) {
        const answer = arrived.get(id);
        if (answer !== undefined) return { delivery: answer.at - answer.saidAt, whole: answer.at - sentAt };
        await new Promise<void>((resolve) => {
          onArrival = resolve;
        });
      }
    },
    leave: () => socket.close(),
  };
}
