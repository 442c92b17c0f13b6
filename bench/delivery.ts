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
 * alternately: two processes on one PostgreSQL, which waits for its disk.
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
    const lines = await compare(
      () => measure(one, one, count),
      () => measure(one, two, count),
    );
    process.stdout.write(`\n${count} messages a round, ${rounds} rounds, alternately, medians\n${lines}`);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await postgres.stop();
    rmSync(folder, { recursive: true });
  }
}

async function compare(alone: () => Promise<Times>, across: () => Promise<Times>): Promise<string> {
  const measured: { readonly alone: Times; readonly across: Times }[] = [];
  // One round unmeasured: code is compiled and indexes are built at their first use.
  for (let round = -1; round < rounds; round += 1) {
    const both = { alone: await alone(), across: await across() };
    if (round >= 0) measured.push(both);
  }
  const line = (name: string, part: keyof Times): string => {
    const ratios = measured.map((round) => round.across[part] / round.alone[part]);
    const [own, other] = (['alone', 'across'] as const).map((side) =>
      median(measured.map((round) => round[side][part])),
    );
    return (
      `  ${name.padEnd(20)}on one ${own?.toFixed(2).padStart(7)} ms   across two ${other?.toFixed(2).padStart(7)} ms` +
      `   ratio ${median(ratios).toFixed(2)} (${ratios.map((ratio) => ratio.toFixed(2)).join(', ')})\n`
    );
  };
  return line('answer to arrival', 'delivery') + line('message to arrival', 'whole');
}

const issued = z.object({ token: z.string(), conversationId: z.string() });
const begun = z.object({ streamUrl: z.string() });
const posted = z.object({ id: z.string() });
const frame = z.object({
  activities: z.array(z.object({ replyToId: z.string().optional(), timestamp: z.iso.datetime() })),
});

/** Medians over one conversation, which is written to one instance and heard from another, or the same. */
async function measure(writeTo: string, listenTo: string, count: number): Promise<Times> {
  const { token, conversationId } = issued.parse(await post(`${writeTo}/widget/token`, {}));
  const { streamUrl } = begun.parse(await post(`${listenTo}/v3/directline/conversations`, {}, token));
  const socket = new WebSocket(streamUrl);
  const arrived = new Map<string, { readonly at: number; readonly saidAt: number }>();
  let onArrival: () => void = () => undefined;
  socket.on('message', (data) => {
    const at = performance.timeOrigin + performance.now();
    const text = data.toString();
    if (text === '') return;
    for (const { replyToId, timestamp } of frame.parse(JSON.parse(text)).activities) {
      if (replyToId !== undefined && !arrived.has(replyToId))
        arrived.set(replyToId, { at, saidAt: Date.parse(timestamp) });
    }
    onArrival();
  });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const times: Times[] = [];
  for (let message = 0; message < count; message += 1) {
    const sentAt = performance.timeOrigin + performance.now();
    const said = { type: 'message', from: { id: 'bench' }, text: 'aide' };
    const { id } = posted.parse(
      await post(`${writeTo}/v3/directline/conversations/${conversationId}/activities`, said, token),
    );
    while (!arrived.has(id)) {
      await new Promise<void>((resolve) => {
        onArrival = resolve;
      });
    }
    const answer = arrived.get(id);
    if (answer !== undefined) times.push({ delivery: answer.at - answer.saidAt, whole: answer.at - sentAt });
  }
  socket.close();
  return { delivery: median(times.map(({ delivery }) => delivery)), whole: median(times.map(({ whole }) => whole)) };
}
